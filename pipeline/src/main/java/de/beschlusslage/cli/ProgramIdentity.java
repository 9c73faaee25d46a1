package de.beschlusslage.cli;

import de.beschlusslage.Hashes;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hash of the program itself, so that what an older one read is not taken for what this one would
 * read: the bytes of its own modules and the file names (with versions) of its libraries.
 */
final class ProgramIdentity {
  private ProgramIdentity() {}

  static String current() throws IOException {
    return of(
        Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .toList());
  }

  static String of(List<Path> classpath) throws IOException {
    MessageDigest digest = Hashes.sha256();
    for (Path entry : classpath) {
      String name = String.valueOf(entry.getFileName());
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      if (Files.isDirectory(entry)) {
        try (Stream<Path> files = Files.walk(entry)) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            digest.update(Files.readAllBytes(file));
          }
        }
      } else if (name.startsWith("beschlusslage-") && Files.isRegularFile(entry)) {
        digest.update(Files.readAllBytes(entry));
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }
}
