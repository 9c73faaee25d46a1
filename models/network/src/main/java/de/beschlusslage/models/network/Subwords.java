package de.beschlusslage.models.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A sentence as the network sees it, words parted by blanks: each word is the set of its character
 * 3- to 5-grams and itself, hashed. A verb never seen shares grams with one that was.
 */
final class Subwords {
  static final int BUCKETS = 1024;
  static final int LONGEST = 24;

  private static final int SHORTEST_GRAM = 3;
  private static final int LONGEST_GRAM = 5;

  private Subwords() {}

  /** Sentences as [sentence, bucket, word], padded with zeros. */
  static INDArray of(List<String> sentences) {
    float[] values = new float[sentences.size() * BUCKETS * LONGEST];
    for (int s = 0; s < sentences.size(); s++) {
      String[] words = sentences.get(s).split("[ .]+");
      for (int w = 0; w < Math.min(LONGEST, words.length); w++) {
        List<Integer> buckets = buckets(words[w]);
        float weight = (float) (1 / Math.sqrt(buckets.size()));
        for (int bucket : buckets) {
          values[(s * BUCKETS + bucket) * LONGEST + w] = weight;
        }
      }
    }
    return Nd4j.createFromArray(values).reshape(sentences.size(), BUCKETS, LONGEST);
  }

  private static List<Integer> buckets(String word) {
    String alike = word.toLowerCase(Locale.GERMAN);
    TreeSet<Integer> buckets = new TreeSet<>();
    buckets.add(Math.floorMod(alike.hashCode(), BUCKETS));
    if (alike.length() > 2 && !alike.startsWith("<")) {
      String marked = "^" + alike + "$";
      for (int length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
        for (int at = 0; at + length <= marked.length(); at++) {
          String gram = "#" + marked.substring(at, at + length);
          buckets.add(Math.floorMod(gram.hashCode() * 0x9E3779B1 >>> 8, BUCKETS));
        }
      }
    }
    return new ArrayList<>(buckets);
  }
}
