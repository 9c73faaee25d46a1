package de.beschlusslage.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Motions of party congresses and which settles which, as JSON Lines: documents with {@code id},
 * {@code year}, {@code title}, {@code motion}, judgements with {@code query} and {@code target}.
 */
public final class MotionCollection {
  /** "Antrag 35/I/2016 Keine …": number and assembly, then the title proper. */
  private static final Pattern DESIGNATION =
      Pattern.compile("^\\s*Antrag\\s+[^\\s/]{1,12}/([^\\s/]{1,6}/\\d{4})\\s+");

  private MotionCollection() {}

  /**
   * A motion.
   *
   * @param id unique in the collection
   * @param year of the congress' volume
   * @param assembly which assembly of that year debated it, empty where the title does not say
   * @param title without the designation
   * @param text what is moved
   */
  public record Motion(String id, String year, String assembly, String title, String text) {}

  /** A judgement: {@code target} settles {@code query}. */
  public record Judgement(String query, String target) {}

  /**
   * Reads documents.
   *
   * @throws IOException if the file cannot be read or a line is no such document
   */
  public static List<Motion> motions(Path file) throws IOException {
    List<Motion> motions = new ArrayList<>();
    for (JsonNode line : lines(file, Set.of("id", "year", "title", "motion"))) {
      String title = line.get("title").asText();
      Matcher designation = DESIGNATION.matcher(title);
      boolean designated = designation.find();
      motions.add(
          new Motion(
              line.get("id").asText(),
              line.get("year").asText(),
              designated ? designation.group(1) : "",
              designated ? title.substring(designation.end()) : title,
              line.get("motion").asText()));
    }
    return motions;
  }

  /**
   * Reads judgements.
   *
   * @throws IOException if the file cannot be read or a line is no judgement
   */
  public static List<Judgement> judgements(Path file) throws IOException {
    List<Judgement> judgements = new ArrayList<>();
    for (JsonNode line : lines(file, Set.of("query", "target"))) {
      judgements.add(new Judgement(line.get("query").asText(), line.get("target").asText()));
    }
    return judgements;
  }

  private static List<JsonNode> lines(Path file, Set<String> fields) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> nodes = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        JsonNode node = mapper.readTree(line);
        for (String field : fields) {
          if (!node.path(field).isValueNode()) {
            throw new IOException(file + ", line " + number + ": no field " + field);
          }
        }
        nodes.add(node);
      }
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IOException(file + ": no JSON Lines: " + e.getOriginalMessage(), e);
    }
    return nodes;
  }
}
