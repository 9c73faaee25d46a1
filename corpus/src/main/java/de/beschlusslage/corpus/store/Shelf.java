package de.beschlusslage.corpus.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list that is filled once and read in order. The first things are held; the others go to disk in
 * blocks and come back, block by block, when they are read.
 *
 * @param <T> of things
 */
public final class Shelf<T> extends AbstractList<T> implements Stored {
  private static final int BLOCK = 4096;

  private final Optional<Away<T>> away;
  private final int room;
  private final List<T> held = new ArrayList<>();
  private final List<Block<T>> blocks = new ArrayList<>();
  private final List<T> open = new ArrayList<>();
  private volatile Fetched<T> last = new Fetched<>(-1, List.of());

  private Shelf(Optional<Away<T>> away, int room) {
    this.away = away;
    this.room = room;
  }

  /** A list that holds everything. */
  public static <T> Shelf<T> holdingAll() {
    return new Shelf<>(Optional.empty(), Integer.MAX_VALUE);
  }

  /**
   * A list that holds {@code room} things and puts the others into {@code scratch}, as long as that
   * has room.
   */
  public static <T> Shelf<T> of(Scratch scratch, Codec<List<T>> codec, int room) {
    return new Shelf<>(Optional.of(new Away<>(scratch, codec)), room);
  }

  private record Away<T>(Scratch scratch, Codec<List<T>> codec) {}

  private record Fetched<T>(int block, List<T> things) {}

  /** Things on disk, or held because the disk was full. */
  private record Block<T>(Optional<Scratch.Place> place, List<T> things) {}

  @Override
  public boolean add(T thing) {
    if (away.isEmpty() || held.size() < room) {
      return held.add(thing);
    }
    open.add(thing);
    if (open.size() == BLOCK) {
      blocks.add(block(away.get(), List.copyOf(open)));
      open.clear();
    }
    return true;
  }

  private static <T> Block<T> block(Away<T> away, List<T> things) {
    try {
      byte[] bytes = away.codec().write(things);
      return new Block<>(Optional.of(away.scratch().put(bytes)), List.of());
    } catch (IOException e) {
      // the tables will find out whether the disk is full
      return new Block<>(Optional.empty(), things);
    }
  }

  @Override
  public T get(int index) {
    if (index < held.size()) {
      return held.get(index);
    }
    int block = (index - held.size()) / BLOCK;
    int at = (index - held.size()) % BLOCK;
    return block < blocks.size() ? things(block).get(at) : open.get(at);
  }

  private List<T> things(int number) {
    Block<T> block = blocks.get(number);
    if (block.place().isEmpty()) {
      return block.things();
    }
    Fetched<T> fetched = last;
    if (fetched.block() != number) {
      Away<T> from = away.orElseThrow();
      try {
        byte[] bytes = from.scratch().get(block.place().get());
        fetched = new Fetched<>(number, from.codec().read(bytes));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      last = fetched;
    }
    return fetched.things();
  }

  @Override
  public int size() {
    return held.size() + blocks.size() * BLOCK + open.size();
  }
}
