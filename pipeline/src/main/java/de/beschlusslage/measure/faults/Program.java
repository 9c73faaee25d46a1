package de.beschlusslage.measure.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program in a process of its own, with the launcher's options.
 *
 * @param heap as in {@code -Xmx}
 * @param shell what is done in the shell before it starts, empty for nothing
 */
record Program(String heap, String shell) {
  private static final long PATIENCE = 600;

  static Program usual() {
    return new Program("768m", "");
  }

  /** What became of a process; 137 is a killed one, 130 an interrupted one. */
  record Ended(int status, List<String> printed) {
    /** The first line that tells what is wrong, or how it went. */
    String told() {
      return printed.stream().filter(line -> !line.isBlank()).findFirst().orElse("nothing printed");
    }
  }

  /** A process that runs. */
  record Running(Process process, Path output) {
    Ended end() throws IOException, InterruptedException {
      if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        process.waitFor();
      }
      List<String> lines = Files.readAllLines(output);
      Files.delete(output);
      return new Ended(process.exitValue(), lines);
    }

    /** Waits until {@code file} is there, or the process has ended. */
    void await(Path file) throws InterruptedException {
      while (process.isAlive() && !Files.exists(file)) {
        Thread.sleep(5);
      }
    }
  }

  Running start(Object... arguments) throws IOException {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(List.of("-Xmx" + heap, "-Xss8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    java.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path")));
    java.add("de.beschlusslage.cli.Main");
    for (Object argument : arguments) {
      java.add(argument.toString());
    }
    List<String> command = new ArrayList<>();
    if (!shell.isEmpty()) {
      command.addAll(List.of("sh", "-c", shell + " && exec \"$@\"", "sh"));
    }
    command.addAll(java);
    Path output = Files.createTempFile("beschlusslage", ".out");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new Running(process, output);
  }

  Ended run(Object... arguments) throws IOException, InterruptedException {
    return start(arguments).end();
  }
}
