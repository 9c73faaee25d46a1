package de.beschlusslage.models.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.Span;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** German full stops that end no sentence, and those that do. */
class RuleSentenceSplitterTest {
  private final SentenceSplitter splitter = RuleSentenceSplitter.german();

  private List<String> split(String text) {
    return splitter.split(text, new Span(0, text.length())).stream().map(s -> s.in(text)).toList();
  }

  @Test
  void abbreviationsOfNormsGoOn() {
    assertThat(split("Nach § 44 Abs. 4 Satz 1 Nr. 3 AufenthG gilt das. Es gilt fort."))
        .containsExactly("Nach § 44 Abs. 4 Satz 1 Nr. 3 AufenthG gilt das.", "Es gilt fort.");
  }

  @Test
  void ordinalsAndDatesGoOn() {
    assertThat(split("Am 7. Oktober tagte die 20. IntMK in Kiel."))
        .containsExactly("Am 7. Oktober tagte die 20. IntMK in Kiel.");
    assertThat(split("Sie tagte am 23./24. April 2031.")).hasSize(1);
  }

  @Test
  void aNumberEndsASentenceBeforeAWordThatOpensOne() {
    assertThat(split("Das folgt aus Ziffer 3. Die IntMK dankt.")).hasSize(2);
    assertThat(split("Dies galt bis 2031. Kommunen zahlen weiter.")).hasSize(2);
  }

  @Test
  void spacedAbbreviationsGoOn() {
    assertThat(split("Gefördert werden u. a. Kurse, z. B. am Abend, i. d. R. ohne Gebühr."))
        .hasSize(1);
  }

  @Test
  void closingMarksBelongToTheirSentence() {
    assertThat(split("Es heißt: „Das gilt.“ Dem folgt sie."))
        .containsExactly("Es heißt: „Das gilt.“", "Dem folgt sie.");
  }

  @Test
  void aLineBreakAlwaysEndsASentence() {
    assertThat(split("Kurse sichern\nDer Bund zahlt.")).hasSize(2);
  }

  @Property
  void sentencesKeepEveryVisibleCharacter(@ForAll String text) {
    assertThat(visible(String.join("", split(text)))).isEqualTo(visible(text));
  }

  private static String visible(String text) {
    return text.chars()
        .filter(c -> !Character.isWhitespace(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
