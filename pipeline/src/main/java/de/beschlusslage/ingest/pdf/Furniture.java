package de.beschlusslage.ingest.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drops running headers, footers and page numbers.
 *
 * <p>A row is running when the same words stand at the same height on several pages and only
 * running rows stand between it and the page's edge; numbers in it may grow with the page number. A
 * header that differs otherwise ("TOP 4.2", "TOP 4.3" on top of two pages) is text, unless the
 * page's number stands apart in the same row, or a line from edge to edge parts it from the text,
 * at one height on several pages. The header of the first page stays once: short documents name
 * their session nowhere else.
 */
final class Furniture {
  /** Rows this near to the page's edge can be furniture. */
  private static final int ZONE = 6;

  /** Headers that are reported: a document has few, unless each page has its own number in it. */
  private static final int MOST = 20;

  private static final double SAME_HEIGHT = 4;

  /** White space of this many sizes parts a page number from a header's words. */
  private static final double APART = 1.5;

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[\\[(\\-–—|·• ]*(?:(?:Seite|Page|S\\.|Blatt)\\s*)?(\\d{1,4}|[ivxlc]{1,6})"
              + "(?:\\s*(?:von|of|/|\\|)\\s*\\d{1,4})?[\\])\\-–—|·• ]*");

  /** Headings that count something of their own, though it may grow by one a page. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "TOP\\b|Tagesordnungspunkt|Punkt\\b|Anlage|Beschluss|Antrag|Ziffer|§|\\d+(\\.\\d+)*[.)]?\\s+\\p{L}");

  private final Set<String> running = new LinkedHashSet<>();

  private record Key(String masked, long height) {}

  private record Place(int page, int row, String text) {}

  /**
   * Pages without furniture.
   *
   * @param headers what ran along the tops, each once, page numbers left out
   */
  record Bare(List<PageRows> pages, List<String> headers) {}

  Bare drop(List<PageRows> pages) {
    Map<Integer, Set<Integer>> headers = collect(pages, true);
    Map<Integer, Set<Integer>> footers = collect(pages, false);
    List<PageRows> out = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++) {
      Set<Integer> above = headers.getOrDefault(p, Set.of());
      Set<Integer> below = footers.getOrDefault(p, Set.of());
      out.add(peel(pages.get(p), above, below, p == 0));
    }
    return new Bare(out, List.copyOf(running));
  }

  private static Map<Integer, Set<Integer>> collect(List<PageRows> pages, boolean top) {
    Map<Key, List<Place>> groups = new HashMap<>();
    for (int p = 0; p < pages.size(); p++) {
      PageRows page = pages.get(p);
      int size = page.rows().size();
      for (int i = 0; i < Math.min(ZONE, size); i++) {
        int r = top ? i : size - 1 - i;
        Row row = page.rows().get(r);
        if (!nearEdge(page, row, top)) {
          break;
        }
        String text = row.text();
        String masked = NUMBER.matcher(text).replaceAll("#");
        long height = Math.round((top ? row.y() : page.height() - row.y()) / SAME_HEIGHT);
        for (long h = height - 1; h <= height + 1; h++) {
          groups
              .computeIfAbsent(new Key(masked, h), k -> new ArrayList<>())
              .add(new Place(p, r, text));
        }
      }
    }
    int enough = pages.size() <= 3 ? 2 : 3;
    Map<Integer, Set<Integer>> running = new HashMap<>();
    for (List<Place> places : outermost(pages, top).values()) {
      if (places.size() >= enough) {
        places.forEach(
            place -> running.computeIfAbsent(place.page, q -> new HashSet<>()).add(place.row));
      }
    }
    for (List<Place> group : groups.values()) {
      List<Place> same = group.size() < enough ? List.of() : sameButForPage(group);
      if (same.stream().map(Place::page).distinct().count() >= enough) {
        same.forEach(
            place -> running.computeIfAbsent(place.page, q -> new HashSet<>()).add(place.row));
      }
    }
    return running;
  }

  /**
   * The rows nearest to the edge that the page's number or a line marks as furniture, whatever else
   * they say ("2 Ausgangslage … 4"), by height and mark.
   */
  private static Map<Key, List<Place>> outermost(List<PageRows> pages, boolean top) {
    Map<Key, List<Place>> marked = new HashMap<>();
    for (int p = 0; p < pages.size(); p++) {
      PageRows page = pages.get(p);
      int size = page.rows().size();
      int r = top ? 0 : size - 1;
      if (size < 2 || !nearEdge(page, page.rows().get(r), top)) {
        continue;
      }
      Row row = page.rows().get(r);
      long height = Math.round(row.y() / SAME_HEIGHT);
      Place place = new Place(p, r, row.text());
      for (int distance : numbersApart(row, p)) {
        marked.computeIfAbsent(new Key("#" + distance, height), k -> new ArrayList<>()).add(place);
      }
      if (partedByLine(page, r, top)) {
        marked.computeIfAbsent(new Key("_", height), k -> new ArrayList<>()).add(place);
      }
    }
    return marked;
  }

