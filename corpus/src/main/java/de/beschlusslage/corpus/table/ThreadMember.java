package de.beschlusslage.corpus.table;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Minutes;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the table of histories says of an item beside its id.
 *
 * @param year of its session
 * @param types of its statements, each once
 * @param addressees of its statements, each once
 */
public record ThreadMember(OptionalInt year, List<String> types, List<String> addressees) {
  public ThreadMember {
    types = List.copyOf(types);
    addressees = List.copyOf(addressees);
  }

  /** Of an item of {@code minutes}. */
  public static ThreadMember of(Minutes minutes, Item item) {
    return new ThreadMember(
        minutes.session().year(), TableFormat.types(item), TableFormat.addressees(item));
  }
}
