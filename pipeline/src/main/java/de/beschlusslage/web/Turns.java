package de.beschlusslage.web;

import io.javalin.http.Handler;
import io.javalin.http.ServiceUnavailableResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Works on as many requests at once as there are processors, in the order in which they came. With
 * more at once each is interrupted by all others, and the unlucky ones wait for several turns.
 */
final class Turns {
  private static final long SECONDS = 30;

  private final Semaphore free = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  /** A handler that waits for its turn; it must not wait for the client while it has it. */
  Handler inTurn(Handler handler) {
    return context -> {
      take();
      try {
        handler.handle(context);
      } finally {
        give();
      }
    };
  }

  /** Waits until it is the caller's turn, who then has to {@link #give} it back. */
  void take() {
    try {
      if (free.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new ServiceUnavailableResponse("Zu viele Anfragen zur selben Zeit.");
  }

  void give() {
    free.release();
  }
}
