package de.beschlusslage.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts the program as a user does: a new process each time. */
final class Launcher {
  private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  private final Path script;
  private final Path temp;

  /**
   * @param temp for what it prints
   */
  Launcher(Path script, Path temp) {
    this.script = script;
    this.temp = temp;
  }

  /**
   * What a command took.
   *
   * @param resident megabytes the process held at most, 0 where the system does not say
   */
  record Taken(double seconds, long resident, List<String> output) {}

  /**
   * Runs one command to its end, and watches its memory.
   *
   * @throws IOException if it fails
   */
  Taken run(String javaOptions, String... arguments) throws IOException, InterruptedException {
    return run(javaOptions, true, arguments);
  }

  // Asking the system for a process' memory every few milliseconds holds that process up.
  private Taken run(String javaOptions, boolean watched, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    Path printed = Files.createTempFile(temp, "printed", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("BESCHLUSSLAGE_JAVA_OPTS", javaOptions);
    long start = System.nanoTime();
    Process process = builder.redirectOutput(printed.toFile()).start();
    long resident = 0;
    while (watched && !process.waitFor(5, TimeUnit.MILLISECONDS)) {
      resident = Math.max(resident, resident(process.pid()));
    }
    int status = process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    List<String> output = Files.readAllLines(printed);
    if (status > 1) {
      throw new IOException(command + " failed: " + output);
    }
    return new Taken(seconds, resident, output);
  }

  /**
   * The one of the middle by time among some runs; its memory is that of one more.
   *
   * @param arguments of each run, by its number
   */
  Taken median(int times, IntFunction<List<String>> arguments)
      throws IOException, InterruptedException {
    Taken watched = run("", true, arguments.apply(0).toArray(String[]::new));
    List<Taken> all = new ArrayList<>();
    for (int i = 1; i <= times; i++) {
      all.add(run("", false, arguments.apply(i).toArray(String[]::new)));
    }
    all.sort(Comparator.comparingDouble(Taken::seconds));
    Taken middle = all.get(times / 2);
    return new Taken(middle.seconds(), watched.resident(), middle.output());
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
