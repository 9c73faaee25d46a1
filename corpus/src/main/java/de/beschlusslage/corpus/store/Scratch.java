package de.beschlusslage.corpus.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** One file that bytes are put into, compressed, and fetched from; gone when it is closed. */
public final class Scratch implements AutoCloseable {
  private static final int ALIGNED = Long.BYTES;

  private final Path file;
  private final FileChannel channel;
  private long end;

  /**
   * Makes the file.
   *
   * @throws IOException if it cannot be made
   */
  public Scratch(Path file) throws IOException {
    this.file = file;
    this.channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** Where bytes lie. */
  public record Place(long at, int length) {}

  /**
   * Puts {@code bytes} away; called from several threads.
   *
   * @throws IOException if there is no room
   */
  public Place put(byte[] bytes) throws IOException {
    byte[] packed = packed(bytes);
    synchronized (this) {
      ByteBuffer left = ByteBuffer.wrap(packed);
      long at = end;
      while (left.hasRemaining()) {
        at += channel.write(left, at);
      }
      Place place = new Place(end, packed.length);
      end = at;
      return place;
    }
  }

  /**
   * Puts all of {@code bytes} away as they are, to be read in any order as if they were held: the
   * system brings in what is looked at and lets it go again when memory is short.
   *
   * @throws IOException if there is no room
   */
  ByteBuffer map(ByteBuffer bytes) throws IOException {
    ByteBuffer left = bytes.duplicate().rewind();
    synchronized (this) {
      long at = (end + ALIGNED - 1) / ALIGNED * ALIGNED;
      long from = at;
      while (left.hasRemaining()) {
        at += channel.write(left, at);
      }
      end = at;
      return channel.map(FileChannel.MapMode.READ_ONLY, from, at - from);
    }
  }

  /**
   * The bytes that were put there; called from several threads.
   *
   * @throws UncheckedIOException if the file cannot be read any more
   */
  public byte[] get(Place place) {
    ByteBuffer packed = ByteBuffer.allocate(place.length());
    try {
      while (packed.hasRemaining()) {
        if (channel.read(packed, place.at() + packed.position()) < 0) {
          throw new EOFException("the working file " + file + " was cut");
        }
      }
      try (InflaterInputStream in =
          new InflaterInputStream(new ByteArrayInputStream(packed.array()))) {
        return in.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, fast)) {
      deflating.write(bytes);
    } finally {
      fast.end();
    }
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }
}
