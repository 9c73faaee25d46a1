package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.DocumentMemory;
import de.beschlusslage.Inputs;
import de.beschlusslage.Progress;
import de.beschlusslage.RunOptions;
import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.measure.faults.BadFile;
import de.beschlusslage.measure.faults.BadFiles;
import de.beschlusslage.measure.faults.Burden;
import de.beschlusslage.measure.faults.Happened;
import de.beschlusslage.measure.faults.Trap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broken and hostile files are read or refused in one clear sentence, and none gets what it asks
 * for. What is wanted of each stands in {@code bad-files.txt}.
 *
 * <p>{@code mvn test -Dtest=BadFilesTest -Dgolden.write=true} writes that list anew; read the
 * difference before committing it.
 */
class BadFilesTest {
  private static final Path WANTED = Path.of("src", "test", "resources", "bad-files.txt");

  @TempDir private Path temp;

  @Test
  void each_is_read_or_refused_as_wanted_and_no_address_is_visited()
      throws IOException, InterruptedException {
    try (Trap trap = Trap.set()) {
      List<BadFile> files = BadFiles.all(trap.address(), Burden.LIGHT);
      assertThat(files).extracting(BadFile::name).doesNotHaveDuplicates();
      assertThat(files).hasSizeGreaterThanOrEqualTo(60);
      Corpus corpus = read(files);
      List<String> happened = files.stream().map(file -> line(file, corpus)).toList();
      if (Boolean.getBoolean("golden.write")) {
        Files.write(WANTED, happened);
      }
      assertThat(happened)
          .allSatisfy(line -> assertThat(line).doesNotContain("Exception", "report it"))
          .noneMatch(line -> line.endsWith(Happened.LOST))
          .containsExactlyElementsOf(Files.readAllLines(WANTED));
      assertThat(trap.visits()).isZero();
    }
  }

  private String line(BadFile file, Corpus corpus) {
    String happened = Happened.to(temp.resolve(file.name()).toString(), corpus);
    return file.name() + ": " + happened.replace(temp + "/", "");
  }

  private Corpus read(List<BadFile> files) throws IOException, InterruptedException {
    for (BadFile file : files) {
      Files.write(temp.resolve(file.name()), file.bytes());
    }
    Inputs found = Inputs.find(List.of(temp), f -> false, InputStream.nullInputStream());
    return Assembly.pipeline()
        .run(found, DocumentMemory.NONE, RunOptions.usual(), Progress.SILENT)
        .corpus();
  }
}
