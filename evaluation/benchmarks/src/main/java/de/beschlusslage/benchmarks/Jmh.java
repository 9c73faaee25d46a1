package de.beschlusslage.benchmarks;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs JMH.
 *
 * @param smoke whether each benchmark is only to run once, so that it is known to work
 */
record Jmh(boolean smoke) {
  private static final int WARM_UP = 4;
  private static final int LONG_WARM_UP = 12;
  private static final int MEASURED = 2;
  private static final int SECONDS = 2;

  /** What is said of the settings on the page. */
  String settings() {
    return smoke
        ? "one iteration, not warmed up: no figure here means anything"
        : ("JMH 1.37, one fork, %d iterations of %d s after %d for warming up, %d for"
                + " the labelling; CoreNLP reads each text twice after once")
            .formatted(MEASURED, SECONDS, WARM_UP, LONG_WARM_UP);
  }

  /** Milliseconds of an operation of {@code method} for each folder. */
  Map<String, Double> times(Class<?> benchmark, String method, List<String> folders)
      throws RunnerException {
    return run(benchmark, method, folders, WARM_UP, MEASURED);
  }

  /** The same for much code, which takes longer to be compiled. */
  Map<String, Double> timesOfMuchCode(Class<?> benchmark, String method, List<String> folders)
      throws RunnerException {
    return run(benchmark, method, folders, LONG_WARM_UP, MEASURED);
  }

  /** The same for operations of many seconds. */
  Map<String, Double> longTimes(Class<?> benchmark, String method, List<String> folders)
      throws RunnerException {
    return run(benchmark, method, folders, 1, 2);
  }

  private Map<String, Double> run(
      Class<?> benchmark, String method, List<String> folders, int warmUp, int measured)
      throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include("\\." + benchmark.getSimpleName() + "\\." + method + "$")
            .param("folder", folders.toArray(String[]::new))
            .forks(smoke ? 0 : 1)
            .jvmArgsAppend("-Xmx3g")
            .warmupIterations(smoke ? 0 : warmUp)
            .warmupTime(TimeValue.seconds(SECONDS))
            .measurementIterations(smoke ? 1 : measured)
            .measurementTime(smoke ? TimeValue.milliseconds(1) : TimeValue.seconds(SECONDS))
            .shouldFailOnError(true)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    Map<String, Double> times = new HashMap<>();
    for (RunResult result : results) {
      times.put(result.getParams().getParam("folder"), result.getPrimaryResult().getScore());
    }
    return times;
  }
}