  private static boolean nearEdge(PageRows page, Row row, boolean top) {
    return top ? row.y() <= 0.3 * page.height() : row.y() >= 0.7 * page.height();
  }

  /** Numbers at a row's ends, white space apart from the rest, as distances from the page's. */
  private static List<Integer> numbersApart(Row row, int page) {
    List<Word> words = row.words();
    List<Integer> distances = new ArrayList<>();
    int last = words.size() - 1;
    if (last > 0) {
      boolean after = words.get(last).x0() - words.get(last - 1).x1() > APART * row.size();
      boolean before = words.get(1).x0() - words.get(0).x1() > APART * row.size();
      for (int i : new int[] {0, last}) {
        if ((i == 0 ? before : after) && words.get(i).text().matches("\\d{1,4}")) {
          distances.add(Integer.parseInt(words.get(i).text()) - page);
        }
      }
    }
    return distances;
  }

  /** Whether a line as wide as the text lies between the outermost row and the next. */
  private static boolean partedByLine(PageRows page, int outer, boolean top) {
    Row row = page.rows().get(outer);
    Row next = page.rows().get(top ? outer + 1 : outer - 1);
    double from = Math.min(row.y(), next.y());
    double to = Math.max(row.y(), next.y());
    double left = page.rows().stream().mapToDouble(Row::x0).min().orElse(0);
    double right = page.rows().stream().mapToDouble(Row::x1).max().orElse(0);
    List<Rule> wide =
        page.rules().stream()
            .filter(rule -> rule.horizontal() && rule.length() > 0.9 * (right - left))
            .toList();
    // a line on the other side, too: the first row of a table
    boolean table = wide.stream().anyMatch(rule -> top ? rule.y() < from : rule.y() > to);
    return to - from > 1.5 * row.size()
        && !table
        && wide.stream().anyMatch(rule -> rule.y() > from && rule.y() < to);
  }

  /** The places whose text is the same, or differs only in numbers that grow with the page. */
  private static List<Place> sameButForPage(List<Place> group) {
    Map<String, List<Place>> byText = new HashMap<>();
    for (Place place : group) {
      if (!COUNTED.matcher(place.text).lookingAt()) {
        // "Kapitel 2 … 17" and "17 … Kapitel 2": only one of its numbers is the page's
        for (boolean last : new boolean[] {true, false}) {
          byText.computeIfAbsent(unpaged(place, last), k -> new ArrayList<>()).add(place);
        }
      }
      byText.computeIfAbsent(place.text, k -> new ArrayList<>()).add(place);
    }
    List<Place> best = List.of();
    for (List<Place> same : byText.values()) {
      List<Place> distinct = same.stream().distinct().toList();
      if (distinct.size() > best.size()) {
        best = distinct;
      }
    }
    return best;
  }

  /** The text with its last or first number as its distance from the page number. */
  private static String unpaged(Place place, boolean last) {
    Matcher number = NUMBER.matcher(place.text);
    int start = -1;
    int end = -1;
    while ((last || start < 0) && number.find()) {
      start = number.start();
      end = number.end();
    }
    if (start < 0 || end - start > 5) {
      return place.text;
    }
    int distance = Integer.parseInt(place.text.substring(start, end)) - place.page;
    // distances up to 40 pages allow for front matter; others are real numbers
    return Math.abs(distance) > 40
        ? place.text
        : place.text.substring(0, start) + '\u0001' + distance + place.text.substring(end);
  }

  private PageRows peel(PageRows page, Set<Integer> headers, Set<Integer> footers, boolean first) {
    List<Row> rows = page.rows();
    int from = 0;
    while (from < rows.size() && isFurniture(page, from, headers, from == 0, true)) {
      from++;
    }
    int to = rows.size();
    while (to > from && isFurniture(page, to - 1, footers, to == rows.size(), false)) {
      to--;
    }
    List<Row> kept = new ArrayList<>();
    for (Row row : rows.subList(0, from)) {
      if (!PAGE_NUMBER.matcher(row.text()).matches()) {
        if (running.size() < MOST) {
          running.add(row.text());
        }
        if (first) {
          kept.add(row);
        }
      }
    }
    kept.addAll(rows.subList(from, to));
    return page.with(kept);
  }

  private static boolean isFurniture(
      PageRows page, int index, Set<Integer> running, boolean outermost, boolean top) {
    Row row = page.rows().get(index);
    if (running.contains(index) || row.artifact()) {
      return true;
    }
    double edge = top ? row.y() : page.height() - row.y();
    if (edge > 0.14 * page.height() || !PAGE_NUMBER.matcher(row.text()).matches()) {
      return false;
    }
    // a bare number next to the edge; one inside the text block would have neighbours
    int neighbour = top ? index + 1 : index - 1;
    boolean apart =
        neighbour < 0
            || neighbour >= page.rows().size()
            || Math.abs(page.rows().get(neighbour).y() - row.y()) > 1.5 * row.size();
    return outermost || apart;
  }
}
