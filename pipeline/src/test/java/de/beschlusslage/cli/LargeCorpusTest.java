package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.Corrections;
import de.beschlusslage.DocumentMemory;
import de.beschlusslage.Inputs;
import de.beschlusslage.Progress;
import de.beschlusslage.Run;
import de.beschlusslage.RunOptions;
import de.beschlusslage.corpus.store.Scratch;
import de.beschlusslage.corpus.table.Dialect;
import de.beschlusslage.report.ReportWriter;
import de.beschlusslage.report.RunFacts;
import de.beschlusslage.report.TargetFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus that memory cannot hold gives what one gives that it can. */
class LargeCorpusTest {
  private static final Path SAMPLE = Path.of("..", "corpus", "sample");

  @TempDir private Path temp;

  private Path run(String name, long characters, int links)
      throws IOException, InterruptedException {
    Path folder = temp.resolve(name);
    try (TargetFolder target = TargetFolder.open(folder, ReportWriter::writes)) {
      try (Scratch scratch = new Scratch(target.fresh().resolve("scratch"))) {
        Run run =
            Assembly.pipeline(Profile.fast(), "", scratch, characters, links)
                .run(
                    Inputs.find(List.of(SAMPLE), f -> false, InputStream.nullInputStream()),
                    Corrections.beside(List.of(SAMPLE)),
                    DocumentMemory.NONE,
                    RunOptions.usual(),
                    Progress.SILENT);
        RunFacts facts =
            new RunFacts(
                "1", new TreeMap<>(), new TreeMap<>(), List.of(Dialect.CONTRACT, Dialect.EXCEL_DE));
        Assembly.writer(scratch).write(run, facts, target, Progress.SILENT);
      }
      target.commit();
    }
    return folder;
  }

  @Test
  void tables_and_texts_are_the_same_bytes_whether_documents_are_held_or_on_disk()
      throws IOException, InterruptedException {
    Path held = run("held", Long.MAX_VALUE, Integer.MAX_VALUE);
    for (Path other : List.of(run("disk", 0, 0), run("mixed", 50_000, 100))) {
      try (Stream<Path> files = Files.walk(held)) {
        for (Path file : files.filter(LargeCorpusTest::promised).toList()) {
          assertThat(other.resolve(held.relativize(file))).hasSameBinaryContentAs(file);
        }
      }
      assertThat(other.resolve("scratch")).doesNotExist();
      assertThat(Files.size(other.resolve("report.html"))).isGreaterThan(100_000);
    }
  }

  // Not the times, and not the files of Lucene.
  private static boolean promised(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && !name.equals("run.log")
        && !file.getParent().endsWith("index");
  }
}
