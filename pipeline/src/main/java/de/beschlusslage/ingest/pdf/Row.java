package de.beschlusslage.ingest.pdf;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Words on one baseline, left to right; never empty.
 *
 * @param y baseline
 * @param size size of most of its characters
 * @param margin number printed beside it in the margin
 */
record Row(double y, double size, List<Word> words, OptionalInt margin) {
  Row {
    words = List.copyOf(words);
  }

  static Row of(double y, List<Word> words) {
    return new Row(y, mainSize(words), words, OptionalInt.empty());
  }

  private static double mainSize(List<Word> words) {
    double best = 0;
    int bestWeight = -1;
    for (Word candidate : words) {
      if (candidate.raised() && bestWeight >= 0) {
        continue;
      }
      int weight = 0;
      for (Word word : words) {
        if (Math.abs(word.size() - candidate.size()) < 0.3 && !word.raised()) {
          weight += word.text().length();
        }
      }
      if (weight > bestWeight) {
        bestWeight = weight;
        best = candidate.size();
      }
      if (words.size() > 60) {
        break; // a row of many words has the size of its first; keeps the work linear
      }
    }
    return best;
  }

  Row with(List<Word> other) {
    return new Row(y, size, other, margin);
  }

  Row withMargin(int number, List<Word> other) {
    return new Row(y, mainSize(other), other, OptionalInt.of(number));
  }

  double x0() {
    return words.get(0).x0();
  }

  double x1() {
    return words.get(words.size() - 1).x1();
  }

  String text() {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  boolean artifact() {
    return words.stream().allMatch(Word::artifact);
  }
}
