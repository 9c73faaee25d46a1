package de.beschlusslage.reference;

import de.beschlusslage.corpus.law.Law;
import de.beschlusslage.corpus.law.LawKind;
import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which law a stretch of text names: by the register, else by its shape ("…gesetz", "SächsSchulG").
 * Shared by all readers; never changes after it was made.
 */
final class LawNames {
  private final NameAutomaton<LawIndex.Named> automaton;
  private final Map<String, String> words;
  private final Set<String> change;

  private LawNames(
      NameAutomaton<LawIndex.Named> automaton, Map<String, String> words, Set<String> change) {
    this.automaton = automaton;
    this.words = words;
    this.change = change;
  }

  static LawNames standard() {
    Map<String, String> words = new HashMap<>();
    Set<String> change = new HashSet<>();
    for (Lexicon.Entry entry : LexiconReader.resource("law_words.csv").entries()) {
      for (String form : entry.forms()) {
        if (entry.value().equals("change")) {
          change.add(form);
        } else {
          words.put(form, entry.value());
        }
      }
    }
    return new LawNames(LawIndex.standard(), words, change);
  }

  /** A law's name in the text. */
  record Hit(int start, int end, Law law) {}

  NameAutomaton<LawIndex.Named>.Walker walker() {
    return automaton.walker();
  }

  /** Whether a hyphenated word's last part names a law or its change ("AGG-Novelle"). */
  boolean isChange(CharSequence text, int from, int to) {
    if (to - from > 30) {
      return false;
    }
    String word = text.subSequence(from, to).toString();
    return change.contains(word)
        || word.endsWith("s") && change.contains(word.substring(0, word.length() - 1));
  }

  private boolean is(String word, String value) {
    return value.equals(words.get(word));
  }

  /** A word that ends in "gesetz", "gesetzbuch" or "verordnung" and is no general word. */
  Optional<Hit> compound(CharSequence text, int start, int end, boolean afterNorm) {
    int stem = Tokens.stemEnd(text, start, end);
    boolean ordinance =
        endsWith(text, start, stem, "verordnung") || endsWith(text, start, stem, "-Verordnung");
    boolean statute =
        endsWith(text, start, stem, "gesetz")
            || endsWith(text, start, stem, "gesetzbuch")
            || endsWith(text, start, stem, "-Gesetz");
    boolean code = afterNorm && endsWith(text, start, stem, "ordnung");
    boolean constitution = afterNorm && endsWith(text, start, stem, "verfassung");
    if (!ordinance && !statute && !code && !constitution || stem - start < 8) {
      return Optional.empty();
    }
    // plural: "die Schulgesetze der Länder" names no law
    if (stem < end
        && (end - stem == 1 && text.charAt(stem) == 'e' || text.charAt(end - 1) == 'n')) {
      return Optional.empty();
    }
    String word = text.subSequence(start, stem).toString();
    if (is(word, "generic")) {
      return Optional.empty();
    }
    return Optional.of(
        new Hit(start, end, new Law(word, ordinance ? LawKind.ORDINANCE : LawKind.LAW, "")));
  }

  /**
   * A short form the register does not know. After a norm nearly every word of capitals is one;
   * alone it needs the shape of a statute's short form: "PartMigG", not "BVerfG".
   */
  Optional<Hit> shortForm(CharSequence text, int start, int end, boolean afterNorm) {
    int capitals = 0;
    int small = 0;
    for (int k = start; k < end; k++) {
      char c = text.charAt(k);
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (Character.isLowerCase(c)) {
        small++;
      } else if (!Tokens.isHyphen(c) && !Tokens.isDigit(c)) {
        return Optional.empty();
      }
    }
    int length = end - start;
    char last = text.charAt(end - 1);
    if (capitals < 2 || length > 24 || length < 2) {
      return Optional.empty();
    }
    String word = text.subSequence(start, end).toString();
    if (words.containsKey(word)
        || word.startsWith("TV")
        || word.endsWith("TV")
        || word.contains("-TV")
        || word.endsWith("BV")
        || end + 1 < text.length()
            && text.charAt(end) == '.'
            && Character.isLetter(text.charAt(end + 1))) {
      return Optional.empty();
    }
    boolean statute = last == 'G' && text.charAt(Math.max(start, end - 2)) != '-';
    boolean ordinance = word.endsWith("VO") && word.length() > 3;
    if (!afterNorm) {
      boolean shape =
          length >= 4 && small > 0 && (statute && word.indexOf('-') < 0 || ordinance)
              || length >= 5 && word.endsWith("-VO");
      return shape ? Optional.of(hit(start, end, word, last)) : Optional.empty();
    }
    boolean roman = word.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
    boolean looks = ENDINGS.indexOf(last) >= 0 || word.endsWith("-RL") || word.startsWith("DBA");
    return roman || !looks ? Optional.empty() : Optional.of(hit(start, end, word, last));
  }

  // Gesetz, Gesetzbuch, Ordnung, Verordnung, Übereinkommen
  private static final String ENDINGS = "GBOVÜ";

  /** Two to six capitals that are no known other thing. */
  Optional<Hit> capitals(CharSequence text, int start, int end) {
    if (end - start < 2 || end - start > 6) {
      return Optional.empty();
    }
    String word = text.subSequence(start, end).toString();
    boolean capitals = word.chars().allMatch(Character::isUpperCase);
    boolean roman = word.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
    return capitals && !roman && !words.containsKey(word)
        ? Optional.of(new Hit(start, end, new Law(word, LawKind.LAW, "")))
        : Optional.empty();
  }

  /**
   * A statute's short form in capitals only; it needs a date or year behind it to be told from a
   * court or an office: "RRG 1992", "GKV-WSG vom 26. 3. 2007".
   */
  Optional<Hit> dated(CharSequence text, int start, int end) {
    if (end - start < 3 || end - start > 16 || text.charAt(end - 1) != 'G') {
      return Optional.empty();
    }
    return shortForm(text, start, end, true);
  }

  private static Hit hit(int start, int end, String word, char last) {
    boolean european = word.endsWith("-RL") || word.startsWith("DBA") || last == 'Ü';
    boolean ordinance = last == 'V' || word.endsWith("VO") || word.contains("VO-");
    LawKind kind = european ? LawKind.EUROPEAN : ordinance ? LawKind.ORDINANCE : LawKind.LAW;
    return new Hit(start, end, new Law(word, kind, ""));
  }

  private static boolean endsWith(CharSequence text, int start, int end, String suffix) {
    int from = end - suffix.length();
    if (from < start) {
      return false;
    }
    for (int k = 0; k < suffix.length(); k++) {
      if (text.charAt(from + k) != suffix.charAt(k)) {
        return false;
      }
    }
    return true;
  }
}
