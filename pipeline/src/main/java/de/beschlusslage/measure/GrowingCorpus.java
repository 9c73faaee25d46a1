package de.beschlusslage.measure;

import de.beschlusslage.corpus.DocumentKind;
import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.OffsetMap;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Session;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.corpus.Vote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Grows a corpus of any size from a small one, for benchmarks: sentence parts of real items are put
 * together anew, and some of their nouns are exchanged for others or for new compounds, so that the
 * vocabulary grows with the corpus (Heaps) and few words carry most of the text (Zipf), as in real
 * minutes. The same seed gives the same corpus.
 *
 * <p>Subjects come back: each TOP takes up a theme of its own words, and themes are debated in
 * several years, so that there is something to link.
 */
public final class GrowingCorpus {
  private static final List<String> CONFERENCES =
      List.of("IntMK", "ASMK", "GFMK", "JFMK", "KMK", "GMK", "UMK", "IMK", "FMK", "JuMiKo");
  private static final int ITEMS_A_RESOLUTION = 5;
  private static final int RESOLUTIONS_A_SESSION = 25;

  /** A theme is debated in about so many TOPs. */
  private static final int TOPS_A_THEME = 6;

  private static final double EXCHANGED = 0.35;
  private static final double NEW_COMPOUND = 0.08;

  private final List<String> parts = new ArrayList<>();
  private final List<String> nouns;
  private final long seed;

  /**
   * Prepares growth.
   *
   * @param seedCorpus minutes with at least ten items
   * @throws IllegalArgumentException if there is too little to mix
   */
  public GrowingCorpus(List<Minutes> seedCorpus, long seed) {
    this.seed = seed;
    Set<String> words = new LinkedHashSet<>();
    for (Minutes minutes : seedCorpus) {
      for (Resolution resolution : minutes.resolutions()) {
        for (Item item : resolution.items()) {
          collect(item.text(), words);
        }
      }
    }
    nouns = List.copyOf(words);
    if (parts.size() < 20 || nouns.size() < 50) {
      throw new IllegalArgumentException("too little text to mix");
    }
  }

  private void collect(String text, Set<String> words) {
    for (String part : text.split("(?<=[,;.:])\\s+")) {
      if (part.length() > 15) {
        parts.add(part);
      }
      String[] tokens = part.split("[^\\p{L}]+");
      for (int i = 1; i < tokens.length; i++) { // a sentence's first word is capital anyway
        if (tokens[i].length() > 3 && Character.isUpperCase(tokens[i].charAt(0))) {
          words.add(tokens[i]);
        }
      }
    }
  }

  /** About {@code items} items in sessions of ten conferences, oldest first. */
  public List<Minutes> grow(int items) {
    SplittableRandom random = new SplittableRandom(seed);
    int sessions =
        Math.max(2, (int) Math.ceil(items / (double) (ITEMS_A_RESOLUTION * RESOLUTIONS_A_SESSION)));
    int themes = Math.max(4, items / (ITEMS_A_RESOLUTION * TOPS_A_THEME));
    List<Minutes> grown = new ArrayList<>();
    int left = items;
    for (int s = 0; s < sessions && left > 0; s++) {
      Minutes minutes = session(s, sessions, themes, Math.min(left, items / sessions + 1), random);
      left -= minutes.resolutions().stream().mapToInt(r -> r.items().size()).sum();
      grown.add(minutes);
    }
    return grown;
  }

