package de.beschlusslage;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param path where it is
 * @param name how the user knows it: the argument, and for a file in a folder the way below it
 */
public record Input(Path path, String name) implements Comparable<Input> {
  /** By name, so that the order does not depend on the file system. */
  @Override
  public int compareTo(Input other) {
    return name.compareTo(other.name);
  }
}
