package de.beschlusslage.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.beschlusslage.evaluation.SegmentationScorer;
import de.beschlusslage.ingest.Ingest;
import de.beschlusslage.measure.Segmentation;
import de.beschlusslage.structure.ListCutter;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How well list points are cut out of whole files. */
@Command(
    name = "segmentation",
    description = "Measures how well lists are cut out of whole files.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example:",
      "  beschlusslage evaluate segmentation --files pdf/ --items items.jsonl",
      "A point counts as found when the texts agree in 90 % of their words, in order."
    })
final class SegmentationCommand implements Callable<Integer> {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Spec private CommandSpec spec;

  @Option(
      names = "--files",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the files, named by the ids.")
  private Path files = Path.of("");

  @Option(
      names = "--items",
      paramLabel = "FILE",
      required = true,
      description = "True list points, one document a line (JSON: id, items[].text).")
  private Path items = Path.of("");

  @Option(names = "--errors", description = "Print every error to standard error.")
  private boolean errors;

  SegmentationCommand() {}

  @Override
  public Integer call() throws CommandException, JsonProcessingException {
    if (!Files.isDirectory(files)) {
      throw new CommandException(files + ": no such folder");
    }
    if (!Files.isRegularFile(items)) {
      throw new CommandException(items + ": no such file");
    }
    Segmentation.Measured measured;
    try {
      measured = new Segmentation(Ingest.standard(), new ListCutter()).measure(files, items);
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
    PrintWriter err = spec.commandLine().getErr();
    measured.problems().forEach(err::println);
    if (errors) {
      measured.result().errors().forEach(error -> print(error, err));
    }
    spec.commandLine().getOut().println(JSON.writeValueAsString(figures(measured)));
    return measured.problems().isEmpty() ? 0 : 1;
  }

  private static ObjectNode figures(Segmentation.Measured measured) {
    SegmentationScorer.Result result = measured.result();
    ObjectNode node = JSON.createObjectNode();
    node.put("documents", measured.documents());
    node.put("gold", result.gold());
    node.put("predicted", result.predicted());
    node.put("found", result.found());
    node.put("precision", rounded(result.precision()));
    node.put("recall", rounded(result.recall()));
    node.put("f1", rounded(result.f1()));
    ObjectNode classes = node.putObject("errors");
    result.classes().forEach((miss, count) -> classes.put(miss.label(), count));
    return node;
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
  }

  private static void print(SegmentationScorer.Error error, PrintWriter err) {
    err.println(error.document() + ": " + error.miss().label());
    err.println("  true: " + error.gold());
    err.println("  cut:  " + error.predicted());
  }
}
