package de.beschlusslage.report;

import de.beschlusslage.Reasons;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The folder a run writes: built beside its place, put there when whole, never half.
 *
 * <p>Beside {@code DIR} there may stand, while a run works or after one was killed, {@code
 * .DIR.new} (being built), {@code .DIR.old} (the last result, moved aside) and {@code .DIR.lock}.
 * Opening mends what a kill left: if it fell between the two renames, the new folder is whole and
 * takes its place; if before, the new one is thrown away.
 */
public final class TargetFolder implements AutoCloseable {
  /** The file that makes a folder ours; written last, so that its presence says "whole". */
  public static final String MARKER = "run.json";

  private final Path place;
  private final Path fresh;
  private final Path old;
  private final Path lockFile;
  private final FileChannel channel;
  private final Predicate<Path> ours;
  private final Thread onInterrupt = new Thread(this::abandon, "clean up");
  private boolean open = true;

  private TargetFolder(Path place, FileChannel channel, Predicate<Path> ours) {
    this.place = place;
    this.fresh = beside(place, ".new");
    this.old = beside(place, ".old");
    this.lockFile = beside(place, ".lock");
    this.channel = channel;
    this.ours = ours;
  }

  /**
   * Takes {@code dir} for this run.
   *
   * @param ours whether a name in an earlier result is one that runs write; other files are kept
   * @throws IOException with one clear sentence, if it is in use, holds other things or cannot be
   *     written
   */
  public static TargetFolder open(Path dir, Predicate<Path> ours) throws IOException {
    Path place = place(dir);
    FileChannel channel;
    try {
      Files.createDirectories(place.getParent());
      channel = lock(beside(place, ".lock"), dir);
    } catch (TargetException e) {
      throw e;
    } catch (IOException e) {
      throw new TargetException(dir + " cannot be written: " + Reasons.of(e));
    }
    TargetFolder folder = new TargetFolder(place, channel, ours);
    try {
      folder.mend();
      folder.check(dir);
      Files.createDirectory(folder.fresh);
      Runtime.getRuntime().addShutdownHook(folder.onInterrupt);
      return folder;
    } catch (TargetException e) {
      folder.close();
      throw e;
    } catch (IOException e) {
      folder.close();
      throw new TargetException(dir + " cannot be written: " + Reasons.of(e));
    }
  }

  /** Whether {@code dir} holds the result of a run. */
  public static boolean isResult(Path dir) {
    try {
      return Files.isRegularFile(dir.resolve(MARKER))
          && isMarker(Files.readString(dir.resolve(MARKER)));
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a file of that content and of the name {@link #MARKER} makes a folder ours. */
  public static boolean isMarker(String content) {
    return content.contains("\"program\" : \"beschlusslage\"");
  }

  /** Where the new result is built. */
  public Path fresh() {
    return fresh;
  }

  /** The last result, if there is one. */
  public Optional<Path> last() {
    return Files.isDirectory(place) && isResult(place) ? Optional.of(place) : Optional.empty();
  }

  /**
   * Puts the new result in place.
   *
   * @throws IOException if it cannot; the last result is then still there
   */
  public synchronized void commit() throws IOException {
    if (Files.isDirectory(place)) {
      keepForeignFiles();
      Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
  }

  /** Gives the place free; a result that was not committed is thrown away. */
  @Override
  public synchronized void close() throws IOException {
    if (!open) {
      return;
    }
    open = false;
    try {
      delete(fresh);
    } finally {
      // Deleted while still held: whoever waits for it finds that it is gone and makes a new one.
      Files.deleteIfExists(lockFile);
      channel.close();
      forgetInterrupt();
    }
  }

  private void forgetInterrupt() {
    try {
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
    } catch (IllegalStateException e) {
      // The program is ending: it is this hook that closes.
      open = false;
    }
  }

  // On Ctrl-C. What cannot be deleted now, the next start deletes.
  private void abandon() {
    try {
      close();
    } catch (IOException e) {
      open = false;
    }
  }

  private void mend() throws IOException {
    if (Files.isDirectory(old) && !Files.exists(place)) {
      Files.move(isResult(fresh) ? fresh : old, place, StandardCopyOption.ATOMIC_MOVE);
    }
    delete(old);
    delete(fresh);
  }

  private void check(Path dir) throws IOException {
    if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(place)) {
      throw new TargetException(dir + " is a file; --out takes a folder");
    }
    if (isResult(place)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
      for (Path file : files) {
        throw new TargetException(
            "%s holds files of others (%s) and no earlier result; name a new folder"
                .formatted(dir, file.getFileName()));
      }
    }
  }

  private void keepForeignFiles() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
      for (Path file : files) {
        Path there = fresh.resolve(file.getFileName());
        if (!ours.test(file.getFileName()) && !Files.exists(there)) {
          copy(file, there);
        }
      }
    }
  }

  private static Path place(Path dir) throws IOException {
    Path place = Files.exists(dir) ? dir.toRealPath() : dir.toAbsolutePath().normalize();
    if (place.getParent() == null) {
      throw new TargetException(dir + " cannot be replaced; name a folder of its own");
    }
    return place;
  }

  private static Path beside(Path place, String ending) {
    return place.resolveSibling("." + place.getFileName() + ending);
  }

  private static FileChannel lock(Path file, Path dir) throws IOException {
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      boolean mine = false;
      try {
        FileLock lock = channel.tryLock();
        if (lock == null) {
          throw new TargetException("another run is writing " + dir + "; wait until it has ended");
        }
        mine = sameFile(channel, file);
      } catch (OverlappingFileLockException e) {
        throw new TargetException("another run is writing " + dir + "; wait until it has ended");
      } finally {
        if (!mine) {
          channel.close();
        }
      }
      if (mine) {
        return channel;
      }
    }
  }

  // The last holder may have deleted the file between our opening and our locking it: a length of
  // our own, set through the channel, shows whether the file at that path is the one we hold. It is
  // not opened again to look: closing it would give the lock away.
  private static boolean sameFile(FileChannel channel, Path file) throws IOException {
    int length = 1 + (UUID.randomUUID().hashCode() & 0xFFFF);
    channel.truncate(0);
    channel.write(ByteBuffer.allocate(1), length - 1);
    return Files.exists(file) && Files.size(file) == length;
  }

  /** Copies a file or folder, by hard links where the file system has them. */
  static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(dir)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path there = file.equals(from) ? to : to.resolve(from.relativize(file));
            try {
              Files.createLink(there, file);
            } catch (UnsupportedOperationException | IOException e) {
              Files.copy(file, there, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Deletes a file or folder, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
