package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.models.ModelStore;
import de.beschlusslage.models.act.MaxentLearner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training on two of the sample's sessions and the hard sentences. */
class TrainCommandTest {
  private static final Path SAMPLE = Path.of("../corpus/sample");

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void aSmallCorpus() throws IOException {
    Path labels = Files.createDirectories(folder.resolve("corpus/sample/labels"));
    for (String doc : new String[] {"intmk-36-2041", "intmk-37-2042"}) {
      Files.copy(SAMPLE.resolve(doc + ".txt"), folder.resolve("corpus/sample/" + doc + ".txt"));
      Files.copy(SAMPLE.resolve("labels/" + doc + ".jsonl"), labels.resolve(doc + ".jsonl"));
    }
    Path sentences = Files.createDirectories(folder.resolve("corpus/sentences"));
    Files.copy(Path.of("../corpus/sentences/hard.txt"), sentences.resolve("hard.txt"));
  }

  private int train(String out) {
    return Main.execute(
        new PrintWriter(new StringWriter()),
        new PrintWriter(new StringWriter()),
        "train",
        "--corpus",
        folder.resolve("corpus").toString(),
        "--out",
        folder.resolve(out).toString());
  }

  @Test
  void theSameCorpusGivesTheSameBytesAndAStoreReadsThem() throws IOException {
    assertThat(train("one")).isZero();
    assertThat(train("two")).isZero();

    for (String file :
        new String[] {
          "act-maxent.bin",
          "act-maxent.json",
          "act-maxent.md",
          "sentence-maxent.bin",
          "sentence-maxent.json",
          "sentence-maxent.md"
        }) {
      assertThat(folder.resolve("one/" + file))
          .hasSameBinaryContentAs(folder.resolve("two/" + file));
    }
    ModelStore store = new ModelStore(folder.resolve("one"));
    assertThat(folder.resolve("one/act-maxent.md"))
        .content()
        .contains("SHA-256 " + store.card("act-maxent").sha256(), "F1 of fordert (", "Limits: ");
    assertThat(store.card("act-maxent").examples()).isGreaterThan(50);
    MaxentLearner learner = new MaxentLearner();
    assertThat(
            learner
                .read(store.trained(learner).orElseThrow())
                .read("<speaker> bittet den <actor> , <zu> .")
                .type())
        .contains(StatementType.BITTET);
  }

  @Test
  void aModelThatIsNotItsCardsIsRefused() throws IOException {
    assertThat(train("one")).isZero();
    Path model = folder.resolve("one/act-maxent.bin");
    byte[] bytes = Files.readAllBytes(model);
    bytes[bytes.length / 2] ^= 1;
    Files.write(model, bytes);

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> new ModelStore(folder.resolve("one")).trained(new MaxentLearner()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not the file its card speaks of");
  }
}
