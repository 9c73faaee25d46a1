package de.beschlusslage.report;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.store.Rows;
import de.beschlusslage.corpus.table.ThreadMember;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the table of histories says of each item, put down while the documents pass by: histories
 * come last, and in another order. Of a document a place is held, its cards lie in {@link Rows}.
 */
final class ThreadCards {
  private final Rows rows;
  private final Map<String, Long> places = new HashMap<>();

  ThreadCards(Rows rows) {
    this.rows = rows;
  }

  /** Adds the cards of a document. */
  void add(Minutes minutes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream row = new DataOutputStream(bytes)) {
      row.writeInt(minutes.resolutions().stream().mapToInt(r -> r.items().size()).sum());
      for (Resolution resolution : minutes.resolutions()) {
        for (Item item : resolution.items()) {
          row.writeUTF(minutes.itemId(resolution, item));
          write(ThreadMember.of(minutes, item), row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // an id of 64 KB; memory takes the rest
    }
    places.put(minutes.id(), rows.put(ByteBuffer.wrap(bytes.toByteArray())));
  }

  private static void write(ThreadMember member, DataOutputStream row) throws IOException {
    row.writeBoolean(member.year().isPresent());
    row.writeInt(member.year().orElse(0));
    write(member.types(), row);
    write(member.addressees(), row);
  }

  private static void write(List<String> texts, DataOutputStream row) throws IOException {
    row.writeInt(texts.size());
    for (String text : texts) {
      row.writeUTF(text);
    }
  }

  /** The card of an item; empty where no document has it. */
  Optional<ThreadMember> of(String itemId) {
    Long place = places.get(itemId.substring(0, Math.max(0, itemId.indexOf('/'))));
    if (place == null) {
      return Optional.empty();
    }
    try (DataInputStream row = new DataInputStream(new Reading(rows.at(place)))) {
      for (int left = row.readInt(); left > 0; left--) {
        String id = row.readUTF();
        ThreadMember member = member(row);
        if (id.equals(itemId)) {
          return Optional.of(member);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ThreadMember member(DataInputStream row) throws IOException {
    boolean known = row.readBoolean();
    int year = row.readInt();
    return new ThreadMember(
        known ? OptionalInt.of(year) : OptionalInt.empty(), texts(row), texts(row));
  }

  private static List<String> texts(DataInputStream row) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = row.readInt(); left > 0; left--) {
      texts.add(row.readUTF());
    }
    return texts;
  }

  private static final class Reading extends InputStream {
    private final ByteBuffer row;

    Reading(ByteBuffer row) {
      this.row = row;
    }

    @Override
    public int read() {
      return row.hasRemaining() ? row.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      int read = Math.min(length, row.remaining());
      if (read == 0 && length > 0) {
        return -1;
      }
      row.get(bytes, from, read);
      return read;
    }
  }
}
