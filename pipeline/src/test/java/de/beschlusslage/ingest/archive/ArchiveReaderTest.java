package de.beschlusslage.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ArchiveReaderTest {
  private final ArchiveReader reader = new ArchiveReader();

  @Test
  void filesComeSortedByNameWithTheArchiveInFront() throws IOException {
    byte[] zip = zip("b.txt", "zwei", "a/a.txt", "eins");
    assertThat(reader.accepts(zip)).isTrue();
    assertThat(reader.open(zip, "in.zip").entries())
        .extracting(ArchiveReader.Entry::name)
        .containsExactly("in.zip!/a/a.txt", "in.zip!/b.txt");
  }

  @Test
  void aPathOutOfTheArchiveIsOnlyALabel() throws IOException {
    byte[] zip = zip("../../etc/passwd", "x");
    assertThat(reader.open(zip, "in.zip").entries().get(0).bytes()).isEqualTo(new byte[] {'x'});
  }

  @Test
  void aBombIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("nullen.txt"));
      zip.write(new byte[40 << 20]);
    }
    ArchiveReader.Contents contents = reader.open(out.toByteArray(), "in.zip");
    assertThat(contents.entries()).isEmpty();
    assertThat(contents.problems().get(0).message()).contains("ZIP bomb");
  }

  @Test
  void tooManyEntriesAreRefused() throws IOException {
    String[] files = new String[40];
    for (int i = 0; i < 40; i++) {
      files[i] = i % 2 == 0 ? i + ".txt" : "x";
    }
    ArchiveReader strict = new ArchiveReader(new ZipGuard(10, 1 << 20, 100));
    assertThat(strict.open(zip(files), "in.zip").problems().get(0).message())
        .contains("more than 10 entries");
  }

  @Test
  void anArchiveWithinAnArchiveIsNamedAndNotOpened() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("innen.zip"));
      zip.write(zip("a.txt", "x"));
    }
    ArchiveReader.Contents contents = reader.open(out.toByteArray(), "in.zip");
    assertThat(contents.entries()).isEmpty();
    assertThat(contents.problems().get(0).file()).isEqualTo("in.zip!/innen.zip");
  }

  @Test
  void aCutOffArchiveIsRefused() throws IOException {
    byte[] zip = zip("a.txt", "x".repeat(1000));
    byte[] cut = Arrays.copyOf(zip, 40);
    assertThat(reader.open(cut, "in.zip").problems()).hasSize(1);
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }
}
