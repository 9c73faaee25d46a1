package de.beschlusslage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.label.LabelFormat;
import de.beschlusslage.corpus.label.LabelledResolution;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two TOPs, small enough to count on one's fingers. Gold: TOP 1 with items 1 (bittet, Bund) and 2
 * (begrüßt; stellt fest), TOP 2 with item p1 (soll, Länder). Predicted: item 1 right but Länder
 * added; item 2 with begrüßt alone; a third item of TOP 1 that nobody wrote; TOP 2's paragraph
 * under another number with type fordert; and a TOP 3 that gold does not have.
 */
class ScorerTest {
  private static final String GOLD =
      """
      {"doc":"x","top":"1","title":"","applicants":["Berlin","Hessen"],"vote":"einstimmig","items":[\
      {"path":"1","first":"Die XMK bittet den Bund zu","last":"und so bald zu handeln.","words":10,"legal":["AO"],"prior":[],"statements":[\
      {"quote":"Die XMK bittet den Bund zu handeln","trigger":"bittet","type":"BITTET","holder":["IntMK"],"addressees":["Bund"],"legal":["AO"],"prior":[]}]},\
      {"path":"2","first":"Sie begrüßt die Arbeit der Träger","last":"sie wirkt.","words":12,"legal":[],"prior":[],"statements":[\
      {"quote":"Sie begrüßt die Arbeit der Träger","trigger":"begrüßt","type":"BEGRUESST","holder":["IntMK"],"addressees":[],"legal":[],"prior":[]},\
      {"quote":"Sie stellt fest, dass sie wirkt","trigger":"stellt fest","type":"STELLT_FEST","holder":["IntMK"],"addressees":[],"legal":[],"prior":[]}]}]}
      {"doc":"x","top":"2","title":"","applicants":[],"vote":"","items":[\
      {"path":"p1","first":"Die Länder sollen prüfen, ob es","last":"ob es geht.","words":8,"legal":[],"prior":[],"statements":[\
      {"quote":"Die Länder sollen prüfen, ob es","trigger":"sollen","type":"SOLL","holder":["IntMK"],"addressees":["Länder"],"legal":[],"prior":[]}]}]}
      """;

  private List<LabelledResolution> gold = List.of();
  private Scores scores = new Scores(List.of());

  @BeforeEach
  void compare() throws IOException {
    gold = LabelFormat.read("gold", new StringReader(GOLD)).resolutions();
    scores =
        Scorer.score(
            gold,
            new Predictions(
                List.of(
                    new Predictions.Resolution("x", "1", List.of("Berlin"), "mehrheitlich"),
                    new Predictions.Resolution("x", "2", List.of(), ""),
                    new Predictions.Resolution("x", "3", List.of(), "einstimmig")),
                List.of(
                    item("1", "1", "Die XMK bittet den Bund zu handeln und so bald zu handeln."),
                    item("1", "2", "Sie begrüßt die Arbeit der Träger. Sie stellt fest, sie geht."),
                    item("1", "3", "Das steht nirgends."),
                    item("2", "p4", "Die Länder sollen prüfen, ob es geht, ob es geht.")),
                List.of(
                    act(
                        "1",
                        "1",
                        "bittet",
                        "bittet",
                        0.9,
                        "Die XMK bittet den Bund zu handeln",
                        "Bund",
                        "Länder"),
                    act("1", "2", "begrüßt", "begrüßt", 0.8, "Sie begrüßt die Arbeit der Träger."),
                    act(
                        "2",
                        "p4",
                        "fordert",
                        "sollen",
                        0.3,
                        "Die Länder sollen prüfen, ob es geht",
                        "Länder")),
                List.of()));
  }

  private static Predictions.Item item(String top, String path, String text) {
    return new Predictions.Item("x", top, path, text, List.of(), List.of());
  }

  private static Predictions.Statement act(
      String top,
      String path,
      String type,
      String trigger,
      double confidence,
      String text,
      String... addressees) {
    return new Predictions.Statement(
        "x",
        top,
        path,
        type,
        trigger,
        List.of("IntMK"),
        List.of(addressees),
        OptionalDouble.of(confidence),
        text);
  }

  @Test
  void anInventedTopIsWrong() {
    assertThat(scores.count(Measure.RESOLUTION)).isEqualTo(new Count(2, 1, 0));
  }

  @Test
  void aWrongVoteIsInventedAndMissed() {
    assertThat(scores.count(Measure.VOTE)).isEqualTo(new Count(0, 1, 1));
    assertThat(scores.count(Measure.APPLICANTS)).isEqualTo(new Count(1, 0, 1));
  }

