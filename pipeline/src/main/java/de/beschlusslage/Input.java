package de.beschlusslage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document to read.
 *
 * @param name how the user knows it: the argument, and for a file in a folder the way below it
 * @param content its bytes, fetched when its turn comes
 */
public record Input(String name, Content content) {

  /** Where the bytes come from. */
  public interface Content {
    /**
     * All bytes.
     *
     * @throws IOException if they cannot be read (any more)
     */
    byte[] bytes() throws IOException;
  }

  /** A file on disk. */
  public static Input file(Path path, String name) {
    return new Input(name, () -> Files.readAllBytes(path));
  }
}
