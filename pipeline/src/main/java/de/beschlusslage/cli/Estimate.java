package de.beschlusslage.cli;

import de.beschlusslage.Progress.Step;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long the rest of a run will take: every step usually has a certain share of the time, and
 * what is done says how long a share takes here and now. It is silent until that says something.
 */
final class Estimate {
  /**
   * Shares of the time of a run over 600 documents of 60 items each (evaluation/scale.md). A
   * document that an earlier run has read is a tenth of the work.
   */
  private static final Map<Step, Double> USUAL =
      new EnumMap<>(
          Map.of(
              Step.RECALL, 2.0,
              Step.READ, 20.0,
              Step.LOOK_UP, 3.0,
              Step.COUNT, 6.0,
              Step.WEIGH, 5.0,
              Step.LINK, 33.0,
              Step.TABLES, 5.0,
              Step.BETWEEN, 9.0,
              Step.INDEX, 17.0,
              Step.FINISH, 2.0));

  private static final Duration TOO_EARLY = Duration.ofSeconds(2);

  /** Of the work; before, nothing is promised. */
  private static final double TOO_LITTLE = 0.02;

  /** A step that tells nothing is never taken for done. */
  private static final double ALMOST = 0.95;

  /** Files differ in what they cost to read; what is done afterwards says more of the rest. */
  private static final double LATER_COUNTS = 4;

  private final Map<Step, Double> shares = new EnumMap<>(Step.class);
  private final long begun;
  private Step step = Step.RECALL;
  private long stepBegun;
  private long readNanos;

  /**
   * @param now nanoseconds of any clock
   */
  Estimate(long now) {
    begun = now;
    stepBegun = now;
  }

  /** So many of all pieces of {@code at} are done. */
  void at(Step at, int done, int all, long now) {
    enter(at, now);
    shares.merge(at, Math.min(1, (double) done / all), Math::max);
    if (at != Step.FINISH && read() + 1e-9 > 1 && (at.compareTo(Step.READ) <= 0 || done >= all)) {
      enter(Step.values()[Math.max(at.ordinal(), Step.READ.ordinal()) + 1], now);
    }
  }

  private void enter(Step next, long now) {
    if (next.compareTo(step) <= 0) {
      return;
    }
    if (next.compareTo(Step.READ) > 0 && step.compareTo(Step.READ) <= 0) {
      readNanos = now - begun;
    }
    step = next;
    if (next.compareTo(Step.READ) > 0) {
      stepBegun = now;
    }
  }

  /** The step that is being done. */
  Step step() {
    return step;
  }

  private double share(Step of) {
    return shares.getOrDefault(of, 0.0);
  }

  private double read() {
    return share(Step.RECALL) + share(Step.READ);
  }

  /** All of a step; of the first two, as those documents are that are done. */
  private double weight(Step of) {
    double usual = USUAL.getOrDefault(of, 0.0);
    if (of.compareTo(Step.READ) > 0) {
      return usual;
    }
    return read() == 0 ? (of == Step.READ ? usual : 0) : usual * share(of) / read();
  }

  private double weights(Step from, Step to) { // without the last
    double sum = 0;
    for (Step each : Step.values()) {
      if (each.compareTo(from) >= 0 && each.compareTo(to) < 0) {
        sum += weight(each);
      }
    }
    return sum;
  }

  private double reading() {
    return weights(Step.RECALL, Step.LOOK_UP);
  }

  /** Nanoseconds for a hundredth of a run, as it has been so far. */
  private double pace(long now) {
    if (step.compareTo(Step.READ) <= 0) {
      return (now - begun) / (reading() * read());
    }
    boolean told = share(step) > 0;
    double later = weights(Step.LOOK_UP, step) + (told ? weight(step) * share(step) : 0);
    long nanos = (told ? now : stepBegun) - begun - readNanos;
    return (readNanos + LATER_COUNTS * nanos) / (reading() + LATER_COUNTS * later);
  }

  /** Of the step that is being done; what tells nothing is taken to go at the usual pace. */
  private double current(long now) {
    return share(step) > 0
        ? share(step)
        : Math.min(ALMOST, (now - stepBegun) / (weight(step) * pace(now)));
  }

  private boolean isReading() {
    return step.compareTo(Step.READ) <= 0;
  }

  /** Shares of the time that come after this step. */
  private double after() {
    Step next = Step.values()[Math.min(step.ordinal() + 1, Step.FINISH.ordinal())];
    double finish = step == Step.FINISH ? 0 : weight(Step.FINISH);
    return finish + weights(isReading() ? Step.LOOK_UP : next, Step.FINISH);
  }

  /** What is done of all. */
  double done(long now) {
    double rest =
        after() + (isReading() ? reading() * (1 - read()) : weight(step) * (1 - current(now)));
    return 1 - rest / (weights(Step.RECALL, Step.FINISH) + weight(Step.FINISH));
  }

  /** What is left; nothing is said while too little is known. */
  Optional<Duration> left(long now) {
    if (now - begun < TOO_EARLY.toNanos() || done(now) < TOO_LITTLE) {
      return Optional.empty();
    }
    double nanos = after() * pace(now);
    if (isReading()) {
      nanos += (now - begun) * (1 / read() - 1);
    } else {
      // the further a step is, the more its own pace says of its rest
      double done = current(now);
      double own = share(step) > 0 ? (now - stepBegun) / done : 0;
      double usual = weight(step) * pace(now);
      nanos += (1 - done) * (own > 0 ? done * own + (1 - done) * usual : usual);
    }
    return Optional.of(Duration.ofNanos((long) nanos));
  }
}
