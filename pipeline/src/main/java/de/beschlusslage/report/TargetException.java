package de.beschlusslage.report;

import java.io.IOException;

/** A target folder that cannot be used; the message is one sentence for the user. */
public final class TargetException extends IOException {
  private static final long serialVersionUID = 1L;

  public TargetException(String message) {
    super(message);
  }
}
