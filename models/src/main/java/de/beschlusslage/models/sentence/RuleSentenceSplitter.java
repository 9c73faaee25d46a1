package de.beschlusslage.models.sentence;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sentences by rule: a full stop ends one unless it belongs to an abbreviation, an initial or an
 * ordinal number.
 *
 * <p>"am 7. Oktober" and "der 20. IntMK" go on, "nach Ziffer 3. Die IntMK …" does not: after a
 * number only a word that opens sentences (article, pronoun, adverb) begins a new one.
 */
public final class RuleSentenceSplitter implements SentenceSplitter {
  private static final String CLOSERS = "“”\"'’»«)]›‹";

  private final Set<String> abbreviations;
  private final Set<String> openers;

  private RuleSentenceSplitter(Set<String> abbreviations, Set<String> openers) {
    this.abbreviations = abbreviations;
    this.openers = openers;
  }

  /** A splitter with the program's own abbreviations. */
  public static RuleSentenceSplitter german() {
    Set<String> abbreviations = new HashSet<>();
    Set<String> openers = new HashSet<>();
    for (Lexicon.Entry entry : LexiconReader.resource("abbreviations.csv").entries()) {
      Set<String> into = entry.value().equals("opener") ? openers : abbreviations;
      into.addAll(entry.forms());
    }
    return new RuleSentenceSplitter(Set.copyOf(abbreviations), Set.copyOf(openers));
  }

  @Override
  public List<Span> split(String text, Span within) {
    List<Span> sentences = new ArrayList<>();
    int start = within.start();
    for (int at = within.start(); at < within.end(); at++) {
      char c = text.charAt(at);
      if (c == '\n') {
        add(text, start, at, sentences);
        start = at + 1;
      } else if (c == '.' || c == '!' || c == '?') {
        int end = afterClosers(text, at + 1, within.end());
        if (endsSentence(text, at, end, within)) {
          add(text, start, end, sentences);
          start = end;
          at = end - 1;
        }
      }
    }
    add(text, start, within.end(), sentences);
    return sentences;
  }

  private static int afterClosers(String text, int at, int limit) {
    while (at < limit && CLOSERS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private boolean endsSentence(String text, int stop, int end, Span within) {
    if (end < within.end() && !Character.isWhitespace(text.charAt(end))) {
      return false;
    }
    int next = end;
    while (next < within.end() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next >= within.end() || text.charAt(stop) != '.') {
      return next >= within.end() || !Character.isLowerCase(text.charAt(next));
    }
    char first = text.charAt(next);
    if (Character.isLowerCase(first) || ",;:)–-".indexOf(first) >= 0) {
      return false;
    }
    String before = wordBefore(text, stop, within.start());
    if (before.isEmpty()) {
      return true;
    }
    if (isNumber(before)) {
      return before.length() > 3 || openers.contains(wordAt(text, next, within.end()));
    }
    if (isInitial(before)) {
      return false;
    }
    return !abbreviations.contains(before) || endsAllTheSame(text, next, within.end(), before);
  }

  /** "usw. Die IntMK …": an abbreviation that closes a series may close the sentence too. */
  private boolean endsAllTheSame(String text, int next, int limit, String abbreviation) {
    return abbreviation.length() > 2
        && (abbreviation.equals("usw") || abbreviation.equals("etc") || abbreviation.equals("ff"))
        && openers.contains(wordAt(text, next, limit));
  }

  private static boolean isInitial(String word) {
    return word.length() == 1 && Character.isLetter(word.charAt(0));
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit)
        || word.length() < 5 && word.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
  }

  private static String wordBefore(String text, int stop, int from) {
    int start = stop;
    while (start > from && isWordPart(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, stop);
  }

  private static String wordAt(String text, int at, int limit) {
    int end = at;
    while (end < limit && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }

  private static void add(String text, int start, int end, List<Span> sentences) {
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      sentences.add(new Span(start, end));
    }
  }
}
