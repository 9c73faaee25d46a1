package de.beschlusslage.spark;

import de.beschlusslage.Reasons;
import de.beschlusslage.report.TargetException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in a person's words what a file system or the machines could not do. */
final class Trouble {
  /** Hadoop names who was called only in its message. */
  private static final Pattern CALLED = Pattern.compile("\\bto (\\S+:\\d+) failed on ");

  private Trouble() {}

  /** {@code name} cannot be read. */
  static TargetException reading(String name, IOException e) {
    return told(name + " cannot be read: ", e);
  }

  /** {@code name} cannot be written. */
  static TargetException writing(String name, IOException e) {
    return told(name + " cannot be written: ", e);
  }

  private static TargetException told(String what, IOException e) {
    return e instanceof TargetException clear ? clear : new TargetException(what + reason(e));
  }

  /** One phrase: Hadoop's messages bring the other machine's stack along. */
  static String reason(IOException e) {
    Optional<String> outage = outage(e);
    if (outage.isPresent()) {
      return outage.get();
    }
    String message = Objects.requireNonNullElse(e.getMessage(), "");
    if (message.contains("Permission denied")) {
      return "permission denied";
    }
    return Reasons.of(e).lines().findFirst().orElseThrow();
  }

  /** What keeps another machine from answering, if that is what {@code e} tells of. */
  static Optional<String> outage(Throwable e) {
    for (Throwable cause : chain(e)) {
      String message = Objects.requireNonNullElse(cause.getMessage(), "");
      if (cause instanceof UnknownHostException) {
        return Optional.of("no machine is known by the name " + message.split(":")[0]);
      }
      if (cause instanceof ConnectException
          || cause instanceof SocketException
          || cause instanceof SocketTimeoutException
          || cause instanceof NoRouteToHostException) {
        Matcher called = CALLED.matcher(message);
        return Optional.of("nobody answers" + (called.find() ? " at " + called.group(1) : ""));
      }
    }
    return Optional.empty();
  }

  /**
   * Why a job ended: one sentence, if files or machines are to blame.
   *
   * @param e what Spark threw; Scala declares nothing
   */
  static Exception ofJob(Exception e, String master) {
    if (e instanceof TargetException) {
      return e;
    }
    for (Throwable cause : chain(e)) {
      String message = Objects.requireNonNullElse(cause.getMessage(), "");
      if (message.startsWith("Could not parse Master URL")) {
        return new TargetException("--master " + master + ": Spark knows no such master");
      }
      if (message.contains("stopped SparkContext") || message.contains("SparkContext was shut")) {
        return new TargetException(
            (master.isEmpty() ? "the engine" : master)
                + " does not answer, or ended the job; nothing written");
      }
      if (cause instanceof IOException failed) {
        return new TargetException("the job was given up: " + reason(failed) + "; nothing written");
      }
    }
    return e;
  }

  private static List<Throwable> chain(Throwable e) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable cause = e; cause != null && !chain.contains(cause); cause = cause.getCause()) {
      chain.add(cause);
    }
    return chain;
  }
}
