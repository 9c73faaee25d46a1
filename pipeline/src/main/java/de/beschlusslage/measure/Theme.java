package de.beschlusslage.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A subject that is debated again and again: words of its own and a few demands that come back.
 * Both follow from its number, so that no theme need be kept.
 */
final class Theme {
  private static final int NOUNS = 12;

  /** Demands of a theme that are raised more than once. */
  private static final int STANDING = 4;

  private static final int MOST_SENTENCES = 3;

  /** A repeated demand keeps each of its sentences with this probability. */
  private static final double KEPT = 0.8;

  /** Nouns that a repetition puts otherwise. */
  private static final double REWORDED = 0.12;

  /** Repetitions that say something new as well. */
  private static final double SHARPENED = 0.3;

  private final Phrases phrases;
  private final long seed;
  private final List<String> own = new ArrayList<>();

  Theme(Phrases phrases, long seed) {
    this.phrases = phrases;
    this.seed = seed;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < NOUNS; i++) {
      own.add(i % 3 == 0 ? phrases.compound(random) : phrases.noun(random));
    }
  }

  String title() {
    return own.get(0) + " und " + own.get(1) + " in der " + own.get(3);
  }

  String noun(SplittableRandom random) {
    return own.get(random.nextInt(NOUNS));
  }

  /** A demand nobody has raised before. */
  List<Phrases.Sentence> fresh(SplittableRandom random) {
    List<Phrases.Sentence> sentences = new ArrayList<>();
    int count = 1 + random.nextInt(MOST_SENTENCES);
    for (int i = 0; i < count; i++) {
      sentences.add(phrases.sentence(this, random));
    }
    return sentences;
  }

  /** One of the standing demands, more or less in its old words. */
  List<Phrases.Sentence> repeated(SplittableRandom random) {
    List<Phrases.Sentence> old = fresh(new SplittableRandom(seed * 31 + random.nextInt(STANDING)));
    List<Phrases.Sentence> again = new ArrayList<>();
    for (Phrases.Sentence sentence : old) {
      if (again.isEmpty() || random.nextDouble() < KEPT) {
        again.add(
            new Phrases.Sentence(
                phrases.exchanged(sentence.text(), this, REWORDED, random),
                sentence.statement(),
                sentence.legal()));
      }
    }
    if (random.nextDouble() < SHARPENED) {
      again.add(phrases.sentence(this, random));
    }
    return again;
  }
}