  private Minutes session(
      int number, int sessions, int themes, int items, SplittableRandom random) {
    String conference = CONFERENCES.get(number % CONFERENCES.size());
    int count = number / CONFERENCES.size() + 1;
    // sessions spread over thirty years, so that each has earlier ones
    long day = LocalDate.of(1995, 3, 1).toEpochDay() + number * 365L * 30 / sessions;
    LocalDate date = LocalDate.ofEpochDay(day);
    StringBuilder text = new StringBuilder();
    List<Resolution> resolutions = new ArrayList<>();
    int made = 0;
    for (int top = 1; made < items; top++) {
      // few themes are debated often, most of them seldom
      double skewed = random.nextDouble() * random.nextDouble();
      int theme = (int) (skewed * themes);
      int size = Math.min(items - made, 1 + random.nextInt(2 * ITEMS_A_RESOLUTION - 1));
      resolutions.add(resolution(top, size, new Theme(theme), text, random));
      made += size;
    }
    return new Minutes(
        conference.toLowerCase(Locale.ROOT) + "-" + count + "-" + date.getYear(),
        "grown-" + number + ".txt",
        Integer.toHexString(number),
        DocumentKind.MINUTES,
        new Session(
            Optional.of(conference),
            OptionalInt.of(count),
            OptionalInt.of(date.getYear()),
            Optional.of(date),
            Optional.of(date.plusDays(1)),
            Optional.of("Musterstadt")),
        0,
        text.toString(),
        OffsetMap.identity(),
        resolutions,
        List.of());
  }

  private Resolution resolution(
      int top, int size, Theme theme, StringBuilder text, SplittableRandom random) {
    int start = text.length();
    List<Item> items = new ArrayList<>();
    for (int i = 1; i <= size; i++) {
      int from = text.length();
      text.append(sentence(theme, random));
      Span span = new Span(from, text.length());
      StatementType type = StatementType.values()[random.nextInt(StatementType.values().length)];
      Statement statement =
          new Statement(type, "", false, "IntMK", List.of("Bund"), List.of(), List.of(), 1, span);
      items.add(
          new Item(
              Integer.toString(i),
              Optional.empty(),
              span,
              text.substring(from),
              List.of(statement),
              List.of(),
              List.of()));
      text.append('\n');
    }
    String title = theme.noun(0) + " " + theme.noun(1) + " und " + theme.noun(2);
    return new Resolution(
        Integer.toString(top),
        title,
        "",
        List.of("Alle Länder"),
        List.of(),
        Vote.UNANIMOUS,
        Optional.empty(),
        "",
        false,
        new Span(start, text.length()),
        items);
  }

  /** Two to five sentence parts, some of their nouns exchanged. */
  private String sentence(Theme theme, SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      String part = parts.get(random.nextInt(parts.size()));
      int at = 0;
      for (int end = 0; end <= part.length(); end++) {
        if (end == part.length() || !Character.isLetter(part.charAt(end))) {
          String word = part.substring(at, end);
          boolean noun = word.length() > 3 && Character.isUpperCase(word.charAt(0)) && at > 0;
          text.append(noun && random.nextDouble() < EXCHANGED ? other(theme, random) : word);
          if (end < part.length()) {
            text.append(part.charAt(end));
          }
          at = end + 1;
        }
      }
      text.append(' ');
    }
    return text.toString().strip();
  }

  private String other(Theme theme, SplittableRandom random) {
    if (random.nextDouble() < NEW_COMPOUND) {
      String second = nouns.get(random.nextInt(nouns.size()));
      return nouns.get(random.nextInt(nouns.size())) + second.toLowerCase(Locale.GERMAN);
    }
    return random.nextInt(3) < 2
        ? theme.noun(random.nextInt(Theme.NOUNS))
        : nouns.get((int) (random.nextDouble() * random.nextDouble() * nouns.size()));
  }

  /** Words of its own that a subject brings along, the same whenever it is debated. */
  private final class Theme {
    static final int NOUNS = 12;

    private final String[] own = new String[NOUNS];

    Theme(int number) {
      SplittableRandom random = new SplittableRandom(seed * 31 + number);
      for (int i = 0; i < NOUNS; i++) {
        String noun = nouns.get(random.nextInt(nouns.size()));
        // every third is a compound that few other themes have
        own[i] =
            i % 3 == 0
                ? noun + nouns.get(random.nextInt(nouns.size())).toLowerCase(Locale.GERMAN)
                : noun;
      }
    }

    String noun(int i) {
      return own[i];
    }
  }
}
