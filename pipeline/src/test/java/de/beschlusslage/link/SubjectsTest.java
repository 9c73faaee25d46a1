package de.beschlusslage.link;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SubjectsTest {
  private final GermanDemandAnalyzer analyzer = new GermanDemandAnalyzer();

  private List<String> mentions(String text, String subject) {
    List<Token> tokens = analyzer.tokens(text);
    Subjects subjects = analyzer.words().subjects();
    return subjects.in(tokens.stream().map(Token::word).toList()).stream()
        .filter(m -> subjects.name(m.subject()).equals(subject))
        .map(m -> text.substring(tokens.get(m.start()).start(), tokens.get(m.end() - 1).end()))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> each_example_names_its_subject_or_concern_where_the_brackets_say() {
    return Stream.of("subjects.csv", "concerns.csv")
        .flatMap(lexicon -> LexiconReader.resource(lexicon).entries().stream())
        .map(entry -> DynamicTest.dynamicTest(entry.id(), () -> check(entry)));
  }

  private void check(Lexicon.Entry entry) {
    String example = entry.example();
    String wanted = example.substring(example.indexOf('[') + 1, example.indexOf(']'));
    String text = example.replace("[", "").replace("]", "");
    assertThat(mentions(text, entry.value())).contains(wanted);
    if (!entry.counterExample().isEmpty()) {
      assertThat(mentions(entry.counterExample(), entry.value())).isEmpty();
    }
  }
}
