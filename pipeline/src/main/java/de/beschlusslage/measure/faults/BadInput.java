package de.beschlusslage.measure.faults;

import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.corpus.table.TableFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** One run over a folder of all bad files and a good one. */
final class BadInput {
  private static final String GOOD = "gut.txt";

  private final Path temp;
  private final FaultTable table;

  BadInput(Path temp, FaultTable table) {
    this.temp = temp;
    this.table = table;
  }

  void tryAll() throws IOException, InterruptedException {
    try (Trap trap = Trap.set()) {
      Path folder = Files.createDirectory(temp.resolve("bad"));
      List<BadFile> files = BadFiles.all(trap.address(), Burden.FULL);
      for (BadFile file : files) {
        Files.write(folder.resolve(file.name()), file.bytes());
      }
      Files.writeString(folder.resolve(GOOD), BadTexts.MINUTES.replace("12.", "99."));
      int others = awkwardNames(folder);
      Path tables = temp.resolve("bad-tables");
      Program.Ended ended =
          Program.usual().run("run", folder, "--out", tables, "--time-limit", 60, "--threads", 1);
      if (!Files.isDirectory(tables)) {
        table.add("a folder of bad files", "a result", ended.told(), false);
        return;
      }
      Corpus corpus = new TableFolder(tables).read();
      for (BadFile file : files) {
        row(file, folder.resolve(file.name()).toString(), corpus);
      }
      summary(files.size() + others, corpus, ended, trap.visits());
    }
  }

  /** Links in a circle and to nowhere, and a line break in a name, where the system has them. */
  private int awkwardNames(Path folder) throws IOException {
    try {
      Files.createSymbolicLink(folder.resolve("kreis"), folder);
      Files.createSymbolicLink(folder.resolve("nirgends.txt"), folder.resolve("fehlt.txt"));
      Files.writeString(
          folder.resolve("zeile\numbruch.txt"), BadTexts.MINUTES.replace("12.", "98."));
      return 3;
    } catch (UnsupportedOperationException | IOException | InvalidPathException e) {
      table.skip("links in a circle, a line break in a name", "are dealt with", e.toString());
      return 0;
    }
  }

  private void row(BadFile file, String path, Corpus corpus) {
    String happened = Happened.to(path, corpus);
    boolean clear = !happened.contains("Exception") && !happened.contains("report it");
    table.add(
        file.name() + " (" + file.kind() + "): " + file.what(),
        "read, or one clear message",
        happened,
        !happened.equals(Happened.LOST) && clear);
  }

  private void summary(int files, Corpus corpus, Program.Ended ended, int connections) {
    boolean good = corpus.minutes().stream().anyMatch(m -> m.file().endsWith(GOOD));
    table.add(
        "a good file among " + files + " bad ones",
        "it is read, exit status 1",
        (good ? "read" : "lost") + ", exit status " + ended.status(),
        good && ended.status() == 1);
    table.add(
        "a server that " + files + " bad files point to",
        "no connection",
        connections + " connections",
        connections == 0);
    boolean oneLineEach =
        ended.printed().stream().noneMatch(l -> l.startsWith("\tat ") || l.contains("Exception"));
    table.add(
        "what the run over bad files prints",
        "no stack trace, no control character",
        ended.printed().size() + " lines",
        oneLineEach
            && ended.printed().stream()
                .noneMatch(l -> l.chars().anyMatch(Character::isISOControl)));
  }
}
