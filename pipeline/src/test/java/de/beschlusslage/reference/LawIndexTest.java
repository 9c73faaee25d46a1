package de.beschlusslage.reference;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.law.LawKind;
import de.beschlusslage.corpus.law.LawRegister;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LawIndexTest {
  private static final NameAutomaton<LawIndex.Named> INDEX = LawIndex.standard();

  private static String law(String text) {
    NameAutomaton<LawIndex.Named>.Walker walker = INDEX.walker();
    return walker.matches(text, 0, text.length()) ? walker.value().law().shortForm() : "";
  }

  @Test
  void the_automaton_in_the_program_knows_every_name_of_the_register() {
    NameAutomaton<LawIndex.Named>.Walker walker = INDEX.walker();
    assertThat(LawRegister.standard().names())
        .allSatisfy(
            name -> {
              assertThat(walker.matches(name.text(), 0, name.text().length())).isTrue();
              assertThat(walker.end()).isEqualTo(name.text().stripTrailing().length());
            });
  }

  @Test
  void case_endings_do_not_hide_a_name() {
    assertThat(law("Grundgesetzes")).isEqualTo("GG");
    assertThat(law("Allgemeinen Gleichbehandlungsgesetzes")).isEqualTo("AGG");
    assertThat(law("Allgemeine\nGleichbehandlungsgesetz")).isEqualTo("AGG");
  }

  @Test
  void a_law_is_called_what_it_is_called_today() {
    assertThat(law("RuStAG")).isEqualTo("StAG");
    assertThat(law("AsylVfG")).isEqualTo("AsylG");
    assertThat(law("Asylverfahrensgesetzes")).isEqualTo("AsylG");
  }

  @Test
  void the_longest_name_counts_and_no_part_of_a_word() {
    assertThat(law("SGB III")).isEqualTo("SGB III");
    assertThat(law("SGB IIIa")).isEqualTo("SGB");
    assertThat(law("Grundgesetzlich")).isEmpty();
    assertThat(law("AGG-Sicherheit")).isEmpty();
  }

  @Test
  void a_title_says_whether_it_is_an_ordinance() {
    NameAutomaton<LawIndex.Named>.Walker walker = INDEX.walker();
    assertThat(walker.matches("BeschV", 0, 6)).isTrue();
    assertThat(walker.value().law().kind()).isEqualTo(LawKind.ORDINANCE);
  }

  @Test
  void what_is_written_reads_the_same() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LawIndex.compile(LawRegister.standard()).write(out);
    assertThat(out.toByteArray())
        .isEqualTo(LawIndexTest.class.getResourceAsStream(LawIndex.RESOURCE).readAllBytes());
  }

  @Test
  void what_is_read_is_written_the_same() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    INDEX.write(out);
    assertThat(out.toByteArray())
        .isEqualTo(LawIndexTest.class.getResourceAsStream(LawIndex.RESOURCE).readAllBytes());
  }
}
