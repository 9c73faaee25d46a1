package de.beschlusslage.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.models.act.ActClassifier;
import de.beschlusslage.models.act.AddresseeClass;
import de.beschlusslage.models.parse.SentenceParser;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A classifier that calls every sentence a decision shows where it is asked at all. */
class SecondReadingTest {
  private static final String TEXT =
      "Die Länder bitten den Bund, zu zahlen. Die Kassen sind leer. Sie danken den Kommunen.";
  private static final ActClassifier EAGER =
      sentence -> new ActClassifier.Reading(0.2, Map.of(StatementType.BESCHLIESST, 0.8), Map.of());

  @Test
  void onlySentencesThatTheRulesLeftAreReadAgain() {
    List<Statement> found = Labels.readAgain(TEXT, EAGER, 0.7);

    assertThat(found)
        .extracting(Statement::type)
        .containsExactly(StatementType.BITTET, StatementType.BESCHLIESST, StatementType.BEGRUESST);
    assertThat(found)
        .extracting(s -> s.span().in(TEXT))
        .containsExactly(
            "Die Länder bitten den Bund, zu zahlen.",
            "Die Kassen sind leer.",
            "Sie danken den Kommunen.");
  }

  @Test
  void whatIsReadAgainIsSaidByTheLastSpeaker() {
    assertThat(Labels.readAgain(TEXT, EAGER, 0.7).get(1).holder()).isEqualTo("Länder");
  }

  @Test
  void anUnsureClassifierChangesNothing() {
    assertThat(Labels.readAgain(TEXT, EAGER, 0.9)).isEqualTo(Labels.of(TEXT));
  }

  @Test
  void aSentenceWithoutAnActStaysWithoutOne() {
    ActClassifier none = sentence -> new ActClassifier.Reading(0.99, Map.of(), Map.of());

    assertThat(Labels.readAgain(TEXT, none, 0.5)).isEqualTo(Labels.of(TEXT));
  }

  @Test
  void aParserShowsWhoseVerbItIsAndWhomItAsks() {
    String text = "Die IntMK triezt den Bund , rasch zu zahlen .";
    List<Statement> found = Labels.readAgain(text, unsure(), tree(TRIEZT));

    assertThat(found).hasSize(1);
    Statement act = found.get(0);
    assertThat(act.type()).isEqualTo(StatementType.FORDERT);
    assertThat(act.trigger()).isEqualTo("triezt");
    assertThat(act.holder()).isEqualTo("IntMK");
    assertThat(act.addressees()).containsExactly("Bund");
  }

  @Test
  void whatIsToldOfThePastIsNoAct() {
    String text = "Die IntMK hat den Bund getriezt .";

    assertThat(Labels.readAgain(text, unsure(), tree(GETRIEZT))).isEmpty();
  }

  @Test
  void sieFurtherDownInAnItemIsSomebodyElse() {
    String told = "Die Kassen sind leer . ";
    String triezt = "Sie triezt den Bund , rasch zu zahlen .";

    assertThat(Labels.readAgain(triezt, unsure(), tree(SIE_TRIEZT))).hasSize(1);
    assertThat(Labels.readAgain(told + triezt, unsure(), tree(SIE_TRIEZT))).isEmpty();
  }

  @Test
  void whatWeAreIsToldNotPerformed() {
    assertThat(Labels.readAgain("Wir brauchen Lehrer .", unsure(), tree(WIR_BRAUCHEN))).isEmpty();
  }

  @Test
  void theThingAskedForIsNotAsked() {
    String text = "Die IntMK offeriert den Kinos Freikarten .";
    List<Statement> found = Labels.readAgain(text, inviting(), tree(OFFERIERT));

    assertThat(found.get(0).addressees()).containsExactly("Sonstige:Kinos");
  }

  private static final String SIE_TRIEZT =
      "1 nsubj PRON|-1 root VERB|3 det DET|1 obj NOUN|7 punct PUNCT|7 advmod ADV|7 mark PART"
          + "|1 xcomp VERB|1 punct PUNCT";
  private static final String WIR_BRAUCHEN = "1 nsubj PRON|-1 root VERB|1 obj NOUN|1 punct PUNCT";
  private static final String OFFERIERT =
      "1 det DET|2 nsubj PROPN|-1 root VERB|4 det DET|2 iobj NOUN|2 obj NOUN|2 punct PUNCT";
  private static final String TRIEZT =
      "1 det DET|2 nsubj PROPN|-1 root VERB|4 det DET|2 obj NOUN|8 punct PUNCT|8 advmod ADV"
          + "|8 mark PART|2 xcomp VERB|2 punct PUNCT";
  private static final String GETRIEZT =
      "1 det DET|5 nsubj PROPN|5 aux AUX|4 det DET|5 obj NOUN|-1 root VERB|5 punct PUNCT";

  /** Sees an act everywhere, most of all a criticism, but one that asks only if it must. */
  private static ActClassifier unsure() {
    return sentence ->
        new ActClassifier.Reading(
            0.1, Map.of(StatementType.KRITISIERT, 0.6, StatementType.FORDERT, 0.3), Map.of());
  }

  /** Sees invitations to somebody it does not know. */
  private static ActClassifier inviting() {
    return sentence ->
        new ActClassifier.Reading(
            0.1, Map.of(StatementType.EMPFIEHLT, 0.9), Map.of(AddresseeClass.OTHER, 0.9));
  }

  private static SentenceParser tree(String nodes) {
    return words ->
        Stream.of(nodes.split("\\|"))
            .map(node -> node.split(" "))
            .map(n -> new SentenceParser.Node(Integer.parseInt(n[0]), n[1], n[2]))
            .toList();
  }
}
