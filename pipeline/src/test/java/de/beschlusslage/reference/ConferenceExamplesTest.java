package de.beschlusslage.reference;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every conference in its example and, with a session before it, as a citation. */
class ConferenceExamplesTest {
  private static final ConferenceNames NAMES = ConferenceNames.standard();
  private static final ReferenceFinder FINDER = ReferenceFinder.standard();

  @TestFactory
  Stream<DynamicTest> an_example_names_its_conference_and_no_other() {
    return conferences().map(entry -> DynamicTest.dynamicTest(entry.id(), () -> example(entry)));
  }

  @TestFactory
  Stream<DynamicTest> every_name_of_a_conference_makes_a_citation() {
    return conferences().map(entry -> DynamicTest.dynamicTest(entry.id(), () -> citations(entry)));
  }

  private static Stream<Lexicon.Entry> conferences() {
    return LexiconReader.resource("conferences.csv").entries().stream()
        .filter(entry -> !entry.id().equals("Fachministerkonferenzen"));
  }

  private static void example(Lexicon.Entry entry) {
    assertThat(named(entry.example().replace("[", "").replace("]", "")))
        .containsExactly(entry.value());
    assertThat(named(entry.counterExample())).doesNotContain(entry.value());
  }

  private static void citations(Lexicon.Entry entry) {
    for (String form : entry.forms()) {
      String text = "Beschluss der 7. " + form + " zum TOP 3.2";
      assertThat(FINDER.find(text, new de.beschlusslage.corpus.Span(0, text.length())).prior())
          .as(text)
          .extracting(prior -> prior.canonical())
          .containsExactly(entry.value() + " 7 TOP 3.2");
    }
  }

  private static List<String> named(String text) {
    return new PriorEvents(text, 0, text.length(), NAMES)
        .read().stream()
            .filter(PriorEvent.Conference.class::isInstance)
            .map(event -> ((PriorEvent.Conference) event).name())
            .toList();
  }
}
