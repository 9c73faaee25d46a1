package de.beschlusslage.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import de.beschlusslage.corpus.Minutes;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The statements behind the report's figures, for its script: rows with their values as numbers
 * into lists of values, so that a large corpus stays small.
 */
final class Evidence {
  /** Beyond this many statements the report names their places only, to stay openable. */
  static final int MOST_TEXTS = 20_000;

  private static final int LONGEST = 400;

  private final Values values;

  Evidence(Values values) {
    this.values = values;
  }

  /**
   * Writes rows of: item id, place for people, number of the statement, act, text, values.
   *
   * @param count how many rows these documents make
   */
  void write(List<Minutes> documents, int count, Writer out) throws IOException {
    boolean texts = count <= MOST_TEXTS;
    Dimension[] dimensions = Dimension.values();
    List<Map<String, Integer>> dictionaries =
        Stream.of(dimensions)
            .map(d -> (Map<String, Integer>) new LinkedHashMap<String, Integer>())
            .toList();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setCharacterEscapes(new InsideScript());
      json.writeStartObject();
      json.writeArrayFieldStart("dimensions");
      for (Dimension dimension : dimensions) {
        json.writeString(dimension.option());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("rows");
      int act = 0;
      for (Minutes minutes : documents) {
        Map<String, Integer> acts = new HashMap<>();
        for (Unit unit : Units.of(List.of(minutes), Counting.ACTS)) {
          for (Facet facet : unit.facets()) {
            acts.put(facet.id() + "#" + facet.number(), act);
          }
          act++;
        }
        for (Unit resolution : Units.of(List.of(minutes), Counting.RESOLUTIONS)) {
          for (Facet facet : resolution.facets()) {
            json.writeStartArray();
            json.writeString(facet.id());
            json.writeString(Citations.place(facet));
            json.writeNumber(facet.number());
            json.writeNumber(acts.getOrDefault(facet.id() + "#" + facet.number(), -1));
            json.writeString(texts ? Citations.shorten(facet.text(), LONGEST) : "");
            for (int d = 0; d < dimensions.length; d++) {
              writeValues(
                  json, values.of(facet, dimensions[d], Question.Actors.TREE), dictionaries.get(d));
            }
            json.writeEndArray();
          }
        }
      }
      json.writeEndArray();
      json.writeArrayFieldStart("values");
      for (Map<String, Integer> dictionary : dictionaries) {
        writeKeys(json, dictionary.keySet());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void writeValues(
      JsonGenerator json, List<String> values, Map<String, Integer> dictionary) throws IOException {
    json.writeStartArray();
    for (String value : values) {
      json.writeNumber(dictionary.computeIfAbsent(value, v -> dictionary.size()));
    }
    json.writeEndArray();
  }

  private static void writeKeys(JsonGenerator json, Set<String> keys) throws IOException {
    json.writeStartArray();
    for (String key : keys) {
      json.writeString(key);
    }
    json.writeEndArray();
  }

  /** Escapes what could end a script element or begin a comment in it. */
  private static final class InsideScript extends CharacterEscapes {
    private static final long serialVersionUID = 1;
    private static final int[] ASCII = ascii();

    private static int[] ascii() {
      int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();
      for (char c : "<>&".toCharArray()) {
        escapes[c] = CharacterEscapes.ESCAPE_STANDARD;
      }
      return escapes;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ASCII.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
      return new SerializedString(String.format("\\u%04x", c));
    }
  }
}
