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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** What program this is: its code, and the knowledge (lexicons, models) that comes with it. */
final class ProgramIdentity {
  private static final String OWN = "de/beschlusslage/";

  private final List<Path> classpath;

  ProgramIdentity(List<Path> classpath) {
    this.classpath = List.copyOf(classpath);
  }

  static ProgramIdentity current() {
    return new ProgramIdentity(
        Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .toList());
  }

  /**
   * A hash of the program, so that what an older one read is not taken for what this one would
   * read: the names, sizes and checksums (CRC-32) of the files in its own modules, as their jars'
   * directories list them, and the file names (with versions) of its libraries.
   */
  String hash() throws IOException {
    MessageDigest digest = Hashes.sha256();
    for (Path entry : classpath) {
      digest.update(name(entry).getBytes(StandardCharsets.UTF_8));
      if (Files.isDirectory(entry)) {
        for (Path file : files(entry)) {
          digest.update(Files.readAllBytes(file));
        }
      } else if (isOwnJar(entry)) {
        try (JarFile jar = new JarFile(entry.toFile())) {
          jar.stream().forEach(part -> digest.update(directoryLine(part)));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private static byte[] directoryLine(JarEntry part) {
    return (part.getName() + ' ' + part.getSize() + ' ' + part.getCrc() + '\n')
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The hash of each lexicon and model in the program, by its path below the program's packages.
   */
  SortedMap<String, String> knowledge() throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Path entry : classpath) {
      if (Files.isDirectory(entry)) {
        for (Path file : files(entry)) {
          String name = entry.relativize(file).toString().replace('\\', '/');
          if (isKnowledge(name)) {
            hashes.put(name.substring(OWN.length()), Hashes.of(Files.readAllBytes(file)));
          }
        }
      } else if (isOwnJar(entry)) {
        knowledgeOfJar(entry, hashes);
      }
    }
    return hashes;
  }

  private static void knowledgeOfJar(Path file, SortedMap<String, String> hashes)
      throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      for (JarEntry entry : jar.stream().filter(e -> isKnowledge(e.getName())).toList()) {
        hashes.put(
            entry.getName().substring(OWN.length()),
            Hashes.of(jar.getInputStream(entry).readAllBytes()));
      }
    }
  }

  private static boolean isKnowledge(String name) {
    return name.startsWith(OWN)
        && Stream.of(".csv", ".tsv", ".json", ".bin").anyMatch(name::endsWith);
  }

  private static boolean isOwnJar(Path entry) {
    return name(entry).startsWith("beschlusslage-") && Files.isRegularFile(entry);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String name(Path entry) {
    return String.valueOf(entry.getFileName());
  }
}
