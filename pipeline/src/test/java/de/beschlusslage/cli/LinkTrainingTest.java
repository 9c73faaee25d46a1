package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LinkTrainingTest {
  private static final Path RELEASED =
      Path.of("src/main/resources/de/beschlusslage/link/link-model.json");

  @TempDir private Path folder;

  /**
   * The labelling learns between two trainings, and statements are features; hence not to a bit.
   */
  @Test
  void the_released_model_comes_from_the_corpus_of_the_project() throws IOException {
    Path model = folder.resolve("link-model.json");
    CommandLine command = new CommandLine(new LinkStudyCommand());
    command.setOut(new PrintWriter(new StringWriter()));
    int status =
        command.execute(
            "../corpus/sample=../corpus/sample/labels/links.jsonl",
            "../corpus/links=../corpus/links/links.jsonl",
            "../corpus/histories/lotsen=../corpus/histories/lotsen/links.jsonl",
            "../corpus/histories/jugend=../corpus/histories/jugend/links.jsonl",
            "../corpus/histories/fachdienste=../corpus/histories/fachdienste/links.jsonl",
            "--train",
            model.toString());
    assertThat(status).isZero();
    ObjectMapper mapper = new ObjectMapper();
    JsonNode trained = mapper.readTree(Files.readAllBytes(model));
    JsonNode released = mapper.readTree(Files.readAllBytes(RELEASED));
    assertThat(trained.get("weights").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(() -> released.get("weights").fieldNames());
    released
        .get("weights")
        .fields()
        .forEachRemaining(
            weight ->
                assertThat(trained.get("weights").get(weight.getKey()).asDouble())
                    .as(weight.getKey())
                    .isCloseTo(weight.getValue().asDouble(), within(0.5)));
    assertThat(trained.get("bias").asDouble())
        .isCloseTo(released.get("bias").asDouble(), within(0.5));
    assertThat(trained.get("thresholds").get("partly").asDouble())
        .isCloseTo(released.get("thresholds").get("partly").asDouble(), within(0.03));
  }
}
