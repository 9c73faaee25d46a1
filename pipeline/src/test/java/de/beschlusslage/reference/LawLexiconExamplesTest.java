package de.beschlusslage.reference;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every entry of the law lexicon through the whole finder: the brackets, and nothing else. */
class LawLexiconExamplesTest {
  private static final ReferenceFinder FINDER = ReferenceFinder.standard();

  @TestFactory
  Stream<DynamicTest> an_example_is_found_as_bracketed() {
    return entries().map(entry -> DynamicTest.dynamicTest(entry.id(), () -> example(entry)));
  }

  @TestFactory
  Stream<DynamicTest> a_counter_example_is_not_found() {
    return entries()
        .filter(entry -> !entry.counterExample().isEmpty())
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.id(),
                    () ->
                        assertThat(find(entry.counterExample()))
                            .extracting(LegalReference::law)
                            .doesNotContain(entry.value())));
  }

  private static Stream<Lexicon.Entry> entries() {
    return LexiconReader.resource("law_names.csv").entries().stream();
  }

  private static void example(Lexicon.Entry entry) {
    int open = entry.example().indexOf('[');
    String text = entry.example().replace("[", "").replace("]", "");
    int length = entry.example().indexOf(']') - open - 1;
    List<LegalReference> found = find(text);
    assertThat(found).extracting(LegalReference::law).containsExactly(entry.value());
    assertThat(found.get(0).span()).isEqualTo(new Span(open, open + length));
  }

  private static List<LegalReference> find(String text) {
    return FINDER.find(text, new Span(0, text.length())).legal();
  }
}
