package de.beschlusslage.cli;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A path of this machine; the address of another file system is none, though it looks like one. */
final class LocalPath implements ITypeConverter<Path> {
  LocalPath() {}

  @Override
  public Path convert(String value) {
    if (isElsewhere(value)) {
      throw new TypeConversionException(refusal(value));
    }
    return Path.of(value);
  }

  /** Whether {@code value} names a file system, such as hdfs://host/folder. */
  static boolean isElsewhere(String value) {
    return value.matches("[A-Za-z][A-Za-z0-9+.-]+://.*");
  }

  /** Why it cannot be used. */
  static String refusal(String value) {
    return value
        + " is not on this machine: only run --engine spark reads and writes there; fetch a copy";
  }
}
