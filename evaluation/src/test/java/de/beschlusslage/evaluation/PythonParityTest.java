package de.beschlusslage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslage.corpus.label.LabelFormat;
import de.beschlusslage.corpus.label.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The scorers against the shared check scripts: the same figures on tables damaged in every way we
 * could think of. Needs python3 and the folder {@code shared} beside the project.
 */
class PythonParityTest {
  private static final Path SHARED = Path.of("../../shared");
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void sameFiguresAsTheSharedScript(long seed, @TempDir Path out) throws Exception {
    Path gold = SHARED.resolve("corpus/gold");
    assumeTrue(Files.isDirectory(gold), "skipped: no ../shared beside the project");
    assumeTrue(hasPython(), "skipped: no python3");
    Labels labels = LabelFormat.read(List.of(gold));
    new DamagedTables(seed).write(labels, out);
    TableReader.Read read = TableReader.read(out);
    assertThat(read.problems()).isEmpty();
    List<String> files =
        List.of("intmk-12-2017", "intmk-18-2023", "intmk-21-2026").stream()
            .map(doc -> gold.resolve(doc + ".jsonl").toString())
            .toList();

    Scores scores = Scorer.score(labels.resolutions(), read.predictions());
    JsonNode expected = python("score.py", out.toString(), files, List.of());
    assertThat(reread(JsonFigures.of(scores))).isEqualTo(expected);
    assertThat(expected.at("/type_count/f1").asDouble()).isBetween(0.5, 0.98);

    Scores part =
        Scorer.score(
            labels.resolutions(),
            read.predictions(),
            g -> g.doc().equals("intmk-21-2026") && List.of("4.1", "4.2", "B").contains(g.top()));
    assertThat(reread(JsonFigures.of(part)))
        .isEqualTo(
            python(
                "score.py", out.toString(), files, List.of("--only", "intmk-21-2026:4.1,4.2,B")));

    String links = gold.resolve("links.jsonl").toString();
    List<String> linkArguments = new ArrayList<>(List.of(links));
    linkArguments.addAll(files);
    assertThat(
            reread(
                JsonFigures.of(
                    LinkScorer.score(labels.links(), labels.resolutions(), read.predictions()))))
        .isEqualTo(python("score_links.py", out.toString(), linkArguments, List.of()));
    assertThat(
            reread(
                JsonFigures.of(
                    LinkScorer.score(
                        labels.links(),
                        List.of(),
                        read.predictions(),
                        q -> q.startsWith("intmk-21")))))
        .isEqualTo(
            python(
                "score_links.py",
                out.toString(),
                List.of(links),
                List.of("--queries", "intmk-21")));
  }

  private static JsonNode reread(JsonNode node) throws IOException {
    return JSON.readTree(JSON.writeValueAsString(node));
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static JsonNode python(String script, String out, List<String> gold, List<String> options)
      throws Exception {
    List<String> command =
        new ArrayList<>(List.of("python3", SHARED.resolve("check/" + script).toString(), out));
    command.addAll(gold);
    command.addAll(options);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    byte[] printed = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).as(new String(printed)).isZero();
    return JSON.readTree(printed);
  }
}
