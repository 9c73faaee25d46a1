package de.beschlusslage.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class GermanDemandAnalyzerTest {
  private static final GermanDemandAnalyzer ANALYZER = new GermanDemandAnalyzer();

  private static List<String> terms(String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = ANALYZER.tokenStream("text", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }

  @Test
  void a_compound_is_found_by_its_parts() throws IOException {
    assertThat(terms("Migrationsberatung")).contains("beratung", "migration");
  }

  @Test
  void gender_signs_do_not_cut_words() throws IOException {
    assertThat(terms("Migrant*innenorganisationen"))
        .isEqualTo(terms("Migrantinnenorganisationen"))
        .isEqualTo(terms("Migrant:innenorganisationen"));
  }

  @Test
  void feminine_and_masculine_plural_are_one_word() throws IOException {
    assertThat(terms("Migrantinnen")).isEqualTo(terms("Migranten"));
  }

  @Test
  void the_formula_of_a_resolution_leaves_nothing() throws IOException {
    assertThat(
            terms(
                "Die für Integration zuständigen Ministerinnen und Minister, Senatorinnen und"
                    + " Senatoren der Länder (IntMK) bitten den Bund"))
        .containsExactly("integration");
  }

  @Test
  void tokens_know_their_place_behind_a_gender_sign() {
    String text = "Die Lehrer*innen und Schüler*innen lernen.";
    List<Token> tokens = ANALYZER.tokens(text);
    Token last = tokens.get(tokens.size() - 1);
    assertThat(text.substring(last.start(), last.end())).isEqualTo("lernen");
  }

  @Property(tries = 200)
  void any_text_is_analysed_and_tokens_lie_inside_it(@ForAll String text) throws IOException {
    terms(text);
    for (Token token : ANALYZER.tokens(text)) {
      assertThat(token.start()).isBetween(0, text.length());
      assertThat(token.end()).isBetween(token.start(), text.length());
    }
  }
}
