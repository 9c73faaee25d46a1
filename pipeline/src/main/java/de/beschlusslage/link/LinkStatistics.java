package de.beschlusslage.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What linking must know of the whole corpus before it can weigh one demand: which words there are,
 * and how many resolutions share each word and each character n-gram.
 *
 * <p>The statistics of a corpus are the sums of those of its parts, so that many machines can count
 * it; see {@link Term}.
 */
public final class LinkStatistics {
  private static final int GRAM_BUCKETS = 1 << 20;

  private final List<Term> terms;
  private final Map<String, Integer> ids;
  private final int[] grams;
  private final int units;
  private final double[] idf;

  /**
   * A word, part of a compound or subject.
   *
   * @param text as it is compared
   * @param printed a form in which it was printed, or the subject's name, for people
   * @param units how many resolutions have it
   * @param items how many items have it
   */
  public record Term(String text, String printed, int units, int items) {}

  /**
   * Statistics that were counted in parts.
   *
   * @param terms each once, in the order in which the demands mention them
   * @param grams how many resolutions have an n-gram of that hash, summed over the parts
   * @param units number of resolutions
   */
  public LinkStatistics(List<Term> terms, int[] grams, int units) {
    this.terms = List.copyOf(terms);
    this.grams = grams.clone();
    this.units = units;
    this.idf = new double[units + 1];
    Arrays.setAll(idf, this::idf);
    this.ids = new HashMap<>(terms.size() * 4 / 3 + 1);
    for (int id = 0; id < terms.size(); id++) {
      ids.put(terms.get(id).text(), id);
    }
  }

  /** Counts {@code demands}. */
  static LinkStatistics of(List<Analysed> demands, Subjects subjects, Ingredients ingredients) {
    Count count = new Count(subjects, ingredients);
    count.add(demands);
    return count.statistics();
  }

  /** In the order in which the demands mention them, subjects first. */
  public List<Term> terms() {
    return terms;
  }

  /** How many resolutions have an n-gram of that hash. */
  public int[] grams() {
    return grams.clone();
  }

  /** Number of resolutions. */
  public int units() {
    return units;
  }

  /**
   * The term's number.
   *
   * @throws IllegalArgumentException if the corpus has no such term
   */
  int id(String term) {
    Integer id = ids.get(term);
    if (id == null) {
      throw new IllegalArgumentException("these are not the statistics of a text with " + term);
    }
    return id;
  }

  /** How telling a term is; between 0 and 1. */
  double weight(int term) {
    return idf[terms.get(term).units()];
  }

  /** How telling an n-gram is; between 0 and 1. */
  double gramWeight(int bucket) {
    return idf[grams[bucket]];
  }

  /** Number of items with the term. */
  int items(int term) {
    return terms.get(term).items();
  }

  /** A form in which the term was printed, or the subject's name, for people. */
  String printed(int term) {
    return terms.get(term).printed();
  }

  /** Number of distinct terms. */
  int size() {
    return terms.size();
  }

  static int bucket(int hash) {
    return ((hash * 0x9E3779B9) >>> 12) & (GRAM_BUCKETS - 1);
  }

  /**
   * BM25's: near 0 for what most resolutions share; 1 for what hardly any does, however large the
   * corpus, so that scores mean the same in a small and in a large one.
   */
  private double idf(int unitsWithIt) {
    return Math.log(1 + (units - unitsWithIt + 0.5) / (unitsWithIt + 0.5))
        / Math.log(2 + 2.0 * units);
  }

  /** Counts a corpus. */
  static final class Count {
    private final Subjects subjects;
    private final Ingredients ingredients;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();
    private final OncePer units = new OncePer(new int[1 << 14]);
    private final OncePer items = new OncePer(new int[1 << 14]);
    private final OncePer grams = new OncePer(new int[GRAM_BUCKETS]);

    private int number;

    Count(Subjects subjects, Ingredients ingredients) {
      this.subjects = subjects;
      this.ingredients = ingredients;
      for (int subject = 0; subject < subjects.size(); subject++) {
        id(subjectTerm(subject), subjects.name(subject));
      }
    }

    /** Counts more demands; all of a resolution come together. */
    void add(List<Analysed> demands) {
      for (List<Analysed> unit : units(demands)) {
        for (Analysed member : unit) {
          member.all().forEach(this::count);
          items.next();
        }
        units.next();
        grams.next();
        number++;
      }
    }

    /** What was counted so far. */
    LinkStatistics statistics() {
      List<Term> terms = new ArrayList<>(texts.size());
      for (int id = 0; id < texts.size(); id++) {
        terms.add(new Term(texts.get(id), printed.get(id), units.count(id), items.count(id)));
      }
      return new LinkStatistics(terms, grams.counts, number);
    }

    /** What document frequency counts: the items of a resolution together, or each item. */
    private Iterable<List<Analysed>> units(List<Analysed> demands) {
      Map<String, List<Analysed>> units = new LinkedHashMap<>();
      for (Analysed analysed : demands) {
        Demand demand = analysed.demand();
        String unit = ingredients.resolutions() ? demand.resolutionId() : demand.itemId();
        units.computeIfAbsent(unit, k -> new ArrayList<>()).add(analysed);
      }
      return units.values();
    }

    private void count(List<Word> text) {
      for (Word word : text) {
        if (!word.stop()) {
          seen(id(word.stem(), word.printed()));
          word.parts().forEach(part -> seen(id(part, part)));
          for (int gram : word.grams()) {
            grams.seen(bucket(gram));
          }
        }
      }
      subjects.in(text).forEach(mention -> seen(mention.subject()));
    }

    private void seen(int term) {
      units.seen(term);
      items.seen(term);
    }

    private int id(String term, String asPrinted) {
      Integer known = ids.get(term);
      if (known != null) {
        return known;
      }
      int made = texts.size();
      texts.add(term);
      printed.add(asPrinted);
      ids.put(term, made);
      return made;
    }

    /** No stem begins with a sign, so subjects and words never share a term. */
    private static String subjectTerm(int subject) {
      return "=" + subject;
    }
  }

  /** Counts in how many units a feature is seen, once a unit. */
  private static final class OncePer {
    private int[] counts;
    private int[] lastSeen;
    private int unit = 1;

    OncePer(int[] counts) {
      this.counts = counts;
      this.lastSeen = new int[counts.length];
    }

    void seen(int feature) {
      if (feature >= counts.length) {
        counts = Arrays.copyOf(counts, feature * 2);
        lastSeen = Arrays.copyOf(lastSeen, feature * 2);
      }
      if (lastSeen[feature] != unit) {
        lastSeen[feature] = unit;
        counts[feature]++;
      }
    }

    void next() {
      unit++;
    }

    int count(int feature) {
      return feature < counts.length ? counts[feature] : 0;
    }
  }
}
