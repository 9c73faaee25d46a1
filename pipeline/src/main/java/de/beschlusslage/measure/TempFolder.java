package de.beschlusslage.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for what a measurement needs, gone when it is closed. */
public record TempFolder(Path path) implements AutoCloseable {
  /** How the names of such folders begin; digits follow. */
  public static final String NAME = "beschlusslage-measure";

  /** A new one. */
  public static TempFolder create() throws IOException {
    return new TempFolder(Files.createTempDirectory(NAME));
  }

  /** Deletes what is below {@code folder}, and itself. */
  public static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    delete(path);
  }
}
