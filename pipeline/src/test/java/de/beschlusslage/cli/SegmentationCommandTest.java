package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentationCommandTest {
  @TempDir private Path folder;

  @Test
  void printsTheFiguresAsJson() throws IOException {
    Path files = Files.createDirectory(folder.resolve("files"));
    Files.writeString(
        files.resolve("a.html"),
        "<html><body><p>Wir fordern:</p><ol><li>mehr Geld</li><li>mehr Zeit</li></ol></body></html>");
    Path items =
        Files.writeString(
            folder.resolve("items.jsonl"),
            "{\"id\":\"a\",\"items\":[{\"text\":\"mehr Geld\"},{\"text\":\"mehr Zeit\"},"
                + "{\"text\":\"[] ohne Nummer\"},{\"text\":\"etwas anderes\"}]}\n");
    StringWriter out = new StringWriter();
    int status =
        Main.execute(
            new PrintWriter(out),
            new PrintWriter(new StringWriter()),
            "evaluate",
            "segmentation",
            "--files",
            files.toString(),
            "--items",
            items.toString());
    assertThat(status).isZero();
    assertThat(out.toString())
        .contains("\"gold\" : 3", "\"precision\" : 1.0", "\"recall\" : 0.6667");
  }

  @Test
  void aMissingFileIsSaidAndCountsAsMissed() throws IOException {
    Path items =
        Files.writeString(
            folder.resolve("items.jsonl"), "{\"id\":\"weg\",\"items\":[{\"text\":\"x y\"}]}\n");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Main.execute(
            new PrintWriter(out),
            new PrintWriter(err),
            "evaluate",
            "segmentation",
            "--files",
            folder.toString(),
            "--items",
            items.toString());
    assertThat(status).isEqualTo(1);
    assertThat(err.toString()).contains("weg: no such file");
    assertThat(out.toString()).contains("\"recall\" : 0.0");
  }

  @Test
  void aMissingFolderIsOneLineAndStatusTwo() {
    StringWriter err = new StringWriter();
    int status =
        Main.execute(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            "evaluate",
            "segmentation",
            "--files",
            folder.resolve("nicht-da").toString(),
            "--items",
            folder.resolve("auch-nicht").toString());
    assertThat(status).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
  }
}
