package de.beschlusslage.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the main job in a process of its own and says what it took. */
public final class RunLoad {
  private static final Pattern AFTER = Pattern.compile("Pause (\\w+).*->(\\d+)M\\(");
  private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  private final List<String> java;

  /**
   * Prepares measuring.
   *
   * @param heap as in {@code -Xmx}
   */
  public RunLoad(String heap) {
    // as the launcher starts it
    this.java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-Xss8m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"));
  }

  /**
   * What a run took.
   *
   * @param status its exit status
   * @param seconds from start to end
   * @param live megabytes of heap that the largest full collection left, 0 where there was none
   * @param young megabytes of heap that the largest collection of any kind left
   * @param resident megabytes of memory that the process held at most, 0 where unknown
   * @param output what it printed
   */
  public record Taken(
      int status, double seconds, long live, long young, long resident, List<String> output) {}

  /**
   * Runs with these arguments.
   *
   * @throws IOException if no process can be started
   */
  public Taken run(Path temp, int threads, String... arguments)
      throws IOException, InterruptedException {
    Path log = temp.resolve("collections.log");
    Path printed = temp.resolve("printed.txt");
    List<String> command = new ArrayList<>(java);
    command.add(1, "-Xlog:gc:file=" + log);
    command.add(1, "-XX:ActiveProcessorCount=" + threads);
    command.add("de.beschlusslage.cli.Main");
    command.addAll(List.of(arguments));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    long resident = 0;
    while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
      resident = Math.max(resident, resident(process.pid()));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long full = 0;
    long any = 0;
    for (String line : Files.readAllLines(log)) {
      Matcher after = AFTER.matcher(line);
      if (after.find()) {
        long left = Long.parseLong(after.group(2));
        any = Math.max(any, left);
        full = after.group(1).equals("Full") ? Math.max(full, left) : full;
      }
    }
    return new Taken(
        process.exitValue(), seconds, full, any, resident, Files.readAllLines(printed));
  }

  private static long resident(long pid) {
    try {
      Matcher found = RESIDENT.matcher(Files.readString(Path.of("/proc", pid + "", "status")));
      return found.find() ? Long.parseLong(found.group(1)) >> 10 : 0;
    } catch (IOException e) {
      return 0; // no such file on this system, or the process has just ended
    }
  }
}
