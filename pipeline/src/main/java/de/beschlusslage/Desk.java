package de.beschlusslage;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.OffsetMap;
import de.beschlusslage.corpus.store.Codec;
import de.beschlusslage.corpus.store.Outlined;
import de.beschlusslage.corpus.store.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where a run's documents lie. The first ones are held whole; of the others an outline is held, and
 * the document itself is fetched from disk when it is looked at. So the memory of a run does not
 * grow with the text it reads.
 */
public final class Desk {
  private final Optional<Scratch> scratch;
  private final Codec<Minutes> codec;
  private final AtomicLong room;
  private final Map<String, Scratch.Place> away = new ConcurrentHashMap<>();

  /**
   * A desk with room.
   *
   * @param room characters of text that are held
   */
  public Desk(Scratch scratch, Codec<Minutes> codec, long room) {
    this(Optional.of(scratch), codec, room);
  }

  private Desk(Optional<Scratch> scratch, Codec<Minutes> codec, long room) {
    this.scratch = scratch;
    this.codec = codec;
    this.room = new AtomicLong(room);
  }

  /** A desk that holds every document. */
  public static Desk holdingAll() {
    return new Desk(Optional.empty(), new NoCodec(), Long.MAX_VALUE);
  }

  /** Takes a document; what is given back stands for it, whole or as an outline. */
  Minutes take(Minutes whole) {
    boolean held = scratch.isEmpty() || room.addAndGet(-whole.text().length()) >= 0;
    return held ? whole : putAway(whole);
  }

  /** Takes a document in the place of the one of the same file. */
  Minutes replace(Minutes whole) {
    return away.containsKey(whole.file()) ? putAway(whole) : whole;
  }

  private Minutes putAway(Minutes whole) {
    try {
      away.put(whole.file(), scratch.orElseThrow().put(codec.write(whole)));
      return outline(whole);
    } catch (IOException e) {
      away.remove(whole.file());
      return whole; // the tables will find out whether the disk is full
    }
  }

  /** The document that {@code taken} stands for, under the id of that. */
  Minutes whole(Minutes taken) {
    Scratch.Place place = away.get(taken.file());
    if (place == null) {
      return taken;
    }
    try {
      return codec.read(scratch.orElseThrow().get(place)).withId(taken.id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The documents that {@code taken} stand for, each fetched when it is asked for. */
  List<Minutes> all(List<Minutes> taken) {
    return scratch.isEmpty() || away.isEmpty() ? taken : new Whole(taken);
  }

  /** What can be known of documents without fetching any; see {@link #outline}. */
  public static List<Minutes> outlines(List<Minutes> documents) {
    return Outlined.of(documents);
  }

  /**
   * What the rest of the corpus must know of a document: all but its text and its resolutions; of
   * these such as were made by circular are named, without their items.
   */
  public static Minutes outline(Minutes whole) {
    return new Minutes(
        whole.id(),
        whole.file(),
        whole.sha256(),
        whole.kind(),
        whole.session(),
        whole.pages(),
        "",
        OffsetMap.identity(),
        whole.resolutions().stream()
            .filter(r -> !r.circular().isEmpty())
            .map(r -> r.withItems(List.of()))
            .toList(),
        whole.problems());
  }

  /** Fetches what is looked at. */
  private final class Whole extends AbstractList<Minutes>
      implements RandomAccess, Outlined<Minutes> {
    private final List<Minutes> taken;

    Whole(List<Minutes> taken) {
      this.taken = List.copyOf(taken);
    }

    @Override
    public Minutes get(int index) {
      return whole(taken.get(index));
    }

    @Override
    public int size() {
      return taken.size();
    }

    @Override
    public List<Minutes> outlines() {
      return taken;
    }
  }

  private static final class NoCodec implements Codec<Minutes> {
    @Override
    public byte[] write(Minutes thing) {
      throw new IllegalStateException("a desk that holds all writes nothing");
    }

    @Override
    public Minutes read(byte[] bytes) {
      throw new IllegalStateException("a desk that holds all reads nothing");
    }
  }
}
