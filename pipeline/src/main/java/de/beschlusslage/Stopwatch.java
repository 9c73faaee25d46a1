package de.beschlusslage;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures parts of the work, one after another. */
final class Stopwatch {
  private final Map<String, Duration> laps = new LinkedHashMap<>();
  private long last = System.nanoTime();

  void lap(String what) {
    long now = System.nanoTime();
    laps.put(what, Duration.ofNanos(now - last));
    last = now;
  }

  Map<String, Duration> laps() {
    return laps;
  }
}
