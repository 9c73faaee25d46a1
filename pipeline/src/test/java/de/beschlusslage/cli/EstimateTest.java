package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.Progress.Step;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EstimateTest {
  private static final long SECOND = 1_000_000_000;
  private final Estimate estimate = new Estimate(0);

  private double left(double seconds) {
    return estimate.left((long) (seconds * SECOND)).orElseThrow().toMillis() / 1000.0;
  }

  /** Does a step in so many seconds, in a hundred pieces; returns when it is done. */
  private double does(Step step, double from, double seconds) {
    for (int i = 1; i <= 100; i++) {
      estimate.at(step, i, 100, (long) ((from + seconds * i / 100) * SECOND));
    }
    return from + seconds;
  }

  @Test
  void nothing_is_promised_before_it_can_be_known() {
    assertThat(estimate.left(30 * SECOND)).isEmpty();
    estimate.at(Step.READ, 1, 100, 30 * SECOND);
    assertThat(estimate.left(30 * SECOND)).isEmpty();
    Estimate young = new Estimate(0);
    young.at(Step.READ, 50, 100, SECOND);
    assertThat(young.left(SECOND)).isEmpty();
  }

  @Test
  void while_it_reads_the_linking_and_writing_that_follow_are_counted() {
    does(Step.READ, 0, 40);
    assertThat(left(40)).isBetween(158.0, 162.0);
  }

  @Test
  void a_run_as_usual_keeps_its_promise_from_step_to_step() {
    double now = does(Step.READ, 0, 20);
    assertThat(left(now)).isBetween(79.0, 81.0);
    assertThat(left(now + 1)).isBetween(78.0, 80.0); // looks up, and tells nothing
    now = does(Step.COUNT, now + 3, 6);
    assertThat(left(now)).isBetween(70.0, 72.0);
    assertThat(left(now + 4)).isBetween(66.0, 68.0);
    now = does(Step.LINK, now + 5, 33);
    assertThat(left(now)).isBetween(32.0, 34.0);
    now = does(Step.TABLES, now, 5);
    assertThat(left(now + 4)).isBetween(23.0, 25.0);
    now = does(Step.INDEX, now + 9, 17);
    assertThat(left(now)).isBetween(1.0, 3.0);
    assertThat(left(now + 1)).isBetween(0.5, 2.0);
  }

  @Test
  void a_step_that_is_slower_than_usual_moves_the_end() {
    double now = does(Step.READ, 0, 20);
    now = does(Step.COUNT, now + 3, 6) + 5;
    estimate.at(Step.LINK, 50, 100, (long) ((now + 33) * SECOND)); // twice as slow
    assertThat(left(now + 33)).isBetween(33 + 33.0, 33 + 2 * 33.0);
  }

  @Test
  void a_step_that_tells_nothing_and_takes_longer_is_never_said_to_be_over() {
    double now = does(Step.READ, 0, 20);
    assertThat(left(now + 3)).isGreaterThan(70);
    assertThat(left(now + 60)).isGreaterThan(70);
  }

  @Test
  void documents_that_an_earlier_run_has_read_do_not_make_the_rest_look_short() {
    for (int i = 1; i <= 100; i++) {
      estimate.at(Step.RECALL, i, 100, (long) (2.1 * SECOND * i / 100));
    }
    assertThat(left(2.1)).isBetween(80.0, 85.0);
  }

  @Test
  void only_the_end_is_the_end() {
    double now = does(Step.READ, 0, 20);
    for (Step step :
        new Step[] {Step.LOOK_UP, Step.COUNT, Step.WEIGH, Step.LINK, Step.TABLES, Step.BETWEEN}) {
      now = does(step, now, 5);
      assertThat(estimate.done((long) (now * SECOND))).isLessThan(0.82);
      assertThat(left(now)).isGreaterThan(5);
    }
    now = does(Step.INDEX, now, 17);
    now = does(Step.FINISH, now, 2);
    assertThat(estimate.done((long) (now * SECOND))).isEqualTo(1);
    assertThat(estimate.left((long) (now * SECOND))).contains(Duration.ZERO);
  }

  @Test
  void what_is_shown_is_no_more_exact_than_an_estimate_is() {
    assertThat(TerminalProgress.rounded(Duration.ofMillis(6_300))).hasSeconds(7);
    assertThat(TerminalProgress.rounded(Duration.ofSeconds(41))).hasSeconds(45);
    assertThat(TerminalProgress.rounded(Duration.ofSeconds(92))).hasSeconds(100);
    assertThat(TerminalProgress.rounded(Duration.ofSeconds(119))).hasSeconds(120);
    assertThat(TerminalProgress.rounded(Duration.ofMinutes(11))).hasMinutes(12);
  }
}