  @Test
  void anItemIsExactWithItsEndAndItsLengthAndAParagraphsNumberIsFree() {
    // item 1 (12 words, 10 in gold) and p4 (11 words, 8 in gold) are exact; item 2 ends otherwise
    assertThat(scores.count(Measure.ITEM_EXACT)).isEqualTo(new Count(2, 2, 1));
    assertThat(scores.count(Measure.ITEM_START)).isEqualTo(new Count(3, 1, 0));
  }

  @Test
  void statementsAreMatchedOneToOne() {
    assertThat(scores.count(Measure.STATEMENT)).isEqualTo(new Count(3, 0, 1));
  }

  @Test
  void typesAddresseesAndHoldersAreCountedPerItem() {
    assertThat(scores.count(Measure.TYPE_SET)).isEqualTo(new Count(2, 1, 2));
    assertThat(scores.count(Measure.TYPE_COUNT)).isEqualTo(new Count(2, 1, 2));
    assertThat(scores.count(Measure.ADDRESSEE)).isEqualTo(new Count(2, 1, 0));
    assertThat(scores.count(Measure.HOLDER)).isEqualTo(new Count(3, 0, 0));
    // hit: bittet → Bund, begrüßt → –; invented: bittet → Länder, fordert → Länder
    assertThat(scores.count(Measure.TYPE_ADDRESSEE)).isEqualTo(new Count(2, 2, 2));
    assertThat(scores.count(Measure.LEGAL)).isEqualTo(new Count(0, 0, 1));
  }

  @Test
  void theMeanOverTypesCountsTypesThatGoldHas() {
    // bittet 1, begrüßt 1, stellt fest 0, soll 0; fordert has no support
    assertThat(scores.typeMacroF1()).isEqualTo(0.5);
    assertThat(scores.types()).containsKey("fordert");
  }

  @Test
  void theConfusionMatrixShowsWhatWasTakenForWhat() {
    Confusion confusion = scores.confusion();
    assertThat(confusion.at("soll", "fordert")).isEqualTo(1);
    assertThat(confusion.at("stellt fest", Confusion.NONE)).isEqualTo(1);
    assertThat(confusion.at("bittet", "bittet")).isEqualTo(1);
    assertThat(confusion.labels()).endsWith(Confusion.NONE);
  }

  @Test
  void calibrationAsksForTypeHolderAndAddressees() {
    Calibration calibration = scores.calibration();
    assertThat(calibration.bins())
        .containsExactly(
            new Calibration.Bin(0, 0.5, 1, 0.3, 0, 0),
            new Calibration.Bin(0.8, 0.85, 1, 0.8, 1, 1),
            new Calibration.Bin(0.9, 0.95, 1, 0.9, 0, 1));
    // (0.3 + 0.2 + 0.9) / 3
    assertThat(calibration.error()).isCloseTo(1.4 / 3, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void everyPlaceThatIsWrongIsListedWithGoldAndPrediction() {
    assertThat(scores.errors())
        .extracting(c -> c.top() + "/" + c.goldPath() + "/" + c.predictedPath())
        .containsExactlyInAnyOrder("3//", "1//", "1/1/1", "1/2/2", "1//3", "2/p1/p4");
  }

  @Test
  void aPartOfGoldDoesNotMakeTheRestInvented() throws IOException {
    Predictions all =
        new Predictions(
            List.of(
                new Predictions.Resolution("x", "1", List.of(), ""),
                new Predictions.Resolution("x", "2", List.of(), "")),
            List.of(),
            List.of(),
            List.of());

    assertThat(Scorer.score(gold, all, g -> g.top().equals("2")).count(Measure.RESOLUTION))
        .isEqualTo(new Count(1, 0, 0));
  }

  @Test
  void perfectTablesHaveNarrowIntervalsAndDamagedOnesWideOnes() {
    assertThat(Bootstrap.f1(scores, Measure.HOLDER)).isEqualTo(new Interval(1, 1));
    Interval types = Bootstrap.f1(scores, Measure.TYPE_COUNT);
    assertThat(types.low()).isLessThan(types.high());
    assertThat(types).isEqualTo(Bootstrap.f1(scores, Measure.TYPE_COUNT));
  }

  @Test
  void aRunIsNotBetterThanItself() {
    PairedTest.Outcome outcome = PairedTest.f1(scores, scores, Measure.TYPE_COUNT);
    assertThat(outcome.p()).isEqualTo(1);
    assertThat(outcome.difference()).isEqualTo(new Interval(0, 0));
    assertThat(outcome.significant()).isFalse();
  }
}
