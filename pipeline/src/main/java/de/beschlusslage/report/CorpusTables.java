package de.beschlusslage.report;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.store.Rows;
import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.corpus.table.Dialect;
import de.beschlusslage.corpus.table.Table;
import de.beschlusslage.corpus.table.TableFormat;
import de.beschlusslage.corpus.table.TableWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes all tables of a corpus while its documents pass by once: rows of documents at once, those
 * of links, threads and problems at the end.
 */
final class CorpusTables implements Closeable {
  private static final String THREADS = "threads";
  private static final Set<String> AT_THE_END = Set.of("links", THREADS, "problems");

  private final Path folder;
  private final List<Dialect> dialects;
  private final Corpus corpus;
  private final Map<String, Writer> open = new HashMap<>();
  private final Map<String, List<Problem>> byFile = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final ThreadCards cards;

  /**
   * Opens the tables.
   *
   * @param rows for what is known of items until the end
   * @throws IOException if the folder cannot be written
   */
  CorpusTables(Path folder, List<Dialect> dialects, Corpus corpus, Rows rows) throws IOException {
    this.folder = folder;
    this.dialects = dialects;
    this.corpus = corpus;
    corpus.problems().forEach(p -> byFile.computeIfAbsent(p.file(), f -> new ArrayList<>()).add(p));
    this.cards = new ThreadCards(rows);
    for (Table table : tables(new Corpus(List.of(), List.of(), List.of(), List.of()))) {
      for (Dialect dialect : dialects) {
        String name = table.name() + dialect.ending();
        Writer out = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
        open.put(name, out);
        TableWriter.writeHeader(table, dialect, out);
      }
    }
  }

  /** The tables that documents fill one after another. */
  private static List<Table> tables(Corpus corpus) {
    return TableFormat.tables(corpus).stream()
        .filter(table -> !AT_THE_END.contains(table.name()))
        .toList();
  }

  /** Adds the rows of the next document in the order of ids. */
  void add(Minutes minutes) throws IOException {
    List<Problem> others = byFile.getOrDefault(minutes.file(), List.of());
    Corpus alone = new Corpus(List.of(minutes), List.of(), List.of(), others);
    for (Table table : tables(alone)) {
      for (Dialect dialect : dialects) {
        Writer out = open.get(table.name() + dialect.ending());
        if (out != null) {
          TableWriter.writeRows(table, dialect, out);
        }
      }
    }
    problems.addAll(minutes.problems());
    cards.add(minutes);
  }

  /** Writes the last tables and closes all. */
  @Override
  public void close() throws IOException {
    for (Writer out : open.values()) {
      out.close();
    }
    problems.addAll(corpus.problems());
    Corpus rest = new Corpus(List.of(), corpus.links(), List.of(), problems);
    TableWriter writer = new TableWriter(folder);
    for (Table table : TableFormat.tables(rest)) {
      if (AT_THE_END.contains(table.name())) {
        boolean threads = table.name().equals(THREADS);
        for (Dialect dialect : dialects) {
          writer.write(threads ? TableFormat.threads(corpus.threads(), cards::of) : table, dialect);
        }
      }
    }
  }
}
