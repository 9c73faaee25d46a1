package de.beschlusslage.benchmarks;

import de.beschlusslage.Input;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text files below a folder, in memory, so that no benchmark measures the disk.
 *
 * @param inputs what a run reads
 * @param texts the same as strings, for programs that take those
 * @param bytes the sum of their lengths in UTF-8
 */
record Documents(List<Input> inputs, List<String> texts, long bytes) {
  static final Documents NONE = new Documents(List.of(), List.of(), 0);

  static Documents of(Path folder) throws IOException {
    List<Input> inputs = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    long sum = 0;
    for (Path file : files(folder)) {
      byte[] bytes = Files.readAllBytes(file);
      inputs.add(new Input(String.valueOf(file.getFileName()), () -> bytes));
      texts.add(new String(bytes, StandardCharsets.UTF_8));
      sum += bytes.length;
    }
    return new Documents(inputs, texts, sum);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
