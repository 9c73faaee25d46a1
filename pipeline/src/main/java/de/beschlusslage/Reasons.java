package de.beschlusslage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Says in a person's words why a file could not be used. */
public final class Reasons {
  private Reasons() {}

  /** One phrase, without the file's name and without class names. */
  public static String of(IOException e) {
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return "no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a file stands where a folder is needed";
    }
    if (e instanceof NotDirectoryException) {
      return "not a folder";
    }
    String message =
        e instanceof FileSystemException f
            ? Objects.requireNonNullElse(f.getReason(), "")
            : Objects.requireNonNullElse(e.getMessage(), "");
    return message.isBlank() ? "input or output failed" : message.strip();
  }
}
