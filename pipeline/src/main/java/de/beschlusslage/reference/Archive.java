package de.beschlusslage.reference;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * The documents of a corpus by what a citation can name them by, so that a citation is compared
 * with few of them, however many there are. Of the documents only sessions and the circulars of
 * resolutions are looked at: outlines will do.
 */
public final class Archive {
  private static final String CIRCULAR = "Umlaufbeschluss ";

  private final List<Minutes> documents;
  private final Map<Object, List<Integer>> places = new HashMap<>();

  private record ById(String id) {}

  private record ByNumber(String conference, int number) {}

  private record Unnumbered(String conference) {}

  private record ByYear(String conference, int year) {}

  private record ByCircular(String number) {}

  /** The archive of {@code documents}, in the order of their ids. */
  public Archive(List<Minutes> documents) {
    this.documents = List.copyOf(documents);
    for (int place = 0; place < documents.size(); place++) {
      add(documents.get(place), place);
    }
  }

  private void add(Minutes document, int place) {
    put(new ById(document.id()), place);
    Session session = document.session();
    session
        .conference()
        .ifPresent(
            conference -> {
              OptionalInt number = session.number();
              put(
                  number.isPresent()
                      ? new ByNumber(conference, number.getAsInt())
                      : new Unnumbered(conference),
                  place);
              TreeSet<Integer> years = new TreeSet<>();
              session.year().ifPresent(years::add);
              session.start().map(LocalDate::getYear).ifPresent(years::add);
              years.forEach(year -> put(new ByYear(conference, year), place));
            });
    for (Resolution resolution : document.resolutions()) {
      if (!resolution.circular().isEmpty()) {
        put(new ByCircular(withoutZeros(resolution.circular())), place);
      }
    }
  }

  private void put(Object key, int place) {
    places.computeIfAbsent(key, k -> new ArrayList<>(1)).add(place);
  }

  /** All documents, in their order. */
  public List<Minutes> documents() {
    return documents;
  }

  /** The documents of these ids, in order. */
  List<Minutes> byIds(Collection<String> ids) {
    return at(ids.stream().map(id -> (Object) new ById(id)).toList());
  }

  /** Whether an earlier resolution was made by circular. */
  static boolean isCircular(PriorReference cited) {
    return cited.canonical().startsWith(CIRCULAR);
  }

  /** The number of the circular that is cited, without leading zeros. */
  static String circular(PriorReference cited) {
    return withoutZeros(cited.canonical().substring(CIRCULAR.length()));
  }

  /** Documents with a circular of that number, of whatever conference. */
  List<Minutes> withCircular(String number) {
    return at(List.of(new ByCircular(number)));
  }

  /** Among others all documents of the session that {@code document} is of. */
  List<Minutes> aroundSession(Minutes document) {
    List<Object> keys = new ArrayList<>(List.of(new ById(document.id())));
    Session session = document.session();
    session
        .conference()
        .ifPresent(c -> session.number().ifPresent(n -> keys.add(new ByNumber(c, n))));
    return at(keys);
  }

  /**
   * Among others all documents of the session that is cited.
   *
   * @param year in which it met, if that is known
   */
  List<Minutes> aroundCited(PriorReference cited, OptionalInt year) {
    String conference = cited.conference();
    List<Object> keys = new ArrayList<>();
    cited.number().ifPresent(number -> keys.add(new ByNumber(conference, number)));
    if (cited.number().isPresent() && !places.containsKey(new Unnumbered(conference))) {
      return at(keys); // years matter for only for sessions without a number
    }
    year.ifPresent(y -> keys.add(new ByYear(conference, y)));
    cited
        .date()
        .ifPresent(
            date -> {
              keys.add(new ByYear(conference, date.getYear()));
              keys.add(new ByYear(conference, date.getYear() - 1)); // it may span New Year
            });
    return at(keys);
  }

  private List<Minutes> at(List<Object> keys) {
    TreeSet<Integer> all = new TreeSet<>();
    keys.forEach(key -> all.addAll(places.getOrDefault(key, List.of())));
    return all.stream().map(documents::get).toList();
  }

  /** "01/2023" and "1/2023" are one number. */
  static String withoutZeros(String number) {
    int start = 0;
    while (start + 1 < number.length() && number.charAt(start) == '0') {
      start++;
    }
    return number.substring(start);
  }
}
