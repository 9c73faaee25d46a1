package de.beschlusslage.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All demands as vectors of weighed words and character n-grams.
 *
 * <p>A feature is weighed by how few resolutions share it, so that the phrases of a conference
 * weigh little however often one resolution says them.
 */
final class LinkSpace {
  private static final int GRAM_BUCKETS = 1 << 20;
  private static final float PART = 0.6f;
  private static final float STEM_TEXT = 0.3f;
  private static final float TITLE = 0.5f;

  /** A demand's vectors; those of the resolution are shared by its items. */
  record Vectors(
      SparseVector own,
      SparseVector mixed,
      SparseVector grams,
      List<SparseVector> passages,
      OfResolution resolution) {}

  /** What all items of a resolution share. */
  record OfResolution(SparseVector title, SparseVector titleGrams, SparseVector whole) {}

  private final List<Demand> demands;
  private final List<Vectors> vectors;
  private final Map<String, Integer> vocabulary = new HashMap<>();
  private final List<String> printed = new ArrayList<>();
  private final int[] frequency;
  private final int resolutions;

  private LinkSpace(List<Demand> demands, GermanDemandAnalyzer analyzer) {
    this.demands = demands;
    List<Analysed> analysed = demands.parallelStream().map(d -> Analysed.of(d, analyzer)).toList();
    Map<String, List<Integer>> byResolution = new java.util.LinkedHashMap<>();
    for (int i = 0; i < demands.size(); i++) {
      byResolution.computeIfAbsent(demands.get(i).resolutionId(), k -> new ArrayList<>()).add(i);
    }
    resolutions = byResolution.size();
    int[] gramFrequency = new int[GRAM_BUCKETS];
    int[] counts = new int[1024];
    for (List<Integer> members : byResolution.values()) {
      Set<Integer> seen = new HashSet<>();
      Set<Integer> seenGrams = new HashSet<>();
      for (int member : members) {
        for (List<Word> words : analysed.get(member).all()) {
          for (Word word : words) {
            if (!word.stop()) {
              seen.add(id(word.stem(), word.printed()));
              word.parts().forEach(part -> seen.add(id(part, part)));
              for (int gram : word.grams()) {
                seenGrams.add(bucket(gram));
              }
            }
          }
        }
      }
      if (vocabulary.size() > counts.length) {
        counts = Arrays.copyOf(counts, vocabulary.size() * 2);
      }
      for (int term : seen) {
        counts[term]++;
      }
      for (int gram : seenGrams) {
        gramFrequency[gram]++;
      }
    }
    frequency = Arrays.copyOf(counts, vocabulary.size());
    SparseVector.Idf wordIdf = id -> idf(frequency[id]);
    SparseVector.Idf gramIdf = id -> idf(gramFrequency[id]);
    Vectors[] made = new Vectors[demands.size()];
    byResolution.values().parallelStream()
        .forEach(members -> fill(members, analysed, wordIdf, gramIdf, made));
    vectors = List.of(made);
  }

  static LinkSpace of(List<Demand> demands, GermanDemandAnalyzer analyzer) {
    return new LinkSpace(demands, analyzer);
  }

  private void fill(
      List<Integer> members,
      List<Analysed> analysed,
      SparseVector.Idf wordIdf,
      SparseVector.Idf gramIdf,
      Vectors[] made) {
    List<Word> title = analysed.get(members.get(0)).title();
    SparseVector.Builder whole = new SparseVector.Builder();
    addWords(whole, title, 1);
    for (int member : members) {
      analysed.get(member).passages().forEach(words -> addWords(whole, words, 1));
    }
    SparseVector.Builder titleWords = new SparseVector.Builder();
    addWords(titleWords, title, 1);
    SparseVector.Builder titleGrams = new SparseVector.Builder();
    addGrams(titleGrams, title, 1);
    OfResolution shared =
        new OfResolution(
            titleWords.build(wordIdf), titleGrams.build(gramIdf), whole.build(wordIdf));
    for (int member : members) {
      Analysed words = analysed.get(member);
      SparseVector.Builder own = new SparseVector.Builder();
      SparseVector.Builder mixed = new SparseVector.Builder();
      SparseVector.Builder grams = new SparseVector.Builder();
      List<SparseVector> passages = new ArrayList<>();
      for (List<Word> passage : words.passages()) {
        addWords(own, passage, 1);
        addWords(mixed, passage, 1);
        addGrams(grams, passage, 1);
        SparseVector.Builder one = new SparseVector.Builder();
        addWords(one, passage, 1);
        passages.add(one.build(wordIdf));
      }
      addWords(own, words.stem(), STEM_TEXT);
      addWords(mixed, words.stem(), STEM_TEXT);
      addGrams(grams, words.stem(), STEM_TEXT);
      addWords(mixed, title, TITLE);
      made[member] =
          new Vectors(
              own.build(wordIdf), mixed.build(wordIdf), grams.build(gramIdf), passages, shared);
    }
  }

  private void addWords(SparseVector.Builder builder, List<Word> words, float weight) {
    for (Word word : words) {
      if (!word.stop()) {
        builder.add(vocabulary.get(word.stem()), weight);
        for (String part : word.parts()) {
          builder.add(vocabulary.get(part), weight * PART);
        }
      }
    }
  }

  private static void addGrams(SparseVector.Builder builder, List<Word> words, float weight) {
    for (Word word : words) {
      if (!word.stop()) {
        for (int gram : word.grams()) {
          builder.add(bucket(gram), weight);
        }
      }
    }
  }

  private static int bucket(int hash) {
    return ((hash * 0x9E3779B9) >>> 12) & (GRAM_BUCKETS - 1);
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

  private double idf(int resolutionsWithIt) {
    return Math.log(1 + (resolutions - resolutionsWithIt + 0.5) / (resolutionsWithIt + 0.5));
  }

  double idfOf(int term) {
    return idf(frequency[term]);
  }

  List<Demand> demands() {
    return demands;
  }

  Vectors vectors(int demand) {
    return vectors.get(demand);
  }

  /** A form in which the term was printed, for people. */
  String printed(int term) {
    return printed.get(term);
  }

  /** Number of distinct terms. */
  int terms() {
    return printed.size();
  }

  /** The words of a demand's parts; passages are analysed once and shared. */
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
