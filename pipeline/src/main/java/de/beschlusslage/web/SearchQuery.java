package de.beschlusslage.web;

import de.beschlusslage.link.FindQuery;
import de.beschlusslage.report.Dimension;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the search form asks.
 *
 * @param words what to look for; empty to browse by filters
 * @param chosen wanted values
 * @param from first year, 0 for any
 * @param to last year, 0 for any
 * @param page 1-based page of results
 */
record SearchQuery(String words, Map<Dimension, Set<String>> chosen, int from, int to, int page) {
  static final int ON_PAGE = 20;
  static final int MOST_PAGES = 10;

  private static final List<Dimension> CHOSEN =
      List.of(Dimension.CONFERENCE, Dimension.TYPE, Dimension.ADDRESSEE, Dimension.LAW);

  static SearchQuery of(Context context) {
    Map<Dimension, Set<String>> chosen = new EnumMap<>(Dimension.class);
    for (Dimension dimension : CHOSEN) {
      chosen.put(dimension, Requests.values(context, dimension.option()));
    }
    return new SearchQuery(
        Requests.text(context, "q"),
        chosen,
        Requests.year(context, "from").orElse(0),
        Requests.year(context, "to").orElse(0),
        Requests.number(context, "page", 1, 1, MOST_PAGES));
  }

  boolean isEmpty() {
    return words.isEmpty()
        && chosen.values().stream().allMatch(Set::isEmpty)
        && from == 0
        && to == 0;
  }

  FindQuery find(Library library, int limit) {
    Set<String> addressees = new TreeSet<>();
    chosen.get(Dimension.ADDRESSEE).forEach(a -> addressees.addAll(library.actorsBelow(a)));
    return new FindQuery(
        words,
        false,
        chosen.get(Dimension.CONFERENCE),
        from == 0 ? Optional.empty() : Optional.of(LocalDate.of(from, 1, 1)),
        to == 0 ? Optional.empty() : Optional.of(LocalDate.of(to, 12, 31)),
        chosen.get(Dimension.TYPE),
        addressees,
        chosen.get(Dimension.LAW),
        limit);
  }

  /** The years wanted, for browsing; empty for any. */
  Set<String> years() {
    if (from == 0 && to == 0) {
      return Set.of();
    }
    return IntStream.rangeClosed(from == 0 ? 1900 : from, to == 0 ? 2200 : to)
        .mapToObj(Integer::toString)
        .collect(Collectors.toSet());
  }

  /** The same with one value more. */
  SearchQuery with(Dimension dimension, String value) {
    if (dimension == Dimension.YEAR) {
      int year = Integer.parseInt(value);
      return new SearchQuery(words, chosen, year, year, 1);
    }
    return changed(dimension, value, true);
  }

  /** The same without that value. */
  SearchQuery without(Dimension dimension, String value) {
    return dimension == Dimension.YEAR
        ? new SearchQuery(words, chosen, 0, 0, 1)
        : changed(dimension, value, false);
  }

  private SearchQuery changed(Dimension dimension, String value, boolean add) {
    Map<Dimension, Set<String>> other = new EnumMap<>(chosen);
    Set<String> values = new TreeSet<>(chosen.getOrDefault(dimension, Set.of()));
    if (add) {
      values.add(value);
    } else {
      values.remove(value);
    }
    other.put(dimension, values);
    return new SearchQuery(words, other, from, to, 1);
  }

  SearchQuery onPage(int other) {
    return new SearchQuery(words, chosen, from, to, other);
  }

  /** The address that asks this. */
  String href(String path) {
    List<String> parts = new ArrayList<>();
    parts.add("q=" + Page.encode(words));
    chosen.forEach(
        (dimension, values) ->
            values.forEach(v -> parts.add(dimension.option() + "=" + Page.encode(v))));
    if (from != 0) {
      parts.add("from=" + from);
    }
    if (to != 0) {
      parts.add("to=" + to);
    }
    if (page > 1) {
      parts.add("page=" + page);
    }
    return path + "?" + String.join("&", parts);
  }
}
