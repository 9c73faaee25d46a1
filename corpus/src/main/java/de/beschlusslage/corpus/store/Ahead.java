package de.beschlusslage.corpus.store;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Work in blocks: a block is made by all workers of the pool it runs in, while the one before is
 * used, in order, by the thread that asked. So many things pass by, few are held, and the result is
 * the same for any number of workers.
 */
public final class Ahead {
  private Ahead() {}

  /**
   * Makes {@code count} things and uses them.
   *
   * @param block things of a block; two blocks are held at a time
   */
  public static <T> void inOrder(
      int count, int block, IntFunction<T> make, Consumer<? super T> use) {
    if (count == 1) {
      use.accept(make.apply(0));
      return;
    }
    ForkJoinTask<List<T>> ahead = block(0, Math.min(block, count), make);
    for (int from = 0; from < count; from += block) {
      List<T> made = ahead.join();
      int next = Math.min(from + block, count);
      ahead = block(next, Math.min(next + block, count), make);
      made.forEach(use);
    }
  }

  /**
   * The same with workers of its own, where one alone would not do.
   *
   * @throws InterruptedException as {@link #with}
   */
  public static <T> void inOrder(
      int workers, int count, int block, IntFunction<T> make, Consumer<? super T> use)
      throws InterruptedException {
    if (workers == 1 || count == 1) {
      IntStream.range(0, count).mapToObj(make).forEachOrdered(use);
      return;
    }
    with(
        workers,
        () -> {
          inOrder(count, block, make, use);
          return count;
        });
  }

  private static <T> ForkJoinTask<List<T>> block(int from, int to, IntFunction<T> make) {
    Callable<List<T>> making = () -> IntStream.range(from, to).parallel().mapToObj(make).toList();
    return ForkJoinTask.adapt(making).fork();
  }

  /**
   * Does {@code work} with workers of its own.
   *
   * @throws InterruptedException if whoever waits for it is to go on to something else
   * @throws RuntimeException what {@code work} throws
   */
  public static <T> T with(int workers, Callable<T> work) throws InterruptedException {
    ForkJoinPool pool = new ForkJoinPool(workers);
    try {
      return pool.submit(work).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failed) {
        throw failed;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
