package de.beschlusslage.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Figures that were reached once and may not be lost: a checked-in JSON file with a tolerance,
 * compared with what a run gives now. A ratchet: worse fails, clearly better asks for a new file.
 */
public final class ExpectedFigures {
  private static final String TOLERANCE = "tolerance";
  private static final String FIGURES = "figures";
  private static final double USUAL_TOLERANCE = 0.005;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ExpectedFigures() {}

  /**
   * A figure that is not what it was.
   *
   * @param name for example {@code type_count.f1}
   * @param expected what the file says
   * @param actual what the run gave; -1 where it gave nothing
   */
  public record Drift(String name, double expected, double actual) {
    /** Whether the run is worse. */
    public boolean worse() {
      return actual < expected;
    }

    @Override
    public String toString() {
      return String.format(
          java.util.Locale.ROOT,
          "%s: expected %.4f, now %.4f (%s)",
          name,
          expected,
          actual,
          worse() ? "worse" : "better: write the expected figures anew");
    }
  }

  /**
   * Compares a run's F1 values, means and the macro mean with {@code file}; supports and numbers of
   * queries must agree exactly, so that a smaller gold cannot pass for a better run.
   *
   * @throws IOException if the file cannot be read
   */
  public static List<Drift> compare(Path file, ObjectNode actual) throws IOException {
    JsonNode root = JSON.readTree(file.toFile());
    List<Drift> drifts = new ArrayList<>();
    compare("", root.path(FIGURES), actual, root.path(TOLERANCE).asDouble(), drifts);
    return drifts;
  }

  private static void compare(
      String name, JsonNode expected, JsonNode actual, double tolerance, List<Drift> drifts) {
    expected
        .properties()
        .forEach(
            field -> {
              String path = name.isEmpty() ? field.getKey() : name + "." + field.getKey();
              JsonNode now = actual.path(field.getKey());
              if (field.getValue().isObject()) {
                compare(path, field.getValue(), now, tolerance, drifts);
              } else if (field.getValue().isNumber()) {
                double was = field.getValue().asDouble();
                double is = now.isNumber() ? now.asDouble() : -1;
                double allowed = field.getValue().isIntegralNumber() ? 0 : tolerance;
                if (Math.abs(was - is) > allowed + 1e-9) {
                  drifts.add(new Drift(path, was, is));
                }
              }
            });
  }

  /**
   * Writes what a run gave as what is expected from now on. Of each measure F1 and support are
   * kept; precision and recall may trade.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, ObjectNode actual) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put(TOLERANCE, USUAL_TOLERANCE);
    root.set(FIGURES, kept(actual));
    Files.writeString(file, JSON.writeValueAsString(root) + "\n");
  }

  private static ObjectNode kept(ObjectNode figures) {
    ObjectNode kept = JSON.createObjectNode();
    boolean measure = figures.has("f1");
    figures
        .properties()
        .forEach(
            field -> {
              if (field.getValue() instanceof ObjectNode inner) {
                kept.set(field.getKey(), kept(inner));
              } else if (!measure || field.getKey().equals("f1") || field.getKey().equals("n")) {
                kept.set(field.getKey(), field.getValue());
              }
            });
    return kept;
  }
}
