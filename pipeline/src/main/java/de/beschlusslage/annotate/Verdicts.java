package de.beschlusslage.annotate;

import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The judging words of {@code verdicts.csv} and the duty words of {@code duties.csv}. */
final class Verdicts {
  private static final Set<String> NOT =
      Set.of("nicht", "kaum", "wenig", "keineswegs", "keinesfalls", "weder", "nie", "mitnichten");

  /** Endings of German adjectives. */
  static final List<String> ENDINGS = List.of("e", "en", "er", "es", "em");

  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, String> duties = new HashMap<>();
  private final Map<String, List<List<String>>> phrases = new HashMap<>();

  private Verdicts() {}

  static Verdicts german() {
    Verdicts verdicts = new Verdicts();
    for (Lexicon.Entry entry : LexiconReader.resource("verdicts.csv").entries()) {
      verdicts.words.computeIfAbsent(entry.value(), v -> new HashSet<>()).addAll(entry.forms());
    }
    verdicts.words.forEach(
        (value, forms) ->
            verdicts.phrases.put(
                value, forms.stream().sorted().map(phrase -> List.of(phrase.split(" "))).toList()));
    for (Lexicon.Entry entry : LexiconReader.resource("duties.csv").entries()) {
      entry.forms().forEach(form -> verdicts.duties.put(form, entry.get("kind")));
    }
    return verdicts;
  }

  /** The words of the class {@code value} of verdicts.csv. */
  Set<String> words(String value) {
    return words.getOrDefault(value, Set.of());
  }

  /** Whether {@code word} belongs to the class {@code value} of verdicts.csv. */
  boolean is(String value, String word) {
    return words(value).contains(word);
  }

  /** Whether {@code word} is an adjective of the class with an ending: "sinnvollen". */
  boolean inflected(String value, String word) {
    return ENDINGS.stream()
        .anyMatch(
            end ->
                word.endsWith(end) && is(value, word.substring(0, word.length() - end.length())));
  }

  /** The phrases of a class, word by word. */
  List<List<String>> phrases(String value) {
    return phrases.getOrDefault(value, List.of());
  }

  /** The finite verbs that can open a duty. */
  Set<String> duties() {
    return duties.keySet();
  }

  /** The kind of duty a finite verb can open, or empty. */
  String duty(String word) {
    return duties.getOrDefault(word, "");
  }

  static boolean isNegation(String word) {
    return NOT.contains(word) || word.startsWith("kein");
  }
}
