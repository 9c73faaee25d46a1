package de.beschlusslage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Does the same to many things on a fixed number of threads, keeps their order and its patience.
 */
final class InParallel {
  // Sentences nest deeply in hostile input; the default stack of a thread is smaller than main's.
  private static final long STACK_BYTES = 8L << 20;

  private final int threads;
  private final Duration limit;

  /**
   * @param threads how many things are worked on at a time
   * @param limit how long one thing may take
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  InParallel(int threads, Duration limit) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    this.threads = threads;
    this.limit = limit;
  }

  /**
   * @param late the result for a thing whose work has not ended in time
   */
  <A, B> List<B> map(List<A> things, Function<A, B> work, Function<A, B> late)
      throws InterruptedException {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            Math.max(1, Math.min(threads, things.size())), task -> daemon(task, "documents"));
    try {
      List<Future<B>> futures = new ArrayList<>();
      for (A thing : things) {
        futures.add(pool.submit(() -> inTime(thing, work, late)));
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

  // Work that hangs cannot be ended in Java, only left behind: so each gets a thread of its own.
  private <A, B> B inTime(A thing, Function<A, B> work, Function<A, B> late)
      throws InterruptedException, ExecutionException {
    FutureTask<B> task = new FutureTask<>(() -> work.apply(thing));
    daemon(task, "document").start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      return late.apply(thing);
    }
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(null, work, name, STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }
}
