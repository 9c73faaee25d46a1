package de.beschlusslage.measure.faults;

import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.corpus.table.TableFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What can happen to a run from outside. */
final class Disturbances {
  private static final int MANY = 300;

  private final Path temp;
  private final int kills;
  private final FaultTable table;
  private final Path many;
  private final Path tables;

  Disturbances(Path temp, int kills, FaultTable table) throws IOException {
    this.temp = temp;
    this.kills = kills;
    this.table = table;
    this.many = documents(Files.createDirectory(temp.resolve("many")), MANY);
    this.tables = temp.resolve("tables");
  }

  private static Path documents(Path folder, int count) throws IOException {
    for (int i = 1; i <= count; i++) {
      String minutes = BadTexts.MINUTES.replace("12.", i + ".");
      Files.writeString(folder.resolve("%04d.txt".formatted(i)), minutes + "\nText.\n".repeat(300));
    }
    return folder;
  }

  void tryAll() throws IOException, InterruptedException {
    Program.usual().run("run", many.resolve("0001.txt"), "--out", tables);
    killed();
    interrupted();
    twoAtOnce();
    vanishing();
    changing();
    memory();
    hanging();
    full();
    targets();
  }

  private String state() {
    try {
      Corpus corpus = new TableFolder(tables).read();
      return corpus.minutes().size() + " documents";
    } catch (IOException e) {
      return "broken: " + e.getMessage();
    }
  }

  private boolean whole() {
    String state = state();
    return state.equals("1 documents") || state.equals(MANY + " documents");
  }

  private Path lock() {
    return temp.resolve(".tables.lock");
  }

  private void killed() throws IOException, InterruptedException {
    Random random = new Random();
    for (int i = 0; i < kills; i++) {
      Program.Running run = Program.usual().start("run", many, "--out", tables);
      run.await(lock());
      int millis = random.nextInt(4_000);
      run.process().waitFor(millis, TimeUnit.MILLISECONDS);
      run.process().destroyForcibly();
      run.end();
      // between the two renames the last result stands beside its place until the next start
      Program.Ended next = Program.usual().run("run", many.resolve("0001.txt"), "--out", tables);
      boolean tidy = beside() == 0;
      table.add(
          "kill -9, " + millis + " ms after it began to work",
          "the next run works, nothing is left beside",
          "exit status " + next.status() + ", " + state() + (tidy ? "" : ", something left"),
          next.status() < 2 && whole() && tidy);
    }
  }

