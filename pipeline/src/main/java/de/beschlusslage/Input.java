package de.beschlusslage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * A document to read.
 *
 * @param name how the user knows it: the argument, and for a file in a folder the way below it
 * @param content its bytes, fetched when its turn comes
 */
public record Input(String name, Content content) {
  private static final int TRIES = 3;

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
    return new Input(name, () -> steady(path));
  }

  /** What is written to while it is read may be half of two states: it is read again. */
  private static byte[] steady(Path path) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      FileTime before = Files.getLastModifiedTime(path);
      byte[] bytes = Files.readAllBytes(path);
      boolean same = Files.getLastModifiedTime(path).equals(before);
      if (same && (bytes.length == Files.size(path) || !Files.isRegularFile(path))) {
        return bytes;
      }
    }
    throw new IOException("it changes while it is read; run again when it is complete");
  }
}
