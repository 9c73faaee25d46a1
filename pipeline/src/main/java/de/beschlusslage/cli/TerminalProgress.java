package de.beschlusslage.cli;

import de.beschlusslage.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * One line on standard error, if that is a terminal: what is being done, how much of the whole run
 * is, and about how long the rest of the whole run will take. It is gone when the run has ended, by
 * itself or by Ctrl+C.
 */
final class TerminalProgress implements Progress, AutoCloseable {
  private static final int USUAL_COLUMNS = 80;
  private static final int BAR = 20;

  /** Below so many columns there is no bar. */
  private static final int NARROW = 70;

  private static final long EVERY_MILLIS = 500;

  private final PrintStream err =
      new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
  private final Estimate estimate = new Estimate(System.nanoTime());
  private final int columns;
  private final boolean wanted;
  private final Thread painter = new Thread(this::paint, "progress");
  private final Thread onInterrupt = new Thread(this::clear, "progress line");
  private String pieces = "";
  private double most;
  private boolean open = true;

  private TerminalProgress(boolean wanted, int columns) {
    this.wanted = wanted;
    this.columns = columns;
  }

  /** The launcher says whether standard error is a terminal, and how wide: Java 17 cannot tell. */
  static TerminalProgress start() {
    int columns = Integer.getInteger("beschlusslage.columns", USUAL_COLUMNS);
    TerminalProgress progress =
        new TerminalProgress(
            Boolean.getBoolean("beschlusslage.terminal"), columns < 1 ? USUAL_COLUMNS : columns);
    if (progress.wanted) {
      Runtime.getRuntime().addShutdownHook(progress.onInterrupt);
      progress.painter.setDaemon(true);
      progress.painter.start();
    }
    return progress;
  }

  @Override
  public synchronized void at(Step step, int done, int all) {
    estimate.at(step, done, all, System.nanoTime());
    pieces = estimate.step() == step && step != Step.RECALL ? " " + done + " of " + all : "";
  }

  private synchronized void paint() {
    try {
      while (open) {
        show(line(columns, System.nanoTime()));
        wait(EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String line(int width, long now) {
    most = Math.max(most, estimate.done(now));
    StringBuilder line = new StringBuilder();
    if (width >= NARROW) {
      int full = (int) (BAR * most);
      line.append('[').append("=".repeat(full)).append(" ".repeat(BAR - full)).append("] ");
    }
    line.append(String.format(Locale.ROOT, "%d %%, ", (int) (100 * most)));
    Optional<Duration> left = estimate.left(now);
    line.append(left.map(l -> "about " + words(l) + " left, ").orElse(""));
    line.append(name(estimate.step())).append(pieces);
    return line.substring(0, Math.min(line.length(), width - 1));
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

  /** No more exact than an estimate is, and rounded up. */
  static String words(Duration left) {
    long seconds = left.toSeconds() + 1;
    if (seconds <= 10) {
      return seconds + " s";
    }
    if (seconds <= 60) {
      return up(seconds, 5) + " s";
    }
    if (seconds <= 600) {
      long rounded = up(seconds, 10);
      return rounded / 60 + " min" + (rounded % 60 == 0 ? "" : " " + rounded % 60 + " s");
    }
    long minutes = up(seconds, 60) / 60;
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }

  private static long up(long number, long step) {
    return (number + step - 1) / step * step;
  }

  private void show(String line) {
    err.print("\r" + line + "\033[K");
    err.flush();
  }

  private synchronized void clear() {
    if (open) {
      open = false;
      notifyAll();
      show("");
    }
  }

  @Override
  public void close() {
    if (!wanted) {
      return;
    }
    clear();
    try {
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
    } catch (IllegalStateException e) {
      clear(); // the program is ending, the hook has run or will
    }
  }
}
