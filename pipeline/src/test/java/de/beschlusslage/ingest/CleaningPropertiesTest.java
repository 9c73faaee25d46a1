package de.beschlusslage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What must hold of cleaning, whatever the lines. */
class CleaningPropertiesTest {
  private static final LineMender MENDER = new LineMender(Cues.standard());

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> words =
        Arbitraries.of(
                "Die",
                "Länder",
                "bitten",
                "den",
                "Bund",
                "um",
                "Kurse,",
                "Sprach-",
                "und",
                "Inte-",
                "gration",
                "der",
                "EU-",
                "Bürger*innen",
                "**fett**",
                "*kursiv*",
                "<u>Hessen</u>",
                "7.",
                "Oktober",
                "Ziffer",
                "T O P",
                "A b c",
                "Antragsteller:",
                "Seite",
                "\uF0B7",
                "TOP",
                "5.1",
                "1.",
                "a)",
                "•",
                "-",
                "–",
                "12",
                "(IntMK)",
                "zu.",
                "o\uFB03ziell",
                "Be\u00ADschluss",
                "u\u0308ber",
                "§\u00A05",
                "beschlossen:")
            .list()
            .ofMinSize(1)
            .ofMaxSize(14)
            .map(list -> String.join(" ", list));
    return words.list().ofMinSize(1).ofMaxSize(25).map(list -> String.join("\n", list));
  }

  private static SourceText mend(LineReader.Lines lines) {
    return MENDER.mend(lines, "x.txt", "");
  }

  @Property
  void cleaning_what_is_clean_changes_nothing(@ForAll("lines") String lines) {
    SourceText once = mend(TextReader.lines(lines));
    List<SourceLine> paragraphs = new ArrayList<>();
    for (SourceText.Paragraph p : once.paragraphs()) {
      paragraphs.add(
          new SourceLine(
              p.span().in(once.text()),
              Offsets.from(p.span().start()),
              OptionalInt.empty(),
              OptionalInt.empty(),
              p.bold(),
              List.of(),
              p.tableRow(),
              true,
              p.depth(),
              p.gapBefore()));
    }
    SourceText twice = mend(new LineReader.Lines(paragraphs, 0, List.of()));
    assertThat(twice.text()).isEqualTo(once.text());
    assertThat(twice.paragraphs()).hasSameSizeAs(once.paragraphs());
  }

  /** Found by a long search: two blanks hid a word printed with blanks until they were one. */
  @Test
  void spaced_words_are_closed_up_at_once() {
    assertThat(mend(TextReader.lines("T O P\u00A0 T O P")).text()).isEqualTo("TOP TOP\n");
    assertThat(mend(TextReader.lines("A\u00A0 b\u00A0 c: x")).text()).isEqualTo("Abc: x\n");
  }

  /** Found by a search: a sign without meaning hid it until it was left out. */
  @Test
  void words_printed_with_blanks_are_closed_up_around_what_is_left_out() {
    String once = mend(TextReader.lines("T O P \uF0B7 T O P")).text();
    assertThat(mend(TextReader.lines(once.strip())).text()).isEqualTo(once);
  }

  @Property
  void paragraphs_cover_the_text_in_order(@ForAll("lines") String lines) {
    SourceText source = mend(TextReader.lines(lines));
    int end = 0;
    for (SourceText.Paragraph p : source.paragraphs()) {
      assertThat(p.span().start()).isEqualTo(end);
      assertThat(source.text().charAt(p.span().end())).isEqualTo('\n');
      assertThat(p.span().in(source.text())).doesNotContain("\n").isNotBlank();
      end = p.span().end() + 1;
    }
    assertThat(end).isEqualTo(source.text().length());
  }

  @Property
  void no_letter_is_lost_or_invented(@ForAll("lines") String lines) {
    SourceText source = mend(TextReader.lines(lines));
    String before = lines.replaceAll("<u>|</u>", "").replace("\uFB03", "ffi");
    before = java.text.Normalizer.normalize(before, java.text.Normalizer.Form.NFC);
    before = before.replaceAll("\\h+", " "); // a running line is reported cleaned: "Seite 12"
    // a running header is kept once, however often it was printed
    for (String running : source.running()) {
      before = before.replace(running, "");
    }
    if (source.running().isEmpty()) {
      assertThat(letters(source.text())).isEqualTo(letters(before));
    } else {
      assertThat(letters(source.text()).length()).isGreaterThanOrEqualTo(letters(before).length());
    }
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.chars().filter(Character::isLetter).sorted().forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
