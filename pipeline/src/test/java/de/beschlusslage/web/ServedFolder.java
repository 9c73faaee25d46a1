package de.beschlusslage.web;

import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.corpus.table.Dialect;
import de.beschlusslage.corpus.table.Table;
import de.beschlusslage.corpus.table.TableFormat;
import de.beschlusslage.corpus.table.TableWriter;
import de.beschlusslage.link.ResolutionIndex;
import de.beschlusslage.report.ThreeSessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a folder as a run does. */
public final class ServedFolder {
  private ServedFolder() {}

  public static void write(Path folder) throws IOException {
    Corpus corpus =
        new Corpus(
            ThreeSessions.minutes(), ThreeSessions.links(), ThreeSessions.threads(), List.of());
    for (Table table : TableFormat.tables(corpus)) {
      new TableWriter(folder).write(table, Dialect.CONTRACT);
    }
    Files.createDirectory(folder.resolve("text"));
    for (var minutes : corpus.minutes()) {
      Files.writeString(folder.resolve("text/" + minutes.id() + ".txt"), minutes.text());
    }
    ResolutionIndex.update(folder.resolve("index"), corpus.minutes());
  }
}
