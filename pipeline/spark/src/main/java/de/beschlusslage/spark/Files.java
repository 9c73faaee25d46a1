package de.beschlusslage.spark;

import de.beschlusslage.Corrections;
import de.beschlusslage.Inputs;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Problem.Severity;
import de.beschlusslage.report.TargetException;
import de.beschlusslage.report.TargetFolder;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Finds the files a user means, on any Hadoop file system, by the rules of {@link Inputs}. */
final class Files {
  private final Configuration configuration;
  private final Map<String, Path> found = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> passedOver = new TreeSet<>();
  private final Set<Path> corrections = new TreeSet<>();

  private Files(Configuration configuration) {
    this.configuration = configuration;
  }

  /**
   * Files to read.
   *
   * @param sources by name, each once
   * @param rest problems and files passed over
   * @param corrections what people corrected beside them
   * @param hashes of the files of corrections, by name
   */
  record Found(
      List<Documents.Source> sources,
      Inputs rest,
      Corrections corrections,
      Map<String, String> hashes) {}

  /**
   * Finds the files below {@code named}.
   *
   * @throws IOException if one is not there, or there is nothing to read
   */
  static Found find(List<String> named, Configuration configuration) throws IOException {
    Files files = new Files(configuration);
    for (String name : named) {
      try {
        files.add(name);
      } catch (IOException e) {
        throw Trouble.reading(name, e);
      }
    }
    List<Documents.Source> sources = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    files.found.forEach(
        (name, path) -> {
          if (seen.add(path)) {
            sources.add(new Documents.Source(sources.size(), name, path.toUri().toString()));
          }
        });
    if (sources.isEmpty() && files.problems.isEmpty()) {
      throw new TargetException("no readable file in " + String.join(", ", named));
    }
    Corrections corrections = Corrections.NONE;
    List<byte[]> contents = new ArrayList<>();
    for (Path file : files.corrections) {
      byte[] content = bytes(system(file, configuration), file);
      contents.add(content);
      Reader lines = new StringReader(new String(content, StandardCharsets.UTF_8));
      corrections = corrections.and(Corrections.read(lines, Corrections.FILE));
    }
    return new Found(
        sources,
        new Inputs(List.of(), files.problems, List.copyOf(files.passedOver)),
        corrections,
        Corrections.hashes(contents));
  }

  /** The path of what a user named: an URI, or a path of the default file system. */
  static Path path(String name, Configuration configuration) throws IOException {
    boolean local = FileSystem.getDefaultUri(configuration).getScheme().equals("file");
    return name.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*") || !local
        ? new Path(name)
        : new Path(java.nio.file.Path.of(name).toAbsolutePath().normalize().toUri());
  }

  /** The file system of {@code path}; a local one leaves no checksum files beside the tables. */
  static FileSystem system(Path path, Configuration configuration) throws IOException {
    try {
      FileSystem system = path.getFileSystem(configuration);
      system.setWriteChecksum(false);
      return system;
    } catch (RuntimeException e) {
      // the name of a host that nobody knows, or of a class that is not there, comes as this
      String scheme = path.toUri().getScheme();
      throw Trouble.outage(e).isPresent()
          ? new IOException(e)
          : new IOException("the library for " + scheme + ": is not there", e);
    }
  }

  private void add(String name) throws IOException {
    if (name.equals("-")) {
      throw new TargetException("many machines cannot read standard input; name files or folders");
    }
    Path path = path(name, configuration);
    FileSystem system = system(path, configuration);
    if (!system.exists(path)) {
      throw new TargetException(name + ": no such file or folder");
    }
    FileStatus status = system.getFileStatus(path);
    Path folder = status.isDirectory() ? status.getPath() : status.getPath().getParent();
    Path beside = new Path(folder, Corrections.FILE);
    if (system.exists(beside)) {
      corrections.add(beside);
    }
    String shown = name.length() > 1 && name.endsWith("/") ? name.replaceAll("/+$", "") : name;
    if (status.isDirectory()) {
      walk(system, status.getPath(), shown);
    } else {
      found.put(shown, status.getPath());
    }
  }

  private void walk(FileSystem system, Path folder, String name) throws IOException {
    FileStatus[] children;
    try {
      children = system.listStatus(folder);
    } catch (IOException e) {
      if (Trouble.outage(e).isPresent()) {
        throw e;
      }
      problems.add(Problem.of(Severity.ERROR, name, "cannot be listed: " + Trouble.reason(e)));
      return;
    }
    Arrays.sort(children, Comparator.comparing(FileStatus::getPath));
    for (FileStatus child : children) {
      String file = child.getPath().getName();
      String shown = name.endsWith("/") ? name + file : name + "/" + file;
      if (Inputs.isHidden(file)) {
        continue;
      }
      if (child.isDirectory()) {
        if (!isResult(system, child.getPath())) {
          walk(system, child.getPath(), shown);
        }
      } else if (Inputs.isKnown(shown)) {
        found.put(shown, child.getPath());
      } else {
        passedOver.add(shown);
      }
    }
  }

  /** Whether {@code folder} holds the result of a run. */
  static boolean isResult(FileSystem system, Path folder) {
    Path marker = new Path(folder, TargetFolder.MARKER);
    try {
      return system.exists(marker)
          && TargetFolder.isMarker(new String(bytes(system, marker), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return false;
    }
  }

  /** A file's content. */
  static byte[] bytes(FileSystem system, Path file) throws IOException {
    try (var in = system.open(file)) {
      return in.readAllBytes();
    }
  }
}
