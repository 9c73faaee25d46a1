package de.beschlusslage.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The only way to a trained file: its bytes are handed out when they are those that were expected.
 *
 * <p>Trained files are data that steer the program, and some libraries unpack objects from them; so
 * none is opened before its SHA-256 has been compared with the one written down when it was made.
 */
public final class CheckedFile {
  private CheckedFile() {}

  /**
   * A file that comes with the program.
   *
   * @param owner a class of the package the resource stands in
   * @param name of the resource; {@code name.sha256} beside it holds the hash expected
   * @throws IllegalStateException if it is missing or is another file
   */
  public static byte[] resource(Class<?> owner, String name) {
    try {
      String expected =
          new String(bytes(owner, name + ".sha256"), java.nio.charset.StandardCharsets.US_ASCII);
      return checked(bytes(owner, name), expected.strip(), name);
    } catch (IOException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /**
   * A file of a folder of the program's.
   *
   * @param name a plain file name: a card cannot point anywhere else
   * @param sha256 expected, hexadecimal
   * @throws IOException if it cannot be read, is no regular file of that folder, or is another file
   */
  public static byte[] read(Path folder, String name, String sha256) throws IOException {
    Path file = folder.resolve(name);
    boolean plain = name.matches("[\\w.-]+") && !name.startsWith(".");
    if (!plain || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(name + " is no file of " + folder);
    }
    return checked(Files.readAllBytes(file), sha256, file.toString());
  }

  private static byte[] bytes(Class<?> owner, String name) throws IOException {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not in the program");
      }
      return in.readAllBytes();
    }
  }

  private static byte[] checked(byte[] bytes, String expected, String name) throws IOException {
    String found = ModelStore.sha256(bytes);
    if (!found.equals(expected)) {
      throw new IOException(
          name + " is not the file its card speaks of (SHA-256 " + found + "); train again");
    }
    return bytes;
  }
}
