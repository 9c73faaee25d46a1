package de.beschlusslage.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.corpus.table.Dialect;
import de.beschlusslage.corpus.table.Table;
import de.beschlusslage.corpus.table.TableFormat;
import de.beschlusslage.corpus.table.TableWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables as a Frictionless Data Package: {@code datapackage.json} with a Table Schema, keys and
 * foreign keys for each.
 */
public final class DataPackage {
  private static final Set<String> INTEGERS =
      Set.of(
          "session",
          "pages",
          "resolutions",
          "items",
          "statements",
          "problems",
          "page",
          "first_line",
          "last_line",
          "start",
          "end",
          "statement",
          "position",
          "line",
          "query_statement",
          "target_statement");
  private static final Set<String> NUMBERS = Set.of("confidence", "score");
  private static final Set<String> BOOLEANS = Set.of("green_list", "inherited", "explicit");
  private static final Set<String> DATES = Set.of("date_start", "date_end", "resolved_on", "date");

  private static final List<String> ITEM = List.of("document", "top", "item");

  private static final Map<String, List<String>> PRIMARY =
      Map.of(
          "documents", List.of("document"),
          "resolutions", List.of("document", "top"),
          "items", ITEM,
          "statements", List.of("document", "top", "item", "statement"),
          "links", List.of("query", "target"),
          "threads", List.of("thread", "position"));

  private static final Map<String, List<Reference>> FOREIGN =
      Map.of(
          "resolutions", List.of(new Reference(List.of("document"), "documents")),
          "items", List.of(new Reference(List.of("document", "top"), "resolutions")),
          "statements", List.of(new Reference(ITEM, "items")),
          "legal_references", List.of(new Reference(ITEM, "items")),
          "prior_references", List.of(new Reference(ITEM, "items")),
          "links",
              List.of(
                  new Reference(List.of("query"), "items", List.of("item_id")),
                  new Reference(List.of("target"), "items", List.of("item_id"))),
          "threads", List.of(new Reference(List.of("item_id"), "items")));

  private record Reference(List<String> fields, String resource, List<String> targets) {
    Reference(List<String> fields, String resource) {
      this(fields, resource, fields);
    }
  }

  private DataPackage() {}

  /**
   * Writes tables and descriptor into {@code folder}.
   *
   * @throws IOException if they cannot be written
   */
  public static void write(Corpus corpus, Path folder) throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    List<Table> tables = TableFormat.tables(corpus);
    for (Table table : tables) {
      new TableWriter(data).write(table, Dialect.CONTRACT);
    }
    try (JsonGenerator json =
        new JsonFactory()
            .createGenerator(Files.newBufferedWriter(folder.resolve("datapackage.json")))) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter()
              .withObjectIndenter(new com.fasterxml.jackson.core.util.DefaultIndenter("  ", "\n")));
      json.writeStartObject();
      json.writeStringField("profile", "tabular-data-package");
      json.writeStringField("name", "beschlusslage");
      json.writeStringField("title", "Beschlüsse von Fachministerkonferenzen");
      json.writeArrayFieldStart("resources");
      for (Table table : tables) {
        resource(json, table);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void resource(JsonGenerator json, Table table) throws IOException {
    json.writeStartObject();
    json.writeStringField("profile", "tabular-data-resource");
    json.writeStringField("name", table.name());
    json.writeStringField("path", "data/" + table.name() + ".csv");
    json.writeStringField("format", "csv");
    json.writeStringField("mediatype", "text/csv");
    json.writeStringField("encoding", "utf-8");
    json.writeObjectFieldStart("dialect");
    json.writeStringField("delimiter", ",");
    json.writeStringField("lineTerminator", "\n");
    json.writeBooleanField("doubleQuote", true);
    json.writeBooleanField("header", true);
    json.writeEndObject();
    json.writeObjectFieldStart("schema");
    json.writeArrayFieldStart("fields");
    List<String> key = PRIMARY.getOrDefault(table.name(), List.of());
    for (String column : table.columns()) {
      json.writeStartObject();
      json.writeStringField("name", column);
      json.writeStringField("type", type(column));
      if (key.contains(column)) {
        json.writeObjectFieldStart("constraints");
        json.writeBooleanField("required", true);
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("missingValues");
    json.writeString("");
    json.writeEndArray();
    if (!key.isEmpty()) {
      strings(json, "primaryKey", key);
    }
    if (FOREIGN.containsKey(table.name())) {
      json.writeArrayFieldStart("foreignKeys");
      for (Reference reference : FOREIGN.getOrDefault(table.name(), List.of())) {
        json.writeStartObject();
        strings(json, "fields", reference.fields());
        json.writeObjectFieldStart("reference");
        json.writeStringField("resource", reference.resource());
        strings(json, "fields", reference.targets());
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  static String type(String column) {
    if (column.equals("year")) {
      return "year";
    }
    if (INTEGERS.contains(column)) {
      return "integer";
    }
    if (NUMBERS.contains(column)) {
      return "number";
    }
    if (BOOLEANS.contains(column)) {
      return "boolean";
    }
    return DATES.contains(column) ? "date" : "string";
  }
}
