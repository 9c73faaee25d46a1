package de.beschlusslage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {
  /** As many as there are processors are at it; the others get their turn as they came. */
  @Test
  void whoComesFirstIsFirstServed() throws InterruptedException {
    Turns turns = new Turns();
    int atOnce = Runtime.getRuntime().availableProcessors();
    for (int i = 0; i < atOnce; i++) {
      turns.take();
    }
    List<Integer> served = Collections.synchronizedList(new ArrayList<>());
    List<Thread> waiting = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      int number = i;
      Thread thread =
          new Thread(
              () -> {
                turns.take();
                served.add(number);
                turns.give();
              });
      thread.start();
      waiting.add(thread);
      while (thread.getState() != Thread.State.TIMED_WAITING) {
        Thread.sleep(1);
      }
    }
    assertThat(served).isEmpty();
    turns.give();
    for (Thread thread : waiting) {
      thread.join();
    }
    assertThat(served).isEqualTo(IntStream.range(0, 8).boxed().toList());
  }
}
