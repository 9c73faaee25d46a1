package de.beschlusslage.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsTest {
  /** Rows of all sizes, some larger than what is put away at a time. */
  private static List<byte[]> some() {
    Random random = new Random(3);
    List<byte[]> rows = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      byte[] row = new byte[i % 100 == 99 ? 5_000_000 : random.nextInt(20_000)];
      random.nextBytes(row);
      rows.add(row);
    }
    return rows;
  }

  private static void keeps(Rows rows) {
    List<byte[]> some = some();
    List<Long> places = some.stream().map(row -> rows.put(ByteBuffer.wrap(row))).toList();
    for (int i = some.size() - 1; i >= 0; i--) {
      byte[] found = new byte[some.get(i).length];
      rows.at(places.get(i)).get(found);
      assertThat(found).isEqualTo(some.get(i));
    }
  }

  @Test
  void rows_that_are_held_come_back() {
    keeps(Rows.holdingAll());
  }

  @Test
  void rows_in_a_file_come_back_and_the_file_goes(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("scratch");
    try (Scratch scratch = new Scratch(file)) {
      keeps(Rows.of(scratch, 100_000));
      assertThat(Files.size(file)).isGreaterThan(20_000_000);
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void rows_stay_in_memory_when_the_file_takes_no_more(@TempDir Path folder) throws Exception {
    Scratch scratch = new Scratch(folder.resolve("scratch"));
    scratch.close();
    keeps(Rows.of(scratch, 0));
  }
}
