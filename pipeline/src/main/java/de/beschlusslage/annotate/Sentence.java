package de.beschlusslage.annotate;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.models.sentence.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A sentence made ready for the finders: its words, what level of clause each belongs to, who is
 * named in it and who speaks.
 *
 * @param tokens with offsets into the cleaned text
 * @param words the tokens' texts
 * @param levels one for each token
 * @param speakers in reading order
 * @param mentions in reading order
 * @param hashes a bit for each word: most phrases that are looked for have a first word with
 *     another
 */
record Sentence(
    List<Token> tokens,
    List<String> words,
    Clauses.Level[] levels,
    List<Speaker> speakers,
    List<Mention> mentions,
    long hashes) {

  Sentence(
      List<Token> tokens,
      List<String> words,
      Clauses.Level[] levels,
      List<Speaker> speakers,
      List<Mention> mentions) {
    this(tokens, words, levels, speakers, mentions, hashes(words));
  }

  private static long hashes(List<String> words) {
    long hashes = 0;
    for (String word : words) {
      hashes |= bit(word);
    }
    return hashes;
  }

  private static long bit(String word) {
    return 1L << word.hashCode(); // by its last six bits
  }

  int size() {
    return words.size();
  }

  String word(int at) {
    return at >= 0 && at < words.size() ? words.get(at) : "";
  }

  /** The finite verb of an act. */
  String verb(Act act) {
    return word(act.verb());
  }

  boolean isMain(int at) {
    return levels[at] == Clauses.Level.MAIN;
  }

  boolean isWord(int at) {
    return at >= 0 && at < words.size() && tokens.get(at).isWord();
  }

  /**
   * Whether a clause's part ends behind the token: punctuation, a conjunction or nothing follows.
   */
  boolean endsPart(int at) {
    return at + 1 >= size()
        || !isWord(at + 1)
        || word(at + 1).equals("und")
        || word(at + 1).equals("sowie")
        || word(at + 1).equals("oder")
        || levels[at + 1] != levels[at];
  }

  Optional<Speaker> speakerFrom(int at) {
    for (Speaker speaker : speakers) {
      if (speaker.from() == at) {
        return Optional.of(speaker);
      }
    }
    return Optional.empty();
  }

  Optional<Speaker> speakerTo(int to) {
    for (Speaker speaker : speakers) {
      if (speaker.to() == to) {
        return Optional.of(speaker);
      }
    }
    return Optional.empty();
  }

  Optional<Mention> mentionTo(int to) {
    for (Mention mention : mentions) {
      if (mention.to() == to) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  /** The cleaned text's span of the tokens from {@code from} to before {@code to}. */
  Span span(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** First place in [from, to) where {@code phrase} stands word for word on main level, or -1. */
  int find(List<String> phrase, int from, int to) {
    String first = phrase.get(0);
    if ((hashes & bit(first)) == 0) {
      return -1;
    }
    for (int at = from; at + phrase.size() <= to; at++) {
      if (words.get(at).equals(first)
          && isMain(at)
          && words.subList(at, at + phrase.size()).equals(phrase)) {
        return at;
      }
    }
    return -1;
  }

  /** The places of {@code phrase} where its last word stands at {@code last}, else none. */
  List<Integer> endingAt(List<String> phrase, int last) {
    int from = last - phrase.size() + 1;
    if (from < 0 || last >= size() || !words.subList(from, last + 1).equals(phrase)) {
      return List.of();
    }
    return range(from, last + 1);
  }

  /** The numbers from {@code from} to before {@code to}. */
  static List<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }
}