  private long beside() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.filter(f -> f.getFileName().toString().startsWith(".tables")).count();
    }
  }

  private void interrupted() throws IOException, InterruptedException {
    // a parent that ignores interrupts passes that on: here the program is to hear them
    Program listening = new Program("768m", "set -- env --default-signal=INT \"$@\"");
    Program.Running run = listening.start("run", many, "--out", tables);
    run.await(lock());
    Thread.sleep(300);
    long start = System.nanoTime();
    // SIGINT, as Ctrl-C sends it
    new ProcessBuilder("kill", "-INT", "" + run.process().pid()).start().waitFor();
    Program.Ended ended = run.end();
    long millis = (System.nanoTime() - start) / 1_000_000;
    table.add(
        "Ctrl-C in the middle of a run",
        "it ends within a second, the last result whole, nothing left beside",
        "ended after " + millis + " ms, exit status " + ended.status() + ", " + state(),
        millis < 1000 && whole() && beside() == 0);
  }

  private void twoAtOnce() throws IOException, InterruptedException {
    Program.Running first = Program.usual().start("run", many, "--out", tables);
    first.await(lock());
    Program.Ended second = Program.usual().run("run", many.resolve("0001.txt"), "--out", tables);
    Program.Ended ended = first.end();
    table.add(
        "two runs into one folder",
        "one works, the other says so",
        "first: exit status " + ended.status() + "; second: " + second.told(),
        ended.status() < 2 && second.status() == 2 && second.told().contains("another run"));
  }

  private void vanishing() throws IOException, InterruptedException {
    Path folder = documents(Files.createDirectory(temp.resolve("vanishing")), MANY);
    Path out = temp.resolve("out-vanishing");
    Program.Running run = Program.usual().start("run", folder, "--out", out, "--threads", 1);
    run.await(temp.resolve(".out-vanishing.lock"));
    Files.delete(folder.resolve("%04d.txt".formatted(MANY)));
    Program.Ended ended = run.end();
    table.add(
        "a file that is deleted while others are read",
        "it is named, the others are done",
        ended.told() + "; exit status " + ended.status(),
        ended.status() == 1 && ended.told().contains("no such file"));
  }

  private void changing() throws IOException, InterruptedException {
    Path folder = documents(Files.createDirectory(temp.resolve("changing")), 3);
    Path file = folder.resolve("waechst.txt");
    Files.writeString(file, BadTexts.MINUTES);
    Path out = temp.resolve("out-changing");
    Program.Running run = Program.usual().start("run", folder, "--out", out, "--threads", 1);
    while (run.process().isAlive()) {
      Files.writeString(file, BadTexts.MINUTES.repeat(200), StandardOpenOption.APPEND);
      if (Files.size(file) > 2_000_000) {
        Files.writeString(file, BadTexts.MINUTES);
      }
    }
    Program.Ended ended = run.end();
    boolean named = ended.told().contains("changes while it is read");
    table.add(
        "a file that is written to all the time",
        "read in one state, or named; the others are done",
        (named ? ended.told() : "read") + "; exit status " + ended.status(),
        ended.status() < 2 && Files.isDirectory(out));
  }

  private void memory() throws IOException, InterruptedException {
    Path folder = documents(Files.createDirectory(temp.resolve("memory")), 3);
    Files.writeString(folder.resolve("gross.txt"), BadTexts.MINUTES.repeat(150_000));
    Path out = temp.resolve("out-memory");
    Program.Ended ended = new Program("96m", "").run("run", folder, "--out", out, "--threads", 1);
    table.add(
        "a document of 40 MB with 96 MB of memory",
        "it is left out, the others are done",
        ended.told() + "; exit status " + ended.status(),
        ended.status() == 1 && ended.told().contains("memory"));
  }

  private void hanging() throws IOException, InterruptedException {
    Path folder = documents(Files.createDirectory(temp.resolve("hanging")), 3);
    Files.writeString(folder.resolve("lang.txt"), BadTexts.MINUTES.repeat(60_000));
    Path out = temp.resolve("out-hanging");
    Program.Ended ended =
        new Program("2g", "").run("run", folder, "--out", out, "--time-limit", 2, "--threads", 1);
    table.add(
        "a document that takes longer than its time",
        "it is left out, the others are done",
        ended.told() + "; exit status " + ended.status(),
        ended.status() == 1 && ended.told().contains("not done after"));
  }

  /** A file system of 4 MB where one may be mounted, else a limit on the size of each file. */
  private void full() throws IOException, InterruptedException {
    Path small = Files.createDirectory(temp.resolve("small"));
    boolean mounted =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", small.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
    try {
      Path out = small.resolve("tables");
      Program program = mounted ? Program.usual() : new Program("768m", "ulimit -f 200");
      Program.Ended first = Program.usual().run("run", many.resolve("0001.txt"), "--out", out);
      Program.Ended ended = program.run("run", many, "--out", out);
      String last =
          ended.printed().isEmpty() ? "" : ended.printed().get(ended.printed().size() - 1);
      boolean kept = Files.exists(out.resolve("run.json"));
      table.add(
          mounted ? "a disk of 4 MB" : "no file may grow beyond 100 kB (no disk could be mounted)",
          "one line says so, the last result stays",
          last + "; exit status " + ended.status() + (kept ? "; last result there" : "; lost"),
          first.status() < 2 && ended.status() == 2 && kept && last.contains("cannot be written"));
    } finally {
      if (mounted) {
        new ProcessBuilder("umount", "-l", small.toString()).start().waitFor();
      }
    }
  }

  private void targets() throws IOException, InterruptedException {
    Path good = many.resolve("0001.txt");
    refused("a target below a file", "cannot be written", good, good.resolve("tables"));
    Path foreign = Files.createDirectory(temp.resolve("foreign"));
    Files.writeString(foreign.resolve("Rede.docx"), "wichtig");
    refused("a target with files of others", "files of others", good, foreign);
    Path proc = Path.of("/proc/beschlusslage");
    if (Files.isDirectory(proc.getParent())) {
      refused("a target where nobody may write", "cannot be written", good, proc);
    } else {
      table.skip("a target where nobody may write", "one line says so", "no /proc here");
    }
    Path empty = Files.createDirectory(temp.resolve("empty"));
    refused("an empty folder", "no readable file", empty, temp.resolve("out-empty"));
    refused("a missing file", "no such file", temp.resolve("fehlt.pdf"), temp.resolve("out-x"));
  }

  private void refused(String tried, String message, Path in, Path out)
      throws IOException, InterruptedException {
    Program.Ended ended = Program.usual().run("run", in, "--out", out);
    table.add(
        tried,
        "one line says so, nothing is written",
        ended.told() + "; exit status " + ended.status(),
        ended.status() == 2 && ended.printed().size() == 1 && ended.told().contains(message));
  }
}
