package de.beschlusslage.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a trained file comes from.
 *
 * @param name the file's name without ending
 * @param purpose what it decides, in one sentence
 * @param algorithm library, version and algorithm
 * @param parameters what it was trained with
 * @param seed of whatever was random, 0 where nothing was
 * @param data SHA-256 of the training examples, hexadecimal
 * @param examples how many there were
 * @param sha256 of the trained file, hexadecimal
 * @param figures what was measured and how, by name
 * @param limits what it should not be used for, and what it has not seen
 */
public record ModelCard(
    String name,
    String purpose,
    String algorithm,
    Map<String, String> parameters,
    long seed,
    String data,
    int examples,
    String sha256,
    Map<String, Double> figures,
    String limits) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  public ModelCard {
    parameters = java.util.Collections.unmodifiableMap(new TreeMap<>(parameters));
    figures = java.util.Collections.unmodifiableMap(new TreeMap<>(figures));
  }

  /** The card as JSON, the same for the same card. */
  String json() throws IOException {
    return JSON.writeValueAsString(this) + "\n";
  }

  /** The card for people, in Markdown; the same for the same card. */
  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(name).append("\n\n").append(purpose).append("\n\n");
    text.append("- Algorithm: ").append(algorithm).append('\n');
    text.append("- Learnt from: ").append(examples).append(" examples, SHA-256 ").append(data);
    text.append("\n- File: ").append(name).append(".bin, SHA-256 ").append(sha256).append('\n');
    text.append("- Seed: ").append(seed).append("\n- Limits: ").append(limits).append('\n');
    table(text, "Measured", figures);
    table(text, "Parameters", parameters);
    return text.toString();
  }

  private static void table(StringBuilder text, String title, Map<String, ?> rows) {
    text.append("\n| ").append(title).append(" | |\n|---|---|\n");
    rows.forEach((key, value) -> text.append("| " + key + " | " + value + " |\n"));
  }

  static ModelCard read(Path file) throws IOException {
    return JSON.readValue(Files.readAllBytes(file), ModelCard.class);
  }
}
