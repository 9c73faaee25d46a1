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
              if (isArchive(name)) {
                Inputs inside = opened(Input.file(path, name));
                documents.addAll(inside.documents());
                problems.addAll(inside.problems());
              } else {
                documents.add(Input.file(path, name));
              }
            });
    return new Inputs(documents, problems, List.copyOf(passedOver));
  }

  private static Input standardInput(InputStream in) {
    return new Input("standard input", in::readAllBytes);
  }

  /** Whether a file holds documents rather than being one, by its name. */
  public static boolean isArchive(String file) {
    return ending(file).equals("zip");
  }

  /** Whether a file in a folder is one to read, by its name. */
  public static boolean isKnown(String file) {
    return ENDINGS.contains(ending(file));
  }

  /** Whether a file or folder in a folder is to be passed over in silence, by its name alone. */
  public static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("~$");
  }

  /** The documents in an archive, or why it cannot be opened. */
  public static Inputs opened(Input archive) {
    byte[] bytes;
    try {
      bytes = archive.content().bytes();
    } catch (IOException e) {
      String message = "cannot be read: " + Reasons.of(e);
      return new Inputs(
          List.of(), List.of(Problem.of(Severity.ERROR, archive.name(), message)), List.of());
    }
    ArchiveReader reader = new ArchiveReader();
    if (!reader.accepts(bytes)) {
      // a document in spite of its name, or broken
      return new Inputs(List.of(new Input(archive.name(), () -> bytes)), List.of(), List.of());
    }
    ArchiveReader.Contents contents = reader.open(bytes, archive.name());
    return new Inputs(
        contents.entries().stream().map(e -> new Input(e.name(), e::bytes)).toList(),
        contents.problems(),
        List.of());
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
            if (attributes.isSymbolicLink() && !hidden(file)) { // followed, where it leads anywhere
              String message = "is a link to a file that is not there: mend or remove it";
              problems.add(Problem.of(Severity.ERROR, name(file), message));
            }
            if (hidden(file) || !attributes.isRegularFile()) {
              return FileVisitResult.CONTINUE;
            }
            if (isKnown(name(file))) {
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
    return isHidden(String.valueOf(path.getFileName()));
  }

  private static String ending(String file) {
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String name(Path path) {
    return path.toString().replace('\\', '/');
  }
}
