package de.beschlusslage.link;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Work in blocks: a block is made by all workers of the pool it runs in, while the one before is
 * used, in order, by the thread that asked.
 */
final class Ahead {
  private Ahead() {}

  /**
   * Makes {@code count} things and uses them.
   *
   * @param block things of a block; two blocks are held at a time
   */
  static <T> void inOrder(int count, int block, IntFunction<T> make, Consumer<? super T> use) {
    ForkJoinTask<List<T>> ahead = block(0, Math.min(block, count), make);
    for (int from = 0; from < count; from += block) {
      List<T> made = ahead.join();
      int next = Math.min(from + block, count);
      ahead = block(next, Math.min(next + block, count), make);
      made.forEach(use);
    }
  }

  private static <T> ForkJoinTask<List<T>> block(int from, int to, IntFunction<T> make) {
    Callable<List<T>> making = () -> IntStream.range(from, to).parallel().mapToObj(make).toList();
    return ForkJoinTask.adapt(making).fork();
  }
}
