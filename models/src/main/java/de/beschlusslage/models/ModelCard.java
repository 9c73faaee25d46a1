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
    Map<String, Double> figures) {
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

  static ModelCard read(Path file) throws IOException {
    return JSON.readValue(Files.readAllBytes(file), ModelCard.class);
  }
}
