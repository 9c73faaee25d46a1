package de.beschlusslage.link;

import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The subjects conferences speak of and the concerns they have with them, each with the words that
 * name it: "interkulturelle Öffnung" and "Diversitätsstrategie" are one subject though they share
 * no word, "aufstocken" and "anheben" one concern.
 *
 * <p>The lexicons' forms are words; {@code *} stands for any letters. Subjects are numbered before
 * concerns.
 */
final class Subjects {
  /** A subject or concern named in a text. */
  record Mention(int subject, int start, int end) {}

  private record Sequence(int subject, int[] patterns) {}

  private final List<Lexicon.Entry> entries = new ArrayList<>();
  private final int concernsFrom;
  private final Map<String, Integer> whole = new HashMap<>();
  private final Map<String, Integer> prefixes = new HashMap<>();
  private final Map<String, Integer> infixes = new HashMap<>();
  private final Map<String, Integer> gaps = new HashMap<>();
  private final Map<Integer, List<Sequence>> byFirst = new HashMap<>();
  private int patterns;

  Subjects(Lexicon subjects, Lexicon concerns) {
    entries.addAll(subjects.entries());
    concernsFrom = entries.size();
    entries.addAll(concerns.entries());
    for (int subject = 0; subject < entries.size(); subject++) {
      for (String form : entries.get(subject).forms()) {
        add(subject, form.toLowerCase(Locale.GERMAN));
      }
    }
  }

  /** Those the program knows. */
  static Subjects standard() {
    return Standard.SUBJECTS;
  }

  /** Read once, when first asked for: they never change. */
  private static final class Standard {
    static final Subjects SUBJECTS =
        new Subjects(
            LexiconReader.resource("subjects.csv"), LexiconReader.resource("concerns.csv"));
  }

  private void add(int subject, String form) {
    int[] sequence =
        java.util.Arrays.stream(form.split("[ -]+"))
            .filter(part -> !part.isEmpty() && !part.equals("*"))
            .mapToInt(this::pattern)
            .toArray();
    if (sequence.length == 0) {
      throw new IllegalStateException("a form without a word: " + form);
    }
    byFirst
        .computeIfAbsent(sequence[0], k -> new ArrayList<>())
        .add(new Sequence(subject, sequence));
  }

  private int pattern(String part) {
    Map<String, Integer> kind = whole;
    String letters = part;
    if (letters.endsWith("*")) {
      kind = prefixes;
      letters = letters.substring(0, letters.length() - 1);
    }
    if (letters.startsWith("*")) {
      kind = infixes;
      letters = letters.substring(1);
    }
    if (letters.contains("*")) {
      kind = gaps;
    }
    if (kind == whole) {
      letters = GermanWords.stem(letters);
    }
    Integer known = kind.putIfAbsent(letters, patterns);
    return known == null ? patterns++ : known;
  }

  /** The patterns a lower-case word fits, computed once for each distinct word. */
  int[] patternsOf(String form, String stem) {
    List<Integer> found = new ArrayList<>();
    addIfKnown(whole.get(stem), found);
    for (int end = 2; end <= form.length(); end++) {
      addIfKnown(prefixes.get(form.substring(0, end)), found);
    }
    infixes.forEach(
        (letters, pattern) -> {
          if (form.contains(letters)) {
            found.add(pattern);
          }
        });
    gaps.forEach(
        (letters, pattern) -> {
          int gap = letters.indexOf('*');
          if (form.startsWith(letters.substring(0, gap))
              && form.indexOf(letters.substring(gap + 1), gap) >= 0) {
            found.add(pattern);
          }
        });
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void addIfKnown(Integer pattern, List<Integer> found) {
    if (pattern != null) {
      found.add(pattern);
    }
  }

  /** What {@code words} speak of, in reading order; start and end count words, end exclusive. */
  List<Mention> in(List<Word> words) {
    List<Mention> mentions = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      for (int pattern : words.get(at).patterns()) {
        for (Sequence sequence : byFirst.getOrDefault(pattern, List.of())) {
          if (fits(sequence, words, at)) {
            mentions.add(new Mention(sequence.subject, at, at + sequence.patterns.length));
          }
        }
      }
    }
    return mentions;
  }

  private static boolean fits(Sequence sequence, List<Word> words, int at) {
    if (at + sequence.patterns.length > words.size()) {
      return false;
    }
    for (int i = 1; i < sequence.patterns.length; i++) {
      int wanted = sequence.patterns[i];
      if (java.util.Arrays.stream(words.get(at + i).patterns()).noneMatch(p -> p == wanted)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is what is wanted or said of a subject rather than a subject. */
  boolean isConcern(int subject) {
    return subject >= concernsFrom;
  }

  /** Its name for people. */
  String name(int subject) {
    return entries.get(subject).value();
  }

  /** Number of subjects and concerns. */
  int size() {
    return entries.size();
  }
}
