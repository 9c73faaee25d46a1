package de.beschlusslage.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import de.beschlusslage.Desk;
import de.beschlusslage.Ledger;
import de.beschlusslage.Run;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.table.Dialect;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What {@code run.json} says of how a result came about, so that it can be made again. It holds no
 * times: the same input gives the same bytes.
 *
 * @param version of the program
 * @param configuration options that change the result, and hashes of corrections, by name
 * @param knowledge hashes of the lexicons and models that come with the program, by path
 * @param dialects in which tables are written
 */
public record RunFacts(
    String version,
    SortedMap<String, String> configuration,
    SortedMap<String, String> knowledge,
    List<Dialect> dialects) {
  private static final int FORMAT = 1;

  public RunFacts {
    configuration = new TreeMap<>(configuration);
    knowledge = new TreeMap<>(knowledge);
    dialects = List.copyOf(dialects);
  }

  /** The same with more that changed the result, such as hashes of corrections. */
  public RunFacts with(Map<String, String> more) {
    SortedMap<String, String> all = new TreeMap<>(configuration);
    all.putAll(more);
    return new RunFacts(version, all, knowledge, dialects);
  }

  /**
   * Writes {@code run.json}.
   *
   * @throws IOException if {@code out} cannot be written
   */
  public void write(Run run, Writer out) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      json.writeStartObject();
      json.writeStringField("program", "beschlusslage");
      json.writeStringField("version", version);
      json.writeNumberField("format", FORMAT);
      strings(json, "configuration", configuration);
      strings(json, "models", knowledge);
      inputs(json, run);
      counts(json, run.ledger());
      json.writeEndObject();
    }
  }

  private static void strings(JsonGenerator json, String name, Map<String, String> values)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> value : values.entrySet()) {
      json.writeStringField(value.getKey(), value.getValue());
    }
    json.writeEndObject();
  }

  private static void inputs(JsonGenerator json, Run run) throws IOException {
    Map<String, String> documents =
        Desk.outlines(run.corpus().minutes()).stream()
            .collect(Collectors.toMap(Minutes::file, Minutes::id));
    json.writeArrayFieldStart("inputs");
    for (Run.Source input : run.inputs()) {
      json.writeStartObject();
      json.writeStringField("file", input.file());
      json.writeStringField("sha256", input.sha256());
      json.writeStringField("document", documents.getOrDefault(input.file(), ""));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void counts(JsonGenerator json, Ledger ledger) throws IOException {
    json.writeObjectFieldStart("counts");
    json.writeNumberField("documents", ledger.documents());
    json.writeNumberField("minutes", ledger.minutes());
    json.writeNumberField("single_resolutions", ledger.singleResolutions());
    json.writeNumberField("other", ledger.other());
    json.writeNumberField("unreadable", ledger.unreadable());
    json.writeNumberField("resolutions", ledger.resolutions());
    json.writeNumberField("items", ledger.items());
    json.writeNumberField("statements", ledger.statements());
    json.writeNumberField("legal_references", ledger.legalReferences());
    json.writeNumberField("prior_references", ledger.priorReferences());
    json.writeNumberField("links", ledger.links());
    json.writeNumberField("threads", ledger.threads());
    json.writeNumberField("errors", ledger.errors());
    json.writeNumberField("warnings", ledger.warnings());
    json.writeNumberField("notes", ledger.notes());
    json.writeEndObject();
  }
}
