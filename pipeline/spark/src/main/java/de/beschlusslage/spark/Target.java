package de.beschlusslage.spark;

import de.beschlusslage.report.TargetException;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder a job writes, on any Hadoop file system: built beside its place, put there when whole.
 *
 * <p>A task that is tried again writes the same file anew; it appears under its name only when it
 * is whole.
 */
final class Target implements Closeable {
  private final FileSystem system;
  private final Path place;
  private final Path fresh;

  private Target(FileSystem system, Path place) {
    this.system = system;
    this.place = place;
    this.fresh = new Path(place.getParent(), "." + place.getName() + ".new");
  }

  /**
   * Takes {@code name} for this job.
   *
   * @throws IOException with one clear sentence, if it holds other things or cannot be written
   */
  static Target open(String name, Configuration configuration) throws IOException {
    Path path = Files.path(name, configuration);
    FileSystem system = system(path, configuration);
    Path place = system.makeQualified(path);
    if (place.getParent() == null) {
      throw new TargetException(name + " cannot be replaced; name a folder of its own");
    }
    if (system.exists(place)
        && !Files.isResult(system, place)
        && (system.getFileStatus(place).isFile() || system.listStatus(place).length > 0)) {
      throw new TargetException(
          name + " is a file or holds files of others and no earlier result; name a new folder");
    }
    Target target = new Target(system, place);
    system.delete(target.fresh, true);
    system.mkdirs(target.fresh);
    return target;
  }

  /** Where the new result is built. */
  String fresh() {
    return fresh.toString();
  }

  /** Puts the new result in place. */
  void commit() throws IOException {
    Path old = new Path(place.getParent(), "." + place.getName() + ".old");
    system.delete(old, true);
    if (system.exists(place) && !system.rename(place, old)) {
      throw new IOException("the last result cannot be moved aside");
    }
    if (!system.rename(fresh, place)) {
      throw new IOException("the new result cannot be put in place");
    }
    system.delete(old, true);
  }

  /** Throws away a result that was not put in place. */
  @Override
  public void close() throws IOException {
    system.delete(fresh, true);
  }

  /** Writes a file's bytes. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** Writes {@code file}, which appears when it is whole. */
  static void write(Path file, Configuration configuration, Content content) throws IOException {
    FileSystem system = system(file, configuration);
    Path attempt = attempt(file);
    try (OutputStream out = new BufferedOutputStream(system.create(attempt, true))) {
      content.write(out);
    }
    appear(system, attempt, file);
  }

  /** The file system of {@code path}; a local one leaves no checksum files beside the tables. */
  static FileSystem system(Path path, Configuration configuration) throws IOException {
    FileSystem system = path.getFileSystem(configuration);
    system.setWriteChecksum(false);
    return system;
  }

  /** A name beside {@code file} that no other attempt has. */
  static Path attempt(Path file) {
    return new Path(file.getParent(), "_" + file.getName() + "-" + UUID.randomUUID());
  }

  /** Gives what an attempt wrote its name; an earlier attempt wrote the same. */
  static void appear(FileSystem system, Path attempt, Path file) throws IOException {
    if (!system.rename(attempt, file)) {
      system.delete(file, false);
      if (!system.rename(attempt, file)) {
        throw new IOException(file + " cannot be written");
      }
    }
  }
}
