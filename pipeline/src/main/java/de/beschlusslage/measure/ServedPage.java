package de.beschlusslage.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page in a process of its own, started by the launcher as people start it. */
public final class ServedPage implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("http://\\S+");
  private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  private final Process process;
  private final InetSocketAddress address;

  private ServedPage(Process process, InetSocketAddress address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts and waits until it answers.
   *
   * @throws IOException if it does not start; the message says what it printed
   */
  public static ServedPage start(Path launcher, Path folder) throws IOException {
    Process process =
        new ProcessBuilder(launcher.toString(), "serve", folder.toString(), "--port", "0")
            .redirectErrorStream(true)
            .start();
    // Not closed: the process must be able to print.
    BufferedReader printed = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = printed.readLine(); line != null; line = printed.readLine()) {
      Matcher url = URL.matcher(line);
      if (url.find()) {
        URI page = URI.create(url.group());
        return new ServedPage(process, new InetSocketAddress(page.getHost(), page.getPort()));
      }
      said.append(line).append('\n');
    }
    process.destroy();
    throw new IOException("the page did not start: " + said);
  }

  /** Where it answers. */
  public InetSocketAddress address() {
    return address;
  }

  /** Processor time it has taken so far; zero where the system does not say. */
  public Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Most megabytes of memory it held; 0 where the system does not say. */
  public long megabytes() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    Matcher found = RESIDENT.matcher(Files.readString(status));
    return found.find() ? Long.parseLong(found.group(1)) >> 10 : 0;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
