package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramIdentityTest {
  private static final String LEXICON = "de/beschlusslage/corpus/lexicon/verben.csv";

  @TempDir private Path temp;

  private Path folder(String content) throws IOException {
    Path file = temp.resolve("classes").resolve(LEXICON);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return temp.resolve("classes");
  }

  private Path jar(String content) throws IOException {
    Path jar = temp.resolve("beschlusslage-corpus-0.1.0.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry(LEXICON));
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private static ProgramIdentity of(Path entry) {
    return new ProgramIdentity(List.of(entry));
  }

  @Test
  void another_program_has_another_hash() throws IOException {
    String first = of(folder("a")).hash();
    assertThat(of(folder("a")).hash()).isEqualTo(first);
    assertThat(of(folder("b")).hash()).isNotEqualTo(first);
    assertThat(of(jar("a")).hash()).isNotEqualTo(of(jar("b")).hash());
  }

  @Test
  void another_version_of_a_library_is_another_program() throws IOException {
    Path old = Files.createFile(temp.resolve("pdfbox-3.0.7.jar"));
    Path next = Files.createFile(temp.resolve("pdfbox-3.0.8.jar"));
    assertThat(of(old).hash()).isNotEqualTo(of(next).hash());
  }

  @Test
  void knowledge_is_the_same_from_folders_and_from_jars() throws IOException {
    assertThat(of(folder("a")).knowledge())
        .containsOnlyKeys("corpus/lexicon/verben.csv")
        .isEqualTo(of(jar("a")).knowledge());
  }

  @Test
  void the_program_knows_its_own_lexicons() throws IOException {
    assertThat(ProgramIdentity.current().knowledge())
        .containsKeys("corpus/lexicon/triggers.csv", "corpus/lexicon/conferences.csv");
  }
}
