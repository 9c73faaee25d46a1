package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EstimateTest {
  @Test
  void nothing_is_promised_before_it_can_be_known() {
    assertThat(Estimate.left(0, 100, Duration.ofSeconds(30))).isEmpty();
    assertThat(Estimate.left(2, 100, Duration.ofSeconds(30))).isEmpty();
    assertThat(Estimate.left(50, 100, Duration.ofMillis(900))).isEmpty();
  }

  @Test
  void half_done_means_as_long_again() {
    assertThat(Estimate.left(5_000, 10_000, Duration.ofSeconds(60)))
        .contains(Duration.ofSeconds(61));
  }

  @Test
  void at_a_steady_speed_the_end_does_not_move_and_is_never_promised_too_early() {
    for (int done = 300; done < 10_000; done += 100) {
      Duration elapsed = Duration.ofMillis(done * 8L);
      Duration end = elapsed.plus(Estimate.left(done, 10_000, elapsed).orElseThrow());
      assertThat(end).isBetween(Duration.ofSeconds(80), Duration.ofSeconds(82));
    }
  }

  @Test
  void slower_documents_move_the_end() {
    Duration before = Estimate.left(5_000, 10_000, Duration.ofSeconds(40)).orElseThrow();
    Duration after = Estimate.left(5_100, 10_000, Duration.ofSeconds(50)).orElseThrow();
    assertThat(after).isGreaterThan(before);
  }

  @Test
  void nothing_is_left_at_the_end() {
    assertThat(Estimate.left(10, 10, Duration.ofMillis(5))).contains(Duration.ZERO);
  }
}
