package de.beschlusslage.cli;

import de.beschlusslage.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * One line on standard error, if that is a terminal: how much of the whole run is done, about how
 * long the rest of it will take, and what is being done. It is gone when the run has ended, by
 * itself or by Ctrl+C.
 */
final class TerminalProgress implements Progress, AutoCloseable {
  private static final int USUAL_COLUMNS = 80;
  private static final int ALL = 100;
  private static final int EVERY_MILLIS = 500;

  private final Estimate estimate = new Estimate(System.nanoTime());
  private final Optional<ProgressBar> bar;
  private final Thread onInterrupt = new Thread(this::clear, "progress line");

  private TerminalProgress(boolean wanted, int columns) {
    this.bar = wanted ? Optional.of(bar(columns)) : Optional.empty();
    if (wanted) {
      Runtime.getRuntime().addShutdownHook(onInterrupt);
    }
  }

  /** The launcher says whether standard error is a terminal, and how wide: Java 17 cannot tell. */
  static TerminalProgress start() {
    int columns = Integer.getInteger("beschlusslage.columns", USUAL_COLUMNS);
    return new TerminalProgress(
        Boolean.getBoolean("beschlusslage.terminal"), columns < 1 ? USUAL_COLUMNS : columns);
  }

  private ProgressBar bar(int columns) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    return new ProgressBarBuilder()
        .setTaskName("")
        .setInitialMax(ALL)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(EVERY_MILLIS)
        .setConsumer(new ConsoleProgressBarConsumer(err, columns - 1))
        .setEtaFunction(state -> left())
        .clearDisplayOnFinish()
        .build();
  }

  private synchronized Optional<Duration> left() {
    return estimate.left(System.nanoTime()).map(TerminalProgress::rounded);
  }

  /** No more exact than an estimate is, and rounded up. */
  static Duration rounded(Duration left) {
    long seconds = left.toSeconds() + 1;
    long step = seconds <= 10 ? 1 : seconds <= 60 ? 5 : seconds <= 600 ? 10 : 60;
    return Duration.ofSeconds((seconds + step - 1) / step * step);
  }

  @Override
  public synchronized void at(Step step, int done, int all) {
    long now = System.nanoTime();
    estimate.at(step, done, all, now);
    Step current = estimate.step();
    String pieces = current == step && step != Step.RECALL ? " " + done + " of " + all : "";
    bar.ifPresent(
        line -> {
          line.stepTo(Math.max(line.getCurrent(), (long) (ALL * estimate.done(now))));
          line.setExtraMessage(" " + name(current) + pieces);
        });
  }

  private static String name(Progress.Step step) {
    return switch (step) {
      case RECALL, READ -> "reading";
      case LOOK_UP -> "looking up citations";
      case COUNT, WEIGH -> "counting words";
      case LINK -> "linking";
      case TABLES, BETWEEN -> "writing tables";
      case INDEX, FINISH -> "writing index and report";
    };
  }

  private void clear() {
    bar.ifPresent(ProgressBar::close);
  }

  @Override
  public void close() {
    clear();
    try {
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
    } catch (IllegalStateException e) {
      clear(); // the program is ending, the hook has run or will
    }
  }
}
