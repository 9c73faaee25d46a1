package de.beschlusslage.cli;

/** Ends a command with exit status 2; the message is one sentence for the user. */
final class CommandException extends Exception {
  private static final long serialVersionUID = 1L;

  CommandException(String message) {
    super(message);
  }
}
