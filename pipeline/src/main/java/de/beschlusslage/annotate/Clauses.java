package de.beschlusslage.annotate;

import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Knows which words of a German sentence belong to its main clauses.
 *
 * <p>German helps: subordinate and infinitive clauses are set off by commas, open with a small set
 * of words and end with their verb. So a stretch between commas is subordinate where it opens with
 * such a word and ends like a verb, and it stays open until it does.
 */
final class Clauses {
  /** What a word belongs to. */
  enum Level {
    MAIN,
    SUBORDINATE,
    INFINITIVE,
    ASIDE
  }

  private static final Set<String> BREAKS = Set.of(",", ";", ":", "–", "—", "-", "(", ")");
  private static final Set<String> LEADS =
      Set.of(
          "und",
          "oder",
          "sowie",
          "aber",
          "insbesondere",
          "auch",
          "nur",
          "sondern",
          "bzw",
          "beziehungsweise",
          "so",
          "vor",
          "allem",
          "also",
          "nicht",
          "dass",
          "einschließlich",
          "etwa",
          "selbst",
          "erst",
          "gerade",
          "vielmehr",
          "alle",
          "dort",
          "zumindest",
          "jedenfalls",
          "überall",
          "sei",
          "es");

  private final Set<String> subordinators = new HashSet<>();
  private final Set<String> relatives = new HashSet<>();
  private final Set<String> infinitives = new HashSet<>();
  private final Set<String> prepositions = new HashSet<>();
  private final Set<String> fillers = new HashSet<>();
  private final Set<String> conjunctions = new HashSet<>();

  private Clauses() {}

  static Clauses german() {
    Clauses clauses = new Clauses();
    for (Lexicon.Entry entry : LexiconReader.resource("clauses.csv").entries()) {
      Set<String> into =
          switch (entry.value()) {
            case "subordinator" -> clauses.subordinators;
            case "relative" -> clauses.relatives;
            case "infinitive" -> clauses.infinitives;
            case "preposition" -> clauses.prepositions;
            case "filler" -> clauses.fillers;
            case "conjunction" -> clauses.conjunctions;
            default -> throw new IllegalStateException("clauses.csv:" + entry.line());
          };
      into.addAll(entry.forms());
    }
    return clauses;
  }

  boolean isPreposition(String word) {
    return prepositions.contains(word);
  }

  boolean isFiller(String word) {
    return fillers.contains(word);
  }

  boolean isConjunction(String word) {
    return conjunctions.contains(word);
  }

  /**
   * The level of each word.
   *
   * @param words the sentence
   * @param joined words inside a speaker's name, whose commas separate nothing
   * @param quoted words inside quotation marks
   */
  Level[] levels(List<String> words, boolean[] joined, boolean[] quoted) {
    Level[] levels = new Level[words.size()];
    int at = 0;
    Level open = Level.MAIN;
    int depth = 0;
    while (at < words.size()) {
      String word = words.get(at);
      if (quoted[at] || depth > 0 || word.equals("(")) {
        depth += quoted[at] ? 0 : word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
        levels[at++] = Level.ASIDE;
        continue;
      }
      if (isBreak(words, at, joined)) {
        levels[at++] = Level.MAIN;
        continue;
      }
      int end = at;
      int inner = 0;
      while (end < words.size()
          && (inner > 0 || !isBreak(words, end, joined) || words.get(end).equals("("))) {
        inner += words.get(end).equals("(") ? 1 : words.get(end).equals(")") ? -1 : 0;
        end++;
      }
      Level level = opensMain(words, at, end, joined) ? Level.MAIN : level(words, at, end, open);
      int nested = 0;
      for (int i = at; i < end; i++) {
        boolean aside = quoted[i] || words.get(i).equals("(") || nested > 0;
        nested += words.get(i).equals("(") ? 1 : words.get(i).equals(")") ? -1 : 0;
        levels[i] = aside ? Level.ASIDE : level;
      }
      open = level != Level.MAIN && !endsClause(words, at, end, level) ? level : Level.MAIN;
      if (end < words.size() && (words.get(end).equals(";") || words.get(end).equals(":"))) {
        open = Level.MAIN;
      }
      at = end;
    }
    return levels;
  }

  /** "…, fordert die IntMK den Bund auf, …": a verb with its speaker opens a main clause. */
  private boolean opensMain(List<String> words, int from, int to, boolean[] joined) {
    if (!VerbForms.isVerbLike(words.get(from)) && !FINITE.contains(words.get(from))) {
      return false;
    }
    int next = from + 1;
    while (next < to && fillers.contains(words.get(next))) {
      next++;
    }
    return next < to && joined[next];
  }

  private static boolean isBreak(List<String> words, int at, boolean[] joined) {
    String word = words.get(at);
    if (!BREAKS.contains(word) || joined[at]) {
      return false;
    }
    return !word.equals("-") || at > 0;
  }

