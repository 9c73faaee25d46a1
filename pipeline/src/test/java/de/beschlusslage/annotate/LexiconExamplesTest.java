package de.beschlusslage.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each lexicon entry through the real chain: its example gives exactly the bracketed words with the
 * entry's value and nothing else, its counter-example gives nothing of that value.
 */
class LexiconExamplesTest {
  private static final Pattern BRACKETS = Pattern.compile("\\[([^]]*)]");

  @TestFactory
  Stream<DynamicTest> everyTriggerPerformsInItsExample() {
    return acts("triggers.csv");
  }

  @TestFactory
  Stream<DynamicTest> everyDutyDemandsInItsExample() {
    return acts("duties.csv");
  }

  @TestFactory
  Stream<DynamicTest> everyDecisionDecidesInItsExample() {
    return acts("decisions.csv");
  }

  private static Stream<DynamicTest> acts(String name) {
    return LexiconReader.resource(name).entries().stream()
        .flatMap(
            entry -> {
              DynamicTest hits = dynamicTest(name + ": " + entry.id(), () -> hits(entry));
              return entry.counterExample().isEmpty()
                  ? Stream.of(hits)
                  : Stream.of(hits, dynamicTest(name + ": not " + entry.id(), () -> misses(entry)));
            });
  }

  private static void hits(Lexicon.Entry entry) {
    List<Statement> statements = Labels.of(plain(entry.example()));
    assertThat(statements).as(entry.example()).hasSize(1);
    assertThat(statements.get(0).type()).isEqualTo(StatementType.valueOf(entry.value()));
    assertThat(statements.get(0).trigger()).isEqualTo(bracketed(entry.example()));
  }

  private static void misses(Lexicon.Entry entry) {
    assertThat(Labels.of(plain(entry.counterExample())))
        .as(entry.counterExample())
        .extracting(Statement::type)
        .doesNotContain(StatementType.valueOf(entry.value()));
  }

  @TestFactory
  Stream<DynamicTest> everyActorIsFoundInItsExample() {
    ActorRegister register = ActorRegister.german(ConferenceForms.german());
    return Stream.of("actors.csv", "actor-heads.csv")
        .flatMap(name -> LexiconReader.resource(name).entries().stream())
        .map(
            entry ->
                dynamicTest(
                    entry.id(),
                    () -> {
                      List<String> words = ActorRegister.words(plain(entry.example()));
                      String wanted = bracketed(entry.example());
                      List<Mention> mentions = register.mentions(words, "IntMK");
                      assertThat(mentions)
                          .as(entry.example())
                          .anySatisfy(
                              m -> {
                                assertThat(String.join(" ", words.subList(m.from(), m.to())))
                                    .isEqualTo(wanted.replace(",", " ,"));
                                assertThat(m.actor().value()).startsWith(entry.value());
                              });
                    }));
  }

  private static String plain(String example) {
    return example.replace("[", "").replace("]", "");
  }

  private static String bracketed(String example) {
    List<String> hits = new ArrayList<>();
    Matcher matcher = BRACKETS.matcher(example);
    while (matcher.find()) {
      hits.add(matcher.group(1));
    }
    return String.join(" ", hits);
  }
}
