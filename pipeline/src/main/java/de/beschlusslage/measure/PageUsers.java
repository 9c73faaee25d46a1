package de.beschlusslage.measure;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People at a page, each asking again as soon as the answer is there (a closed loop without a pause
 * to think). Plain sockets: on a machine of two processors a heavier client would be measured too.
 */
public final class PageUsers {
  private static final int TIMEOUT = 60_000;

  private final InetSocketAddress server;

  /** Users of that server. */
  public PageUsers(InetSocketAddress server) {
    this.server = server;
  }

  /**
   * What they saw.
   *
   * @param seconds from the first request to the last answer
   * @param millis how long each answer took, shortest first
   * @param refused searches answered with 400: no word to look for
   */
  public record Seen(double seconds, double[] millis, int refused) {
    /** The time within which that share of the answers came, in milliseconds. */
    public double percentile(double share) {
      return millis[Math.min(millis.length - 1, (int) (share * millis.length))];
    }
  }

  /**
   * Asks all {@code addresses}, so many at once.
   *
   * @throws IOException if one is answered neither with 200 nor with 400
   */
  public Seen ask(List<String> addresses, int users) throws IOException, InterruptedException {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    double[] millis = new double[addresses.size()];
    ExecutorService all = Executors.newFixedThreadPool(users);
    try {
      long start = System.nanoTime();
      List<Future<?>> done = new ArrayList<>();
      for (int user = 0; user < users; user++) {
        done.add(all.submit(() -> use(addresses, next, millis, refused)));
      }
      for (Future<?> one : done) {
        one.get();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      Arrays.sort(millis);
      return new Seen(seconds, millis, refused.get());
    } catch (ExecutionException e) {
      throw new IOException("a request failed: " + e.getCause(), e);
    } finally {
      all.shutdownNow();
    }
  }

  private void use(
      List<String> addresses, AtomicInteger next, double[] millis, AtomicInteger refused) {
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(TIMEOUT);
      socket.setTcpNoDelay(true);
      socket.connect(server);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      for (int i = next.getAndIncrement(); i < millis.length; i = next.getAndIncrement()) {
        long start = System.nanoTime();
        String request =
            "GET "
                + addresses.get(i)
                + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        if (!answer(in, addresses.get(i))) {
          refused.incrementAndGet();
        }
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean answer(InputStream in, String address) throws IOException {
    String status = line(in);
    boolean found = status.contains(" 200 ");
    if (!found && !status.contains(" 400 ")) {
      throw new IOException(address + ": " + status);
    }
    int length = -1;
    boolean chunked = false;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring("content-length:".length()).strip());
      }
      chunked |= lower.equals("transfer-encoding: chunked");
    }
    if (chunked) {
      chunks(in);
    } else if (length >= 0) {
      in.skipNBytes(length);
    } else {
      throw new IOException(address + ": an answer of unknown length");
    }
    return found;
  }

  private static void chunks(InputStream in) throws IOException {
    int length;
    do {
      length = Integer.parseInt(line(in).strip(), 16);
      in.skipNBytes(length);
      line(in);
    } while (length > 0);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }
}
