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

/** A bar on standard error while documents are read, with the time left, if that is a terminal. */
final class TerminalProgress implements Progress, AutoCloseable {
  private static final int WIDTH = 78;

  private final ProgressBar bar;

  private TerminalProgress(int documents) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    this.bar =
        new ProgressBarBuilder()
            .setTaskName("reading")
            .setInitialMax(documents)
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
      bar.setExtraMessage("done, linking and writing");
    }
  }

  @Override
  public void close() {
    bar.close();
  }
}
