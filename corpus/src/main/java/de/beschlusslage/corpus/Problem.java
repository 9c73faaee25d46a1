package de.beschlusslage.corpus;

import java.util.OptionalInt;

/**
 * Something a person should know about an input: a value, never an exception halfway.
 *
 * @param severity how bad it is
 * @param file the input as the user named it
 * @param page 1-based page, empty where unknown
 * @param line line of the file or margin line, empty where unknown
 * @param message one sentence that says what is wrong and what to do
 */
public record Problem(
    Severity severity, String file, OptionalInt page, OptionalInt line, String message) {

  /** How bad a problem is. */
  public enum Severity {
    /** Worth knowing; nothing was lost. */
    INFO,
    /** A part of the document may be read wrongly. */
    WARNING,
    /** The document could not be read. */
    ERROR
  }

  /** A problem of a whole file. */
  public static Problem of(Severity severity, String file, String message) {
    return new Problem(severity, file, OptionalInt.empty(), OptionalInt.empty(), message);
  }
}
