package de.beschlusslage.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The statements behind the report's figures, for its script: rows with their values as numbers
 * into lists of values, so that a large corpus stays small.
 */
final class Evidence {
  /** Beyond this many statements the report names their places only, to stay openable. */
  static final int MOST_TEXTS = 20_000;

  private static final int LONGEST = 400;

  private Evidence() {}

  /** Rows are: item id, place for people, number of the statement, act, text, values. */
  static String json(Statistics statistics) {
    Map<String, Integer> acts = new HashMap<>();
    List<Unit> units = statistics.units(Counting.ACTS);
    for (int i = 0; i < units.size(); i++) {
      for (Facet facet : units.get(i).facets()) {
        acts.put(facet.id() + "#" + facet.number(), i);
      }
    }
    List<Facet> facets =
        statistics.units(Counting.RESOLUTIONS).stream().flatMap(u -> u.facets().stream()).toList();
    Dimension[] dimensions = Dimension.values();
    List<Map<String, Integer>> dictionaries =
        java.util.stream.Stream.of(dimensions)
            .map(d -> (Map<String, Integer>) new LinkedHashMap<String, Integer>())
            .toList();
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setCharacterEscapes(new InsideScript());
      json.writeStartObject();
      json.writeArrayFieldStart("dimensions");
      for (Dimension dimension : dimensions) {
        json.writeString(dimension.option());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("rows");
      for (Facet facet : facets) {
        json.writeStartArray();
        json.writeString(facet.id());
        json.writeString(Citations.place(facet));
        json.writeNumber(facet.number());
        json.writeNumber(acts.getOrDefault(facet.id() + "#" + facet.number(), -1));
        json.writeString(
            facets.size() > MOST_TEXTS ? "" : Citations.shorten(facet.text(), LONGEST));
        for (int d = 0; d < dimensions.length; d++) {
          json.writeStartArray();
          for (String value : statistics.values(facet, dimensions[d])) {
            Map<String, Integer> dictionary = dictionaries.get(d);
            json.writeNumber(dictionary.computeIfAbsent(value, v -> dictionary.size()));
          }
          json.writeEndArray();
        }
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("values");
      for (Map<String, Integer> dictionary : dictionaries) {
        writeKeys(json, dictionary.keySet());
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
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
