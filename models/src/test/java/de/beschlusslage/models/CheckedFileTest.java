package de.beschlusslage.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedFileTest {
  private static final byte[] TRAINED = "trained".getBytes(StandardCharsets.UTF_8);
  private static final String HASH = ModelStore.sha256(TRAINED);

  @TempDir private Path folder;

  @BeforeEach
  void a_trained_file_is_there() throws IOException {
    Files.write(folder.resolve("act.bin"), TRAINED);
  }

  @Test
  void the_expected_file_is_handed_out() throws IOException {
    assertThat(CheckedFile.read(folder, "act.bin", HASH)).isEqualTo(TRAINED);
  }

  @Test
  void a_file_of_which_one_byte_changed_is_not() throws IOException {
    Files.write(folder.resolve("act.bin"), "traineD".getBytes(StandardCharsets.UTF_8));
    assertThatIOException()
        .isThrownBy(() -> CheckedFile.read(folder, "act.bin", HASH))
        .withMessageContaining("not the file its card speaks of");
  }

  @Test
  void no_name_leads_out_of_the_folder() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("models"));
    Files.createSymbolicLink(inside.resolve("link.bin"), folder.resolve("act.bin"));
    for (String name : new String[] {"../act.bin", folder.resolve("act.bin") + "", "link.bin"}) {
      assertThatIOException()
          .isThrownBy(() -> CheckedFile.read(inside, name, HASH))
          .withMessageContaining("is no file of");
    }
  }
}
