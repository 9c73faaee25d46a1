package de.beschlusslage.measure;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Resolution;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;

/**
 * Addresses of searches as people type them: one to four words of a real item, now and then a whole
 * title, a filter, the second page. Hardly two are alike, so that no memory of answers helps. The
 * same seed gives the same addresses.
 */
public final class PageQueries {
  private static final List<String> FILTERS =
      List.of("&type=fordert", "&type=bittet", "&addressee=Bund", "&from=2005&to=2015");

  private final List<Minutes> documents;
  private final SplittableRandom random;

  /**
   * Prepares queries to these documents.
   *
   * @throws IllegalArgumentException if none has an item
   */
  public PageQueries(List<Minutes> documents, long seed) {
    this.documents =
        documents.stream()
            .filter(m -> m.resolutions().stream().anyMatch(r -> !r.items().isEmpty()))
            .toList();
    if (this.documents.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to search for");
    }
    this.random = new SplittableRandom(seed);
  }

  /** So many addresses below the server's root. */
  public List<String> make(int count) {
    List<String> made = new ArrayList<>(count);
    while (made.size() < count) {
      made.add(next());
    }
    return made;
  }

  private String next() {
    String address = "/?q=" + URLEncoder.encode(nextWords(), StandardCharsets.UTF_8);
    if (random.nextInt(4) == 0) {
      address += any(FILTERS);
    }
    return random.nextInt(10) == 0 ? address + "&page=2" : address;
  }

  /** What is typed: words of an item, or a title. */
  String nextWords() {
    List<Resolution> resolutions =
        any(documents).resolutions().stream().filter(r -> !r.items().isEmpty()).toList();
    Resolution resolution = any(resolutions);
    return random.nextInt(5) == 0 ? resolution.title() : words(any(resolution.items()).text());
  }

  /** Words with a capital first: nouns, mostly. */
  private String words(String text) {
    List<String> nouns = new ArrayList<>();
    for (String word : text.split("[^\\p{L}]+")) {
      if (word.length() > 4 && Character.isUpperCase(word.charAt(0))) {
        nouns.add(word);
      }
    }
    if (nouns.isEmpty()) {
      return "Beschluss";
    }
    StringJoiner words = new StringJoiner(" ");
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      words.add(any(nouns));
    }
    return words.toString();
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
