package de.beschlusslage;

import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Problem.Severity;
import java.io.IOException;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The files a user means: named ones as they are, folders recursively.
 *
 * @param files by name, each once
 * @param problems folders that could not be opened
 * @param passedOver names of files in folders whose ending no reader knows
 */
public record Inputs(List<Input> files, List<Problem> problems, List<String> passedOver) {
  private static final Set<String> ENDINGS =
      Set.of("txt", "text", "md", "markdown", "pdf", "docx", "html", "htm", "xhtml", "odt", "zip");

  public Inputs {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    passedOver = List.copyOf(passedOver);
  }

  /**
   * Finds the files below {@code named}. Hidden files are passed over; so are folders that {@code
   * leaveOut} names, such as an earlier run's tables.
   */
  public static Inputs find(List<Path> named, Predicate<Path> leaveOut) {
    TreeSet<Input> files = new TreeSet<>();
    List<Problem> problems = new ArrayList<>();
    TreeSet<String> passedOver = new TreeSet<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        walk(path, leaveOut, files, problems, passedOver);
      } else {
        files.add(new Input(path, name(path)));
      }
    }
    return new Inputs(eachOnce(files), problems, List.copyOf(passedOver));
  }

  private static void walk(
      Path root,
      Predicate<Path> leaveOut,
      Set<Input> files,
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
              files.add(new Input(file, name(file)));
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
          public FileVisitResult postVisitDirectory(
              Path dir, @org.jspecify.annotations.Nullable IOException e) {
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
  private static List<Input> eachOnce(TreeSet<Input> files) {
    Set<Path> seen = new HashSet<>();
    return files.stream().filter(f -> seen.add(real(f.path()))).toList();
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
