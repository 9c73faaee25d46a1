package de.beschlusslage.cli;

import de.beschlusslage.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A bar on standard error while documents are read, then one while their items are linked, each
 * with the time that this part has left; if standard error is a terminal.
 */
final class TerminalProgress implements Progress, AutoCloseable {
  private static final int WIDTH = 78;

  private ProgressBar bar;
  private boolean linking;

  private TerminalProgress(int documents) {
    bar = bar("reading", documents);
  }

  private static ProgressBar bar(String task, int steps) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(steps)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
        .setEtaFunction(
            state ->
                Estimate.left(
                    state.getCurrent(),
                    state.getMax(),
                    Duration.between(state.getStartInstant(), Instant.now())))
        .clearDisplayOnFinish()
        .build();
  }

  /** The launcher says whether standard error is a terminal: Java 17 cannot tell. */
  static boolean wanted() {
    return Boolean.getBoolean("beschlusslage.terminal");
  }

  static TerminalProgress of(int documents) {
    return new TerminalProgress(documents);
  }

  @Override
  public void done(String file) {
    bar.step();
    if (bar.getCurrent() == bar.getMax()) {
      bar.setExtraMessage("done, looking up");
    }
  }

  @Override
  public void linked(int done, int all) {
    if (!linking) {
      bar.close();
      bar = bar("linking", all);
      linking = true;
    }
    bar.stepTo(done);
    if (done == all) {
      bar.setExtraMessage("done, writing");
    }
  }

  @Override
  public void close() {
    bar.close();
  }
}
