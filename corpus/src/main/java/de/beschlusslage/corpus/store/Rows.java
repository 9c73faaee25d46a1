package de.beschlusslage.corpus.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of bytes that are put one after another by one thread, and then read in any order by many.
 * The first rows are held; the others lie in a file that is read like memory.
 */
public final class Rows {
  private static final int SMALL = 1 << 14;
  private static final int LARGE = 1 << 22;

  private final Optional<Scratch> scratch;
  private final List<ByteBuffer> chunks = new ArrayList<>();
  private final int length;
  private ByteBuffer open = chunk(SMALL);
  private long room;

  private Rows(Optional<Scratch> scratch, long room) {
    this.scratch = scratch;
    this.room = room;
    this.length = (int) Math.max(SMALL, Math.min(LARGE, room / 4));
  }

  /** Rows that are all held. */
  public static Rows holdingAll() {
    return new Rows(Optional.empty(), Long.MAX_VALUE);
  }

  /** Rows of which about {@code room} bytes are held; as long as {@code scratch} has room. */
  public static Rows of(Scratch scratch, long room) {
    return new Rows(Optional.of(scratch), room);
  }

  /** Puts a row of as many bytes as {@code row} has left; gives its place. */
  public long put(ByteBuffer row) {
    int size = (row.remaining() + Integer.BYTES - 1) / Integer.BYTES * Integer.BYTES;
    if (size > open.remaining()) {
      makeRoom(size);
    }
    long place = (long) chunks.size() << Integer.SIZE | open.position();
    int end = open.position() + size;
    open.put(row);
    open.position(end);
    return place;
  }

  /** What was put there, to be read from its first byte on, in the machine's order of bytes. */
  public ByteBuffer at(long place) {
    int number = (int) (place >>> Integer.SIZE);
    ByteBuffer chunk = number < chunks.size() ? chunks.get(number) : open;
    return chunk.duplicate().clear().position((int) place).order(ByteOrder.nativeOrder());
  }

  private void makeRoom(int size) {
    int used = open.position();
    if (chunks.isEmpty() && (used + size) * 2L <= length) {
      open = chunk((used + size) * 2).put(open.flip());
      return;
    }
    chunks.add(closed(open.flip().slice()));
    open = chunk(Math.max(length, size));
  }

  private ByteBuffer closed(ByteBuffer chunk) {
    room -= chunk.capacity();
    if (scratch.isPresent() && room < 0) {
      try {
        return scratch.get().map(chunk);
      } catch (IOException e) {
        return chunk; // the tables will find out whether the disk is full
      }
    }
    return chunk;
  }

  private static ByteBuffer chunk(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
  }
}
