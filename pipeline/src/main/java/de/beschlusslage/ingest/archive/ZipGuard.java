package de.beschlusslage.ingest.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks ZIP data in memory within limits, so that no small file grows without bound.
 *
 * @param maxEntries entries allowed
 * @param maxTotal unpacked bytes allowed over all entries
 * @param maxRatio how many times its packed size the whole may grow; text rarely exceeds 20
 */
public record ZipGuard(int maxEntries, long maxTotal, int maxRatio) {
  /** Growth below this size is harmless whatever its ratio. */
  private static final long HARMLESS = 20L << 20;

  /** Limits that no honest document meets. */
  public static ZipGuard standard() {
    return new ZipGuard(10_000, 600L << 20, 150);
  }

  /** Whether the bytes begin like a ZIP file. */
  public static boolean isZip(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  /** Whether a ZIP file holds an entry of this name, judged by the names alone. */
  public static boolean hasEntry(byte[] zip, String name) {
    byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
    // local headers and the directory name every entry; a false hit only picks the wrong message
    for (int i = 0; i + 30 + wanted.length <= zip.length; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4) {
        int length = (zip[i + 26] & 255) | (zip[i + 27] & 255) << 8;
        if (length == wanted.length && matches(zip, i + 30, wanted)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean matches(byte[] bytes, int from, byte[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[from + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** Thrown where a limit is passed; the message is a sentence about the file. */
  public static final class LimitException extends IOException {
    private static final long serialVersionUID = 1L;

    LimitException(String message) {
      super(message);
    }
  }

  /** Whether all of it unpacks within the limits; the reason if not. */
  public Optional<String> objection(byte[] zip) {
    try {
      unpack(zip, name -> false);
      return Optional.empty();
    } catch (LimitException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of("is a broken ZIP file: save or pack it again");
    }
  }

  /**
   * The entries whose names are wanted, in order. The others are unpacked too, for the limits, and
   * forgotten.
   *
   * @throws IOException where the data are broken or pass a limit ({@link LimitException})
   */
  public Map<String, byte[]> unpack(byte[] zip, Predicate<String> wanted) throws IOException {
    Map<String, byte[]> out = new LinkedHashMap<>();
    long total = 0;
    int entries = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (++entries > maxEntries) {
          throw new LimitException("holds more than " + maxEntries + " entries: split it");
        }
        boolean keep = !entry.isDirectory() && wanted.test(entry.getName());
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        total = copy(in, keep ? content : null, buffer, total, zip.length);
        if (keep) {
          out.putIfAbsent(entry.getName(), content.toByteArray());
        }
      }
    }
    return out;
  }

  private long copy(
      InputStream in,
      @org.jspecify.annotations.Nullable ByteArrayOutputStream out,
      byte[] buffer,
      long before,
      long packed)
      throws IOException {
    long total = before;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      total += read;
      if (total > maxTotal) {
        throw new LimitException("unpacks to more than " + (maxTotal >> 20) + " MB: split it");
      }
      if (total > HARMLESS && total / maxRatio > packed) {
        throw new LimitException(
            "unpacks to more than "
                + maxRatio
                + " times its size (a ZIP bomb?): if you trust it, unpack and pack it again in parts");
      }
      if (out != null) {
        out.write(buffer, 0, read);
      }
    }
    return total;
  }
}
