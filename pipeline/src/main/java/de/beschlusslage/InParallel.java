package de.beschlusslage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to many things on a fixed number of threads and keeps their order. */
final class InParallel {
  // Clauses nest deeply in hostile input; the default stack of a thread is smaller than main's.
  private static final long STACK_BYTES = 8L << 20;

  private final int threads;

  /**
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  InParallel(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    this.threads = threads;
  }

  <A, B> List<B> map(List<A> things, Function<A, B> work) throws InterruptedException {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            Math.max(1, Math.min(threads, things.size())), InParallel::thread);
    try {
      List<Future<B>> futures = new ArrayList<>();
      for (A thing : things) {
        futures.add(pool.submit(() -> work.apply(thing)));
      }
      List<B> results = new ArrayList<>();
      for (Future<B> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "document", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }
}
