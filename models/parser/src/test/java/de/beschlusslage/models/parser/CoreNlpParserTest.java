package de.beschlusslage.models.parser;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.models.parse.ParserSource;
import de.beschlusslage.models.parse.SentenceParser;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CoreNlpParserTest {
  private static SentenceParser parser;

  @BeforeAll
  static void load() {
    parser = ServiceLoader.load(ParserSource.class).findFirst().orElseThrow().load();
  }

  @Test
  void findsSubjectObjectAndParticleOfASeparableVerb() {
    List<String> words = List.of("Die IntMK mahnt beim Bund eine feste Zusage an .".split(" "));
    List<SentenceParser.Node> tree = parser.parse(words);
    assertThat(tree).hasSameSizeAs(words);
    int verb = words.indexOf("mahnt");
    assertThat(tree.get(verb).head()).isEqualTo(-1);
    assertThat(tree.get(words.indexOf("IntMK")))
        .isEqualTo(new SentenceParser.Node(verb, "nsubj", "PROPN"));
    assertThat(tree.get(words.indexOf("Zusage")))
        .isEqualTo(new SentenceParser.Node(verb, "obj", "NOUN"));
    assertThat(tree.get(words.indexOf("an")).relation()).isEqualTo("compound:prt");
    assertThat(tree.get(words.indexOf("Bund")).relation()).startsWith("obl");
    assertThat(tree.get(words.indexOf("beim")).relation()).isEqualTo("case");
  }

  @Test
  void anEmptySentenceHasNoNodes() {
    assertThat(parser.parse(List.of())).isEmpty();
  }
}
