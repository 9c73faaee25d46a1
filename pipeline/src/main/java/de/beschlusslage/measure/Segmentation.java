package de.beschlusslage.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslage.evaluation.SegmentationScorer;
import de.beschlusslage.ingest.Ingest;
import de.beschlusslage.ingest.Ingested;
import de.beschlusslage.structure.ListCutter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts the lists of files whose true list points are known, and scores the cuts. */
public final class Segmentation {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** LaTeX writes a point without label or bullet as {@code \item[]}. */
  private static final String UNLABELLED = "[]";

  private final Ingest ingest;
  private final ListCutter cutter;

  /** Reads by {@code ingest} and cuts by {@code cutter}. */
  public Segmentation(Ingest ingest, ListCutter cutter) {
    this.ingest = ingest;
    this.cutter = cutter;
  }

  /**
   * The scores, and what could not be measured.
   *
   * @param problems one sentence each: files missing or unreadable; their points count as missed
   */
  public record Measured(SegmentationScorer.Result result, int documents, List<String> problems) {
    public Measured {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Measures every document of a list of true points.
   *
   * @param folder holds a file for each {@code id}, whatever its extension
   * @param items JSON Lines: {@code id} and {@code items}, each with {@code text}; points without
   *     printed label are left out of the count
   * @throws IOException if the folder or the list cannot be read
   */
  public Measured measure(Path folder, Path items) throws IOException {
    Map<String, Path> files = files(folder);
    List<SegmentationScorer.Document> documents = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    List<String> lines = Files.readAllLines(items);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      JsonNode node = parse(lines.get(i), items, i + 1);
      String id = node.path("id").asText();
      List<String> gold = new ArrayList<>();
      for (JsonNode item : node.path("items")) {
        String text = item.path("text").asText();
        if (!text.startsWith(UNLABELLED)) {
          gold.add(text);
        }
      }
      documents.add(new SegmentationScorer.Document(id, gold, cut(files.get(id), id, problems)));
    }
    return new Measured(SegmentationScorer.score(documents), documents.size(), problems);
  }

  private static JsonNode parse(String line, Path items, int number) throws IOException {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IOException(items + ":" + number + ": is no JSON", e);
    }
  }

  private static Map<String, Path> files(Path folder) throws IOException {
    Map<String, Path> files = new HashMap<>();
    try (Stream<Path> list = Files.list(folder)) {
      for (Path file : list.sorted().toList()) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        files.putIfAbsent(dot > 0 ? name.substring(0, dot) : name, file);
      }
    }
    return files;
  }

  private List<String> cut(@Nullable Path file, String id, List<String> problems) {
    if (file == null) {
      problems.add(id + ": no such file");
      return List.of();
    }
    Ingested ingested = ingest.read(file, id);
    if (ingested instanceof Ingested.Read read) {
      return cutter.cut(read.source()).stream().map(p -> p.text(read.source())).toList();
    }
    problems.add(id + ": " + ((Ingested.Unreadable) ingested).problem().message());
    return List.of();
  }
}
