package de.beschlusslage.corpus.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconReaderTest {
  private static final String HEADER = "id,forms,value,example,members\n";

  private static List<Lexicon.Entry> entries(String rows) {
    return LexiconReader.read("test.csv", HEADER + rows).entries();
  }

  @Test
  void a_quoted_cell_holds_commas_lines_and_quotation_marks() {
    assertThat(entries("a,x|y z,V,\"Die \"\"IntMK\"\",\nsie\",\"\"\r\n\nb,x,V,e,m"))
        .extracting(Lexicon.Entry::forms, Lexicon.Entry::example, e -> e.get("members"))
        .containsExactly(
            tuple(List.of("x", "y z"), "Die \"IntMK\",\nsie", ""), tuple(List.of("x"), "e", "m"));
  }

  @Test
  void the_last_cell_may_be_empty() {
    assertThat(entries("a,x,V,e,\nb,x,V,e,"))
        .extracting(e -> e.get("members"))
        .containsExactly("", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a,x,V,e", "a,x,V,e,m,n", "a,x,V,e,m\na,y,V,e,m", "a,\"x,V", "a,\"x\"y,V,e,m"})
  void a_malformed_lexicon_is_an_error(String rows) {
    assertThatThrownBy(() -> entries(rows)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_lexicon_has_its_columns() {
    assertThatThrownBy(() -> LexiconReader.read("test.csv", "id,forms,value\na,x,V\n"))
        .hasMessageContaining("example");
  }
}