  private Level level(List<String> words, int from, int to, Level open) {
    int at = from;
    while (at < to && LEADS.contains(words.get(at)) && !subordinators.contains(words.get(at))) {
      at++;
    }
    if (at >= to) {
      return open;
    }
    String first = words.get(at);
    String last = lastWord(words, from, to);
    if (infinitives.contains(first) && (hasZuInfinitive(words, at, to) || to - at < 4)) {
      return Level.INFINITIVE;
    }
    if (subordinators.contains(first)
        && !(first.equals("als") || first.equals("da") && at == 0)
        && !isAdverb(words, at, to)) {
      if ((first.equals("wie") || first.equals("Wie")) && !VerbForms.isVerbLike(last)) {
        return open;
      }
      return Level.SUBORDINATE;
    }
    int relative = prepositions.contains(first) && at + 1 < to ? at + 1 : at;
    boolean nounPhrase =
        relative > at
            && (words.get(relative).equals("den") || words.get(relative).equals("dem"))
            && relative + 1 < to
            && Character.isUpperCase(words.get(relative + 1).charAt(0));
    // "die folgenden, in der Sitzung abgestimmten Vorlagen" goes on with its noun phrase
    boolean attribute =
        from > 2
            && relatives.contains(words.get(from - 3).toLowerCase(Locale.ROOT))
            && Character.isLowerCase(words.get(from - 2).charAt(0));
    if (from > 0
        && !nounPhrase
        && !attribute
        && relatives.contains(words.get(relative))
        && !(relative == at && enumerates(words, at, to))
        && !words.get(from).equals("sondern")
        && VerbForms.isVerbLike(last)
        && !(relative == at && isInfinitiveEnd(words, from, to))) {
      return Level.SUBORDINATE;
    }
    boolean opens = from == 0 || words.get(from - 1).equals(":") || words.get(from - 1).equals(";");
    if (!opens
        && isInfinitiveEnd(words, from, to)
        && !hasFinite(words, from, to)
        && !listsNouns(words, from, to)) {
      return Level.INFINITIVE;
    }
    return open;
  }

  /** "Damit knüpft sie an …": a verb in second place; "Damit Kurse bleiben, …" has none. */
  private boolean isAdverb(List<String> words, int at, int to) {
    if (!(words.get(at).equals("Damit") || words.get(at).equals("Insofern")) || at + 2 >= to) {
      return false;
    }
    String verb = words.get(at + 1);
    String next = words.get(at + 2);
    return (VerbForms.isVerbLike(verb) || FINITE.contains(verb))
        && !conjunctions.contains(next)
        && (fillers.contains(next) || AFTER_VERB.contains(next));
  }

  /** "Die GFMK, die JuMiKo und die JFMK werden gebeten": one subject goes on. */
  private static boolean enumerates(List<String> words, int at, int to) {
    int comma = at - 1;
    return comma > 0
        && at + 1 < to
        && Character.isUpperCase(words.get(at + 1).charAt(0))
        && hasFinite(words, at, to - 1)
        && !FINITE.contains(lastWord(words, at, to))
        && !hasFinite(words, 0, comma + 1)
        && words.subList(at, to).contains("und");
  }

  /** "sind die Belange von Frauen, Kindern und Jugendlichen zu beachten": a list goes on. */
  private static boolean listsNouns(List<String> words, int from, int to) {
    return from >= 3
        && from + 2 < to
        && Character.isUpperCase(words.get(from).charAt(0))
        && Character.isUpperCase(words.get(from - 2).charAt(0))
        && Set.of("und", "sowie", "oder", "bzw").contains(words.get(from + 1))
        && words.subList(0, from).stream().anyMatch(ZU_OPENERS::contains);
  }

  private static String lastWord(List<String> words, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (Character.isLetterOrDigit(words.get(i).charAt(0))) {
        return words.get(i);
      }
    }
    return "";
  }

  private static boolean endsClause(List<String> words, int from, int to, Level level) {
    String last = lastWord(words, from, to);
    return level == Level.INFINITIVE
        ? isInfinitiveEnd(words, from, to)
        : VerbForms.isVerbLike(last);
  }

  private static final Set<String> ZU_OPENERS = Set.of("ist", "sind", "bleibt", "bleiben", "hat");

  private static final Set<String> AFTER_VERB =
      Set.of("die", "der", "das", "sie", "er", "wir", "ein", "eine", "ihre", "alle");

  private static final Set<String> FINITE =
      Set.of(
          "ist",
          "sind",
          "wird",
          "werden",
          "hat",
          "haben",
          "soll",
          "sollen",
          "sollte",
          "sollten",
          "muss",
          "müssen",
          "kann",
          "können",
          "darf",
          "dürfen",
          "will",
          "wollen",
          "gilt",
          "bedarf",
          "obliegt",
          "braucht",
          "bleibt",
          "müsste",
          "erscheint",
          "steht",
          "gelten");

  private static boolean hasFinite(List<String> words, int from, int to) {
    for (int i = from; i < to - 1; i++) {
      if (FINITE.contains(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the stretch ends with "zu verbessern", "auszubauen" or two of them joined. */
  private static boolean isInfinitiveEnd(List<String> words, int from, int to) {
    int last = to - 1;
    while (last >= from && !Character.isLetterOrDigit(words.get(last).charAt(0))) {
      last--;
    }
    if (last < from) {
      return false;
    }
    return VerbForms.isZuInfinitive(words, from, last)
        || last - 2 >= from
            && Set.of("und", "oder", "bzw").contains(words.get(last - 1))
            && VerbForms.isZuInfinitive(words, from, last - 2)
        || last - 1 >= from
            && Set.of("können", "werden", "lassen", "sein", "haben").contains(words.get(last))
            && words.get(last - 1).equals("zu");
  }

  private static boolean hasZuInfinitive(List<String> words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (VerbForms.isZuInfinitive(words, from, i)) {
        return true;
      }
    }
    return false;
  }
}
