package de.beschlusslage.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/**
 * Where and for whom the page is served.
 *
 * @param host address to bind to
 * @param port port to bind to; 0 lets the system choose
 * @param names further host names under which the page may be asked for
 */
public record ServerOptions(String host, int port, Set<String> names) {
  /** The port of old: nobody else's default. */
  public static final int PORT = 8321;

  /**
   * @throws IllegalArgumentException if the port is out of range
   */
  public ServerOptions {
    names = Set.copyOf(names);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("no port: " + port);
    }
  }

  /** This machine only. */
  public static ServerOptions local(int port) {
    return new ServerOptions("127.0.0.1", port, Set.of());
  }

  /** Whether only this machine can reach the page. */
  public boolean isLocal() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Whether a request may name {@code hostHeader}, a host with or without a port. */
  boolean allows(String hostHeader) {
    String name = hostHeader.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
    return Set.of("localhost", "127.0.0.1", "[::1]").contains(name)
        || name.equals(host.toLowerCase(Locale.ROOT))
        || names.stream().anyMatch(n -> n.equalsIgnoreCase(name));
  }
}
