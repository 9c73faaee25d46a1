package de.beschlusslage.reference;

import de.beschlusslage.corpus.Months;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The closed classes of words that citations are made of. */
final class PartWords {
  /** What joins two norms of one chain; longer forms first. */
  static final List<String> JOINTS =
      List.of(
          "in Verbindung mit",
          "in Verb. mit",
          "und",
          "oder",
          "sowie",
          "beziehungsweise",
          "bzw",
          "i. V. m",
          "i.V.m",
          "i. V. mit",
          "i.V. m",
          "i.Vm",
          "iVm",
          "u",
          "jeweils i. V. m");

  /** Articles between a connector and the next section sign. */
  static final List<String> ARTICLES = List.of("dem", "den", "des", "der", "mit");

  /** Before "Halbsatz" where it is not numbered by a figure. */
  static final List<String> ORDINALS =
      List.of("letzter", "letzte", "erster", "zweiter", "erste", "zweite");

  // by lower-case word: Absatz 0, Satz 1, Halbsatz 2, Nummer 3, Buchstabe 4, others 5
  private static final Map<String, Integer> LEVELS = levels();

  private PartWords() {}

  private static Map<String, Integer> levels() {
    Map<String, Integer> levels = new HashMap<>();
    put(levels, 0, "Abs Absatz Absätze Absätzen Absatzes");
    put(levels, 1, "S Satz Sätze Sätzen Satzes");
    put(levels, 2, "Hs HS Halbs Halbsatz HalbS Hsatz Halbsatzes");
    put(levels, 3, "Nr Nrn Nummer Nummern Ziff Ziffer Ziffern");
    put(levels, 4, "Buchst Buchstabe Buchstaben lit Lit Bst");
    put(
        levels,
        5,
        "Alt Alternative Alternativen Var Variante Fall UAbs Unterabs Unterabsatz Teil Teils Teilsatz Ts Spiegelstrich Spstr"
            + " Doppelbuchst Doppelbuchstabe DBuchst Dbuchst Unterbuchst Gruppe UnterAbs ZP"
            + " Zusatzprotokoll Eingangshalbs Eingangshalbsatz Eingangssatz");
    return Map.copyOf(levels);
  }

  private static void put(Map<String, Integer> levels, int level, String words) {
    for (String word : words.split(" ")) {
      levels.put(word, level);
    }
  }

  /** The level that a word names, null if it names none. */
  static @Nullable Integer level(CharSequence text, int from, int to) {
    if (to - from > 17 || !startsLikePart(text.charAt(from))) {
      return null;
    }
    return LEVELS.get(text.subSequence(from, to).toString());
  }

  /** Whether the word is a part by itself, without a number. */
  static boolean isComplete(CharSequence text, int from, int to) {
    return to - from > 10 && text.charAt(from) == 'E';
  }

  private static boolean startsLikePart(char c) {
    return "ASHNZBlLVFUTDGE".indexOf(c) >= 0;
  }

  /** Whether a month's name begins at {@code i}. */
  static boolean isMonth(CharSequence text, int i, int limit) {
    for (String month : Months.NAMES) {
      if (i + month.length() <= limit
          && text.subSequence(i, i + month.length()).toString().equals(month)) {
        return true;
      }
    }
    return false;
  }

  /** 1 to 12 for a month's name, 0 for any other word. */
  static int month(String word) {
    for (int k = 0; k < Months.NAMES.size(); k++) {
      if (Months.NAMES.get(k).equalsIgnoreCase(word)) {
        return k + 1;
      }
    }
    return 0;
  }
}
