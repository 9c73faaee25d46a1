package de.beschlusslage.measure;

import de.beschlusslage.Stages;
import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The stock of sentence parts and nouns of given items, and how a new sentence is put together from
 * them: the beginning of one sentence, the end of another, some nouns exchanged.
 *
 * <p>What many items share, such as who demands of whom, stays as it is. Exchanged nouns are a
 * theme's own, common ones, or compounds drawn by Zipf's law from an endless list, so that the
 * vocabulary grows with the corpus and yet most compounds come back.
 */
final class Phrases {
  /** A word that this share of the items has belongs to the conference's formulas. */
  private static final double FORMULA = 0.03;

  private static final double EXCHANGED = 0.45;
  private static final double OWN = 0.5;
  private static final double COMPOUND = 0.5;

  /** Compounds by rank: the frequency of a rank is proportional to its inverse. */
  private static final double RANKS = 4_000_000;

  /** Parts shorter than this are not worth a cut: "Bund, Länder und Kommunen". */
  private static final int SHORTEST_PART = 25;

  private static final Pattern CUT = Pattern.compile("(?<=[,;])\\s+");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /**
   * A new sentence.
   *
   * @param statement the labels of the one it begins like, empty if that made no demand
   */
  record Sentence(String text, List<Statement> statement, List<LegalReference> legal) {}

  private record Beginning(
      String text, boolean whole, List<Statement> statement, List<LegalReference> legal) {}

  private final long seed;
  private final List<Beginning> beginnings = new ArrayList<>();
  private final List<String> ends = new ArrayList<>();
  private final List<String> nouns;
  private final Set<String> exchangeable = new HashSet<>();

  /**
   * Takes items apart.
   *
   * @throws IllegalArgumentException if there is too little to mix
   */
  Phrases(List<Minutes> seeds, Stages.Sentences sentences, long seed) {
    this.seed = seed;
    Map<String, Integer> found = new HashMap<>();
    int items = 0;
    for (Minutes minutes : seeds) {
      for (Resolution resolution : minutes.resolutions()) {
        for (Item item : resolution.items()) {
          for (Span sentence : sentences.split(minutes.text(), item.span())) {
            takeApart(minutes.text(), sentence, item);
          }
          nounsOf(item.text()).forEach(noun -> found.merge(noun, 1, Integer::sum));
          items++;
        }
      }
    }
    int formula = (int) Math.max(3, items * FORMULA);
    found.forEach((noun, count) -> exchangeable.addAll(count < formula ? Set.of(noun) : Set.of()));
    nouns = List.copyOf(new TreeSet<>(exchangeable));
    if (beginnings.size() < 20 || ends.size() < 10 || nouns.size() < 50) {
      throw new IllegalArgumentException("too little text to mix");
    }
  }

  private void takeApart(String text, Span sentence, Item item) {
    String line = sentence.in(text).strip().replaceAll("\\s+", " ");
    if (line.length() < SHORTEST_PART || !Character.isUpperCase(line.charAt(0))) {
      return;
    }
    List<Statement> statement =
        item.statements().stream().filter(s -> s.span().overlaps(sentence)).limit(1).toList();
    List<LegalReference> legal =
        item.legal().stream().filter(r -> sentence.covers(r.span())).toList();
    String[] parts = CUT.split(line, 2);
    boolean cut =
        parts.length == 2
            && parts[0].length() >= SHORTEST_PART
            && parts[1].length() >= SHORTEST_PART
            && line.endsWith(".");
    beginnings.add(new Beginning(cut ? parts[0] : line, !cut, statement, legal));
    if (cut) {
      ends.add(parts[1]);
    }
  }

  /** A sentence's first word is capital anyway; short ones are mostly names. */
  private static Collection<String> nounsOf(String text) {
    Set<String> nouns = new HashSet<>();
    var word = WORD.matcher(text);
    while (word.find()) {
      String found = word.group();
      boolean first = word.start() == 0 || text.substring(0, word.start()).matches("(?s).*[.:]\\s");
      if (!first && found.length() > 3 && isCapitalised(found)) {
        nouns.add(found);
      }
    }
    return nouns;
  }

  private static boolean isCapitalised(String word) {
    return Character.isUpperCase(word.charAt(0))
        && word.chars().skip(1).allMatch(Character::isLowerCase);
  }

  /** Any noun, all alike. */
  String noun(SplittableRandom random) {
    return nouns.get(random.nextInt(nouns.size()));
  }

  /** The compound of a rank, always the same. */
  private String compound(long rank) {
    SplittableRandom random = new SplittableRandom(seed + rank * 0x9E3779B97F4A7C15L);
    return noun(random) + noun(random).toLowerCase(Locale.GERMAN);
  }

  /** A compound that few others use, or one that many do, by Zipf's law. */
  String compound(SplittableRandom random) {
    return compound((long) Math.pow(RANKS, random.nextDouble()));
  }

  /** A new sentence on a theme. */
  Sentence sentence(Theme theme, SplittableRandom random) {
    Beginning beginning = beginnings.get(random.nextInt(beginnings.size()));
    String text = beginning.text;
    if (!beginning.whole) {
      text += " " + ends.get(random.nextInt(ends.size()));
    }
    return new Sentence(
        exchanged(text, theme, EXCHANGED, random), beginning.statement, beginning.legal);
  }

  /** The same in other words: a share of the nouns is exchanged. */
  String exchanged(String text, Theme theme, double share, SplittableRandom random) {
    StringBuilder changed = new StringBuilder(text.length() + 40);
    int done = 0;
    var word = WORD.matcher(text);
    while (word.find()) {
      if (exchangeable.contains(word.group()) && random.nextDouble() < share) {
        changed.append(text, done, word.start()).append(other(theme, random));
        done = word.end();
      }
    }
    return changed.append(text, done, text.length()).toString();
  }

  private String other(Theme theme, SplittableRandom random) {
    if (random.nextDouble() < OWN) {
      return theme.noun(random);
    }
    if (random.nextDouble() < COMPOUND) {
      return compound(random);
    }
    // common nouns are common, seldom ones seldom
    return nouns.get((int) (random.nextDouble() * random.nextDouble() * nouns.size()));
  }
}
