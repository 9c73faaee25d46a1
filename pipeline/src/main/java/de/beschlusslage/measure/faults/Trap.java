package de.beschlusslage.measure.faults;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that hostile documents point to and nobody should visit. */
public final class Trap implements AutoCloseable {
  private final AtomicInteger visits = new AtomicInteger();
  private final HttpServer server;

  private Trap(HttpServer server) {
    this.server = server;
  }

  /**
   * Sets it at a free port.
   *
   * @throws IOException if loopback has none
   */
  public static Trap set() throws IOException {
    InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Trap trap = new Trap(HttpServer.create(free, 0));
    trap.server.createContext(
        "/",
        exchange -> {
          trap.visits.incrementAndGet();
          exchange.close();
        });
    trap.server.start();
    return trap;
  }

  /** Where it is, with a slash at the end. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** How often it was visited. */
  public int visits() {
    return visits.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
