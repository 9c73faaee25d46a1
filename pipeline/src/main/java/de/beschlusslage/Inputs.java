package de.beschlusslage;

import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Problem.Severity;
import de.beschlusslage.ingest.archive.ArchiveReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The documents a user means: named files as they are, folders recursively, archives opened, and
 * {@code -} for standard input.
 *
 * @param documents by name, each once
 * @param problems folders and archives that could not be opened
 * @param passedOver names of files in folders whose ending no reader knows
 */
public record Inputs(List<Input> documents, List<Problem> problems, List<String> passedOver) {
  private static final Set<String> ENDINGS =
      Set.of("txt", "text", "md", "markdown", "pdf", "docx", "html", "htm", "xhtml", "odt", "zip");

  public Inputs {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
    passedOver = List.copyOf(passedOver);
  }

  /**
   * Finds the files below {@code named}. Hidden files are passed over; so are folders that {@code
   * leaveOut} names, such as an earlier run's tables.
   */
  public static Inputs find(List<Path> named, Predicate<Path> leaveOut, InputStream standardInput) {
    Map<String, Path> files = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    Set<String> passedOver = new TreeSet<>();
    List<Input> documents = new ArrayList<>();
    for (Path path : named) {
      if (path.toString().equals("-")) {
        documents.add(standardInput(standardInput));
      } else if (Files.isDirectory(path)) {
        walk(path, leaveOut, files, problems, passedOver);
      } else {
        files.put(name(path), path);
      }
    }
    eachOnce(files)
        .forEach(
            (name, path) -> {
              if (ending(path).equals("zip")) {
                open(path, name, documents, problems);
              } else {
                documents.add(Input.file(path, name));
              }
            });
    return new Inputs(documents, problems, List.copyOf(passedOver));
  }

  private static Input standardInput(InputStream in) {
    return new Input("standard input", in::readAllBytes);
  }

  private static void open(
      Path archive, String name, List<Input> documents, List<Problem> problems) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(archive);
    } catch (IOException e) {
      problems.add(Problem.of(Severity.ERROR, name, "cannot be read: " + Reasons.of(e)));
      return;
    }
    ArchiveReader reader = new ArchiveReader();
    if (!reader.accepts(bytes)) {
      documents.add(new Input(name, () -> bytes)); // a document in spite of its name, or broken
      return;
    }
    ArchiveReader.Contents contents = reader.open(bytes, name);
    contents.entries().forEach(e -> documents.add(new Input(e.name(), e::bytes)));
    problems.addAll(contents.problems());
  }

  private static void walk(
      Path root,
      Predicate<Path> leaveOut,
      Map<String, Path> files,
      List<Problem> problems,
      Set<String> passedOver) {
    SimpleFileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean skip = !dir.equals(root) && (hidden(dir) || leaveOut.test(dir));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (hidden(file) || !attributes.isRegularFile()) {
              return FileVisitResult.CONTINUE;
            }
            if (ENDINGS.contains(ending(file))) {
              files.put(name(file), file);
            } else {
              passedOver.add(name(file));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // A link back to a folder above has been walked already.
            if (!(e instanceof FileSystemLoopException)) {
              problems.add(
                  Problem.of(Severity.ERROR, name(file), "cannot be opened: " + Reasons.of(e)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) {
            if (e != null) {
              problems.add(
                  Problem.of(Severity.ERROR, name(dir), "cannot be listed: " + Reasons.of(e)));
            }
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(
          root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
    } catch (IOException e) {
      problems.add(Problem.of(Severity.ERROR, name(root), "cannot be listed: " + Reasons.of(e)));
    }
  }

  // The same file may be named twice, through a folder and by itself; the first name counts.
  private static Map<String, Path> eachOnce(Map<String, Path> files) {
    Set<Path> seen = new HashSet<>();
    Map<String, Path> once = new TreeMap<>();
    files.forEach(
        (name, path) -> {
          if (seen.add(real(path))) {
            once.put(name, path);
          }
        });
    return once;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize(); // reading it will say what is wrong
    }
  }

  private static boolean hidden(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(".") || name.startsWith("~$");
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String name(Path path) {
    return path.toString().replace('\\', '/');
  }
}
