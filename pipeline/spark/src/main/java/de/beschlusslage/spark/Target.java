package de.beschlusslage.spark;

import de.beschlusslage.report.ReportWriter;
import de.beschlusslage.report.TargetException;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;

/**
 * The folder a job writes, on any Hadoop file system: built beside its place, put there when whole.
 * {@code .DIR.new} and {@code .DIR.old} beside it are those of {@code TargetFolder}, and mended
 * alike.
 *
 * <p>A task that is tried again writes the same file anew; it appears under its name only when it
 * is whole.
 */
final class Target implements Closeable {
  private final FileSystem system;
  private final Path place;
  private final Path fresh;
  private final Path old;

  private Target(FileSystem system, Path place) {
    this.system = system;
    this.place = place;
    this.fresh = new Path(place.getParent(), "." + place.getName() + ".new");
    this.old = new Path(place.getParent(), "." + place.getName() + ".old");
  }

  /**
   * Takes {@code name} for this job.
   *
   * @throws IOException with one clear sentence, if it holds other things or cannot be written
   */
  static Target open(String name, Configuration configuration) throws IOException {
    try {
      return taken(name, configuration);
    } catch (IOException e) {
      throw Trouble.writing(name, e);
    }
  }

  private static Target taken(String name, Configuration configuration) throws IOException {
    Path path = Files.path(name, configuration);
    FileSystem system = Files.system(path, configuration);
    Path place = system.makeQualified(path);
    if (place.getParent() == null) {
      throw new TargetException(name + " cannot be replaced; name a folder of its own");
    }
    Target target = new Target(system, place);
    target.mend();
    if (system.exists(place)
        && !Files.isResult(system, place)
        && (system.getFileStatus(place).isFile() || system.listStatus(place).length > 0)) {
      throw new TargetException(
          name + " is a file or holds files of others and no earlier result; name a new folder");
    }
    system.delete(target.fresh, true);
    system.mkdirs(target.fresh);
    return target;
  }

  // What a job left that was ended between the two renames.
  private void mend() throws IOException {
    if (system.exists(old) && !system.exists(place)) {
      move(Files.isResult(system, fresh) ? fresh : old, place);
    }
    system.delete(old, true);
  }

  /** Where the new result is built. */
  String fresh() {
    return fresh.toString();
  }

  /** Puts the new result in place. */
  void commit() throws IOException {
    if (system.exists(place)) {
      keepForeignFiles();
      move(place, old);
    }
    move(fresh, place);
    system.delete(old, true);
  }

  private void keepForeignFiles() throws IOException {
    for (FileStatus file : system.listStatus(place)) {
      String name = file.getPath().getName();
      Path there = new Path(fresh, name);
      if (!ReportWriter.writes(java.nio.file.Path.of(name))
          && !name.endsWith(TableParts.PARQUET)
          && !system.exists(there)) {
        FileUtil.copy(system, file.getPath(), system, there, false, system.getConf());
      }
    }
  }

  private void move(Path from, Path to) throws IOException {
    if (!system.rename(from, to)) {
      throw new IOException(from + " cannot be renamed to " + to.getName());
    }
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
    FileSystem system = Files.system(file, configuration);
    Path attempt = attempt(file);
    try (OutputStream out = new BufferedOutputStream(system.create(attempt, true))) {
      content.write(out);
    }
    appear(system, attempt, file);
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
