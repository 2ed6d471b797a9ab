package io.intertwine.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error where a person is watching, and nothing otherwise. */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 80;
  private static final int UPDATE_MILLISECONDS = 200;

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /**
   * Starts a bar.
   *
   * @param streams where to
   * @param task what is being done
   * @param steps how many steps there are, or -1 if that is not known
   */
  static Progress start(Streams streams, String task, long steps) {
    if (!streams.terminal()) {
      return new Progress(null);
    }
    PrintStream err = new PrintStream(streams.rawErr(), true, StandardCharsets.UTF_8);
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
            .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
            .clearDisplayOnFinish()
            .build());
  }

  /** One step further; the text says what is next. */
  void step(String next) {
    if (bar != null) {
      bar.step();
      bar.setExtraMessage(next);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
