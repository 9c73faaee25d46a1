package de.beschlusslage.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * Runs the commands that people wait for one after another in one JVM, so that the archive of
 * classes it leaves serves them all; for the launcher.
 */
final class Rehearsal {
  private Rehearsal() {}

  /**
   * Prints nothing; exits with the worst status.
   *
   * @param args the sample minutes and a folder to write
   */
  public static void main(String[] args) {
    System.exit(play(Path.of(args[0]), Path.of(args[1])));
  }

  /** The worst exit status of all commands. */
  static int play(Path minutes, Path folder) {
    String out = folder.toString();
    return IntStream.of(
            silently("run", minutes.toString(), "--out", out),
            silently("run", minutes.toString(), "--out", out), // remembers what the first has read
            silently("find", "Migrationsberatung +Sprachkurs \"in den Ländern\"", "--index", out),
            silently("find", "Wohnen", "--index", out, "--from", "2040", "--addressee", "Bund"))
        .max()
        .orElse(0);
  }

  private static int silently(String... args) {
    PrintWriter nobody = new PrintWriter(Writer.nullWriter());
    return Main.execute(nobody, nobody, args);
  }
}
