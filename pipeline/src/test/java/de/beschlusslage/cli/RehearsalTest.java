package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
  @TempDir private Path folder;

  @Test
  void every_rehearsed_command_does_its_work() {
    Path minutes = Path.of("../corpus/sample/intmk-36-2041.txt");
    assertThat(Rehearsal.play(minutes, folder.resolve("out"))).isLessThan(Main.FAILED);
    assertThat(folder.resolve("out/index")).isNotEmptyDirectory();
  }
}
