package de.beschlusslage.corpus.label;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.corpus.Vote;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The label format of the annotation guidelines: JSON Lines, UTF-8, one TOP or one graded link a
 * line. A line with {@code doc} is a TOP, one with {@code query} a link; blank lines are skipped.
 */
public final class LabelFormat {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private LabelFormat() {}

  /**
   * Reads files and folders; a folder stands for its {@code *.jsonl} files in the order of their
   * names.
   *
   * @throws IOException if a file cannot be read
   */
  public static Labels read(List<Path> paths) throws IOException {
    Collector into = new Collector();
    for (Path path : paths) {
      for (Path file : filesOf(path)) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
          read(file.toString(), reader, into);
        }
      }
    }
    return into.labels();
  }

  /**
   * Reads one file's lines.
   *
   * @param name what problems call the file
   * @throws IOException if the reader fails
   */
  public static Labels read(String name, Reader reader) throws IOException {
    Collector into = new Collector();
    read(name, new BufferedReader(reader), into);
    return into.labels();
  }

  private static List<Path> filesOf(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(f -> f.getFileName().toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  private static void read(String name, BufferedReader reader, Collector into) throws IOException {
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        JsonNode node = JSON.readTree(line);
        if (node.has("doc")) {
          into.resolutions.add(resolution(name, number, node));
        } else if (node.has("query")) {
          into.links.add(link(name, number, node));
        } else {
          throw new Malformed("neither a resolution (doc) nor a link (query)");
        }
      } catch (JsonProcessingException e) {
        into.problems.add(problem(name, number, "no JSON: " + e.getOriginalMessage()));
      } catch (Malformed e) {
        into.problems.add(problem(name, number, e.message));
      }
    }
  }

  private static LabelledResolution resolution(String file, int line, JsonNode node)
      throws Malformed {
    List<LabelledItem> items = new ArrayList<>();
    for (JsonNode item : array(node, "items", "resolution")) {
      items.add(item(item));
    }
    return new LabelledResolution(
        file,
        line,
        text(node, "doc", "resolution"),
        text(node, "top", "resolution"),
        node.path("title").asText(""),
        strings(node, "applicants", "resolution"),
        vote(node.path("vote").asText("")),
        items);
  }

  private static LabelledItem item(JsonNode node) throws Malformed {
    String path = text(node, "path", "item");
    String where = "item " + path;
    List<LabelledStatement> statements = new ArrayList<>();
    for (JsonNode statement : array(node, "statements", where)) {
      statements.add(statement(statement, where + ", statement " + (statements.size() + 1)));
    }
    JsonNode words = node.path("words");
    if (!words.isMissingNode() && !words.isInt()) {
      throw new Malformed(where + ": words is no whole number");
    }
    return new LabelledItem(
        path,
        text(node, "first", where),
        text(node, "last", where),
        words.isInt() ? OptionalInt.of(words.intValue()) : OptionalInt.empty(),
        optionalStrings(node, "legal", where),
        optionalStrings(node, "prior", where),
        statements);
  }

  private static LabelledStatement statement(JsonNode node, String where) throws Malformed {
    String type = text(node, "type", where);
    return new LabelledStatement(
        text(node, "quote", where),
        text(node, "trigger", where),
        type(type, where),
        strings(node, "holder", where),
        strings(node, "addressees", where),
        optionalStrings(node, "legal", where),
        optionalStrings(node, "prior", where));
  }

  private static GradedLink link(String file, int line, JsonNode node) throws Malformed {
    JsonNode grade = node.path("grade");
    if (!grade.isInt() || grade.intValue() < 1 || grade.intValue() > 3) {
      throw new Malformed("link: grade is not 1, 2 or 3");
    }
    return new GradedLink(
        file,
        line,
        text(node, "query", "link"),
        text(node, "target", "link"),
        grade.intValue(),
        node.path("why").asText(""));
  }

  private static StatementType type(String name, String where) throws Malformed {
    for (StatementType type : StatementType.values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    throw new Malformed(where + ": no such type: " + name);
  }

  private static Vote vote(String label) throws Malformed {
    for (Vote vote : Vote.values()) {
      if (vote.label().equals(label)) {
        return vote;
      }
    }
    throw new Malformed("no such vote: " + label);
  }

  private static String text(JsonNode node, String field, String where) throws Malformed {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw new Malformed(where + ": " + field + " is missing or no text");
    }
    return value.textValue();
  }

  private static JsonNode array(JsonNode node, String field, String where) throws Malformed {
    JsonNode value = node.path(field);
    if (!value.isArray()) {
      throw new Malformed(where + ": " + field + " is missing or no list");
    }
    return value;
  }

  private static List<String> strings(JsonNode node, String field, String where) throws Malformed {
    List<String> found = new ArrayList<>();
    for (JsonNode value : array(node, field, where)) {
      if (!value.isTextual()) {
        throw new Malformed(where + ": " + field + " holds something that is no text");
      }
      found.add(value.textValue());
    }
    return found;
  }

  private static List<String> optionalStrings(JsonNode node, String field, String where)
      throws Malformed {
    return node.has(field) ? strings(node, field, where) : List.of();
  }

  private static Problem problem(String file, int line, String message) {
    return new Problem(
        Problem.Severity.ERROR, file, OptionalInt.empty(), OptionalInt.of(line), message);
  }

  /**
   * Writes resolutions, one a line, in the field order of the guidelines.
   *
   * @throws IOException if {@code out} fails
   */
  public static void write(List<LabelledResolution> resolutions, Appendable out)
      throws IOException {
    for (LabelledResolution resolution : resolutions) {
      out.append(JSON.writeValueAsString(json(resolution))).append('\n');
    }
  }

  /**
   * Writes links, one a line.
   *
   * @throws IOException if {@code out} fails
   */
  public static void writeLinks(List<GradedLink> links, Appendable out) throws IOException {
    for (GradedLink link : links) {
      ObjectNode node = JSON.createObjectNode();
      node.put("query", link.query()).put("target", link.target()).put("grade", link.grade());
      if (!link.why().isEmpty()) {
        node.put("why", link.why());
      }
      out.append(JSON.writeValueAsString(node)).append('\n');
    }
  }

  private static ObjectNode json(LabelledResolution resolution) {
    ObjectNode node = JSON.createObjectNode();
    node.put("doc", resolution.doc())
        .put("top", resolution.top())
        .put("title", resolution.title())
        .set("applicants", json(resolution.applicants()));
    node.put("vote", resolution.vote().label());
    ArrayNode items = node.putArray("items");
    for (LabelledItem item : resolution.items()) {
      ObjectNode to = items.addObject();
      to.put("path", item.path()).put("first", item.first()).put("last", item.last());
      item.words().ifPresent(words -> to.put("words", words));
      to.set("legal", json(item.legal()));
      to.set("prior", json(item.prior()));
      ArrayNode statements = to.putArray("statements");
      for (LabelledStatement statement : item.statements()) {
        ObjectNode act = statements.addObject();
        act.put("quote", statement.quote())
            .put("trigger", statement.trigger())
            .put("type", statement.type().name())
            .set("holder", json(statement.holder()));
        act.set("addressees", json(statement.addressees()));
        act.set("legal", json(statement.legal()));
        act.set("prior", json(statement.prior()));
      }
    }
    return node;
  }

  private static ArrayNode json(List<String> values) {
    ArrayNode array = JSON.createArrayNode();
    values.forEach(array::add);
    return array;
  }

  private static final class Collector {
    final List<LabelledResolution> resolutions = new ArrayList<>();
    final List<GradedLink> links = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    Labels labels() {
      return new Labels(resolutions, links, problems);
    }
  }

  /** A line that is JSON but no label; never leaves this class. */
  private static final class Malformed extends Exception {
    private final String message;

    Malformed(String message) {
      super(message);
      this.message = message;
    }
  }
}
