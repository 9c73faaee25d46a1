package de.beschlusslage.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All demands as vectors of weighed words, subjects and character n-grams.
 *
 * <p>A feature is weighed by how few resolutions share it, so that the phrases of a conference
 * weigh little however often one resolution says them.
 */
final class LinkSpace {
  private static final int GRAM_BUCKETS = 1 << 20;

  /**
   * A demand's vectors.
   *
   * @param words words, parts of compounds and subjects of its text, its stem and its title
   * @param grams character 5-grams of its text and stem
   * @param passages words, parts and subjects of each passage
   */
  record Vectors(SparseVector words, SparseVector grams, List<SparseVector> passages) {}

  private final List<Demand> demands;
  private final Ingredients ingredients;
  private final Subjects subjects;
  private final Vectors[] vectors;
  private final Map<String, Integer> vocabulary = new HashMap<>();
  private final List<String> printed = new ArrayList<>();
  private final int[] frequency;
  private final int units;

  private LinkSpace(List<Demand> demands, GermanDemandAnalyzer analyzer, Ingredients ingredients) {
    this.demands = demands;
    this.ingredients = ingredients;
    this.subjects = analyzer.words().subjects();
    List<Analysed> analysed = demands.parallelStream().map(d -> Analysed.of(d, analyzer)).toList();
    for (int subject = 0; subject < subjects.size(); subject++) {
      id(subjectTerm(subject), subjects.name(subject));
    }
    int[] gramFrequency = new int[GRAM_BUCKETS];
    Counter words = new Counter();
    Counter grams = new Counter(gramFrequency);
    int count = 0;
    for (List<Integer> unit : units()) {
      for (int member : unit) {
        analysed.get(member).all().forEach(text -> count(text, words, grams));
      }
      words.nextUnit();
      grams.nextUnit();
      count++;
    }
    units = count;
    frequency = words.counts();
    SparseVector.Idf wordIdf = id -> idf(frequency[id]);
    SparseVector.Idf gramIdf = id -> idf(gramFrequency[id]);
    vectors =
        analysed.parallelStream().map(a -> vectors(a, wordIdf, gramIdf)).toArray(Vectors[]::new);
  }

  static LinkSpace of(List<Demand> demands, GermanDemandAnalyzer analyzer) {
    return of(demands, analyzer, Ingredients.standard());
  }

  static LinkSpace of(
      List<Demand> demands, GermanDemandAnalyzer analyzer, Ingredients ingredients) {
    return new LinkSpace(demands, analyzer, ingredients);
  }

  /** What document frequency counts: the items of a resolution together, or each item. */
  private Iterable<List<Integer>> units() {
    Map<String, List<Integer>> units = new LinkedHashMap<>();
    for (int i = 0; i < demands.size(); i++) {
      Demand demand = demands.get(i);
      String unit = ingredients.resolutions() ? demand.resolutionId() : demand.itemId();
      units.computeIfAbsent(unit, k -> new ArrayList<>()).add(i);
    }
    return units.values();
  }

  private void count(List<Word> text, Counter words, Counter grams) {
    for (Word word : text) {
      if (!word.stop()) {
        words.seen(id(word.stem(), word.printed()));
        word.parts().forEach(part -> words.seen(id(part, part)));
        for (int gram : word.grams()) {
          grams.seen(bucket(gram));
        }
      }
    }
    subjects.in(text).forEach(mention -> words.seen(mention.subject()));
  }

  private Vectors vectors(Analysed demand, SparseVector.Idf wordIdf, SparseVector.Idf gramIdf) {
    SparseVector.Builder words = new SparseVector.Builder();
    SparseVector.Builder grams = new SparseVector.Builder();
    List<SparseVector> passages = new ArrayList<>();
    for (List<Word> text : demand.passages()) {
      add(words, text, 1);
      addGrams(grams, text, 1);
      SparseVector.Builder passage = new SparseVector.Builder();
      add(passage, text, 1);
      passages.add(passage.build(wordIdf));
    }
    add(words, demand.stem(), ingredients.stem());
    addGrams(grams, demand.stem(), ingredients.stem());
    add(words, demand.title(), ingredients.title());
    return new Vectors(words.build(wordIdf), grams.build(gramIdf), List.copyOf(passages));
  }

  private void add(SparseVector.Builder builder, List<Word> text, float weight) {
    for (Word word : text) {
      if (!word.stop()) {
        float weighed = weight * (word.noun() ? 1 : ingredients.other());
        builder.add(vocabulary.get(word.stem()), weighed);
        for (String part : word.parts()) {
          builder.add(vocabulary.get(part), weighed * ingredients.part());
        }
      }
    }
    for (Subjects.Mention mention : subjects.in(text)) {
      builder.add(mention.subject(), weight * ingredients.subject());
    }
  }

  private void addGrams(SparseVector.Builder builder, List<Word> text, float weight) {
    for (Word word : text) {
      if (!word.stop()) {
        float weighed = weight * (word.noun() ? 1 : ingredients.other());
        for (int gram : word.grams()) {
          builder.add(bucket(gram), weighed);
        }
      }
    }
  }

  private static int bucket(int hash) {
    return ((hash * 0x9E3779B9) >>> 12) & (GRAM_BUCKETS - 1);
  }

  /** No stem begins with a sign, so subjects and words never share a term. */
  private static String subjectTerm(int subject) {
    return "=" + subject;
  }

  private int id(String term, String asPrinted) {
    Integer known = vocabulary.get(term);
    if (known != null) {
      return known;
    }
    int made = printed.size();
    printed.add(asPrinted);
    vocabulary.put(term, made);
    return made;
  }

  /**
   * BM25's: near 0 for what most resolutions share; 1 for what hardly any does, however large the
   * corpus, so that scores mean the same in a small and in a large one.
   */
  private double idf(int unitsWithIt) {
    return Math.log(1 + (units - unitsWithIt + 0.5) / (unitsWithIt + 0.5))
        / Math.log(2 + 2.0 * units);
  }

  List<Demand> demands() {
    return demands;
  }

  Vectors vectors(int demand) {
    return vectors[demand];
  }

  /** A form in which the term was printed, or the subject's name, for people. */
  String printed(int term) {
    return printed.get(term);
  }

  /** Whether the term is a subject of the lexicon rather than a word. */
  boolean isSubject(int term) {
    return term < subjects.size();
  }

  /** Number of distinct terms. */
  int terms() {
    return printed.size();
  }

  /** Counts in how many units a feature is seen, once a unit. */
  private static final class Counter {
    private int[] counts;
    private int[] lastSeen;
    private int unit = 1;

    Counter() {
      this(new int[1 << 14]);
    }

    Counter(int[] counts) {
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

    void nextUnit() {
      unit++;
    }

    int[] counts() {
      return counts;
    }
  }

  /** The words of a demand's parts. */
  private record Analysed(List<Word> title, List<Word> stem, List<List<Word>> passages) {
    static Analysed of(Demand demand, GermanDemandAnalyzer analyzer) {
      return new Analysed(
          words(demand.title(), analyzer),
          words(demand.stem(), analyzer),
          demand.passages().stream().map(p -> words(p, analyzer)).toList());
    }

    private static List<Word> words(String text, GermanDemandAnalyzer analyzer) {
      return text.isEmpty() ? List.of() : analyzer.tokens(text).stream().map(Token::word).toList();
    }

    List<List<Word>> all() {
      List<List<Word>> all = new ArrayList<>(passages);
      all.add(title);
      all.add(stem);
      return all;
    }
  }
}
