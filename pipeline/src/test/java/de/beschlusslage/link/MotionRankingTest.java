package de.beschlusslage.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MotionRankingTest {
  @TempDir private Path folder;

  private List<MotionCollection.Motion> motions(String... lines) throws IOException {
    Path file = folder.resolve("motions.jsonl");
    Files.writeString(file, String.join("\n", lines));
    return MotionCollection.motions(file);
  }

  private static String motion(String id, int year, String title, String text) {
    return "{\"id\":\"%s\",\"year\":\"%d\",\"title\":\"%s\",\"motion\":\"%s\"}"
        .formatted(id, year, title, text);
  }

  @Test
  void the_motion_on_the_same_matter_comes_first_and_other_years_are_no_candidates()
      throws IOException {
    MotionRanking ranking =
        new MotionRanking(
            motions(
                motion("a", 2016, "Antrag 01/I/2016 Radwege bauen", "Mehr Radwege in der Stadt."),
                motion("b", 2016, "Antrag 09/I/2016 Schwimmbäder", "Schwimmbäder bleiben offen."),
                motion("c", 2016, "Antrag 17/I/2016 Radwegenetz", "Das Netz der Radwege wächst."),
                motion("d", 2017, "Antrag 02/I/2017 Radwege bauen", "Mehr Radwege.")));
    assertThat(ranking.best("a", "2016", 5)).containsExactly("c", "b");
    assertThat(ranking.figures(List.of(new MotionCollection.Judgement("a", "c"))))
        .isEqualTo(new MotionRanking.Figures(1, 1, 1, 1));
  }

  @Test
  void the_designation_is_no_part_of_the_title() throws IOException {
    MotionCollection.Motion motion =
        motions(motion("a", 2016, "Antrag 35/III/2016 Keine Einschränkung", "x")).get(0);
    assertThat(motion.title()).isEqualTo("Keine Einschränkung");
    assertThat(motion.assembly()).isEqualTo("III/2016");
  }

  @Test
  void a_broken_line_is_named() {
    assertThatThrownBy(() -> motions("{\"id\":\"a\"}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 1: no field");
  }
}
