package de.beschlusslage.reference;

import java.util.Set;

/**
 * The end of an official title that no register knows: "Gesetz zur Einführung eines
 * Chancen-Aufenthaltsrechts". A title is a noun with what hangs on it, so it goes on through
 * genitives, prepositions and conjunctions and ends before a verb or a noun phrase of its own.
 */
final class TitleParser {
  private static final Set<String> HEADS =
      Set.of(
          "Gesetz",
          "Gesetzes",
          "Gesetze",
          "Verordnung",
          "Abkommen",
          "Abkommens",
          "Übereinkommen",
          "Übereinkommens",
          "Staatsvertrag",
          "Staatsvertrags",
          "Staatsvertrages",
          "Rahmenvereinbarung");
  private static final Set<String> OPENERS =
      Set.of("zur", "zum", "zu", "über", "für", "gegen", "betreffend", "zwischen");
  private static final Set<String> GENITIVES =
      Set.of("des", "der", "eines", "einer", "dieser", "ihrer", "seiner");
  private static final Set<String> LINKS =
      Set.of(
          "und",
          "oder",
          "sowie",
          "zur",
          "zum",
          "zu",
          "über",
          "für",
          "gegen",
          "gegenüber",
          "in",
          "im",
          "bei",
          "beim",
          "von",
          "vom",
          "auf",
          "am",
          "an",
          "aus",
          "durch",
          "mit",
          "unter",
          "zwischen",
          "betreffend",
          "bis",
          "einerseits",
          "andererseits",
          "ihren");
  private static final Set<String> ARTICLES =
      Set.of(
          "die", "das", "den", "dem", "der", "des", "ein", "eine", "einen", "einem", "einer",
          "eines");
  // "das Gesetz zur … tritt in Kraft"
  private static final Set<String> OUTSIDE = Set.of("Kraft", "Anspruch", "Betracht", "Bezug");
  private static final int REACH = 60;

  private final Cursor at;

  TitleParser(Cursor at) {
    this.at = at;
  }

  /** One past the title whose head is the word at {@code start}; -1 if there is none. */
  int end(int start, int wordEnd) {
    if (wordEnd - start > 18 || !HEADS.contains(at.slice(start, wordEnd))) {
      return -1;
    }
    int i = at.blanks(wordEnd);
    if (at.at(i) == ',') {
      i = at.blanks(i + 1);
    }
    if (i >= at.limit || !OPENERS.contains(at.slice(i, at.tokenEnd(i)))) {
      return -1;
    }
    int quoteEnd = quoted(start);
    if (quoteEnd > 0) {
      return quoteEnd;
    }
    // "eine Verordnung über 300 Impfdosen" is a prescription
    return Tokens.isDigit(at.at(at.blanks(at.tokenEnd(i)))) ? -1 : phrase(i);
  }

  private int quoted(int start) {
    char open = at.at(start - 1);
    char close = open == '„' ? '“' : open == '»' ? '«' : open == '"' ? '"' : '\0';
    if (close == '\0') {
      return -1;
    }
    int stop = Math.min(at.limit, start + 400);
    for (int k = start; k < stop; k++) {
      char c = at.at(k);
      if (c == close || open == '„' && (c == '"' || c == '”')) {
        return k;
      }
    }
    return -1;
  }

  /** One past the phrase that begins with a preposition at {@code from}; -1 if there is none. */
  int phraseEnd(int from) {
    return phrase(from);
  }

  private int phrase(int from) {
    int i = from;
    int end = -1;
    boolean open = true; // whether the phrase waits for its noun
    boolean afterLink = true;
    for (int count = 0; count < REACH && i < at.limit; count++) {
      int e = at.tokenEnd(i);
      char c = at.at(i);
      String word = at.slice(i, e);
      if (Character.isUpperCase(c) || Tokens.isDigit(c) && open) {
        if (OUTSIDE.contains(word)) {
          return end;
        }
        if (!open && !hyphenated(i)) {
          // "Bundesministeriums Inneres": two nouns side by side belong together only as a name
          if (!Character.isUpperCase(at.at(at.before(i)))) {
            return end;
          }
        }
        end = e;
        open = at.at(e) == '-';
        if (open) {
          e++;
        }
        afterLink = false;
      } else if (c == ',' && !open) {
        int next = at.blanks(i + 1);
        String follow = next < at.limit ? at.slice(next, at.tokenEnd(next)) : "";
        if (!follow.equals("zur") && !follow.equals("zum") && !listGoesOn(next)) {
          return end;
        }
        open = true;
        afterLink = true;
      } else if (LINKS.contains(word)) {
        if (word.equals("vom") && at.date(at.blanks(e)) > 0) {
          return end; // "vom 21. Dezember 2015" is when, not what
        }
        if (beginsAnother(at.blanks(e))) {
          return end; // "… und das Gesetz zur …"
        }
        open = true;
        afterLink = true;
      } else if (GENITIVES.contains(word) && (end > 0 || afterLink)
          || afterLink && ARTICLES.contains(word)) {
        open = true;
        afterLink = false;
      } else if (Character.isLowerCase(c)
          && isAdjective(word)
          && (open || word.endsWith("er") && Character.isUpperCase(at.at(at.blanks(e))))) {
        open = true;
        afterLink = false;
      } else {
        return end;
      }
      i = at.blanks(e);
    }
    return end;
  }

  private boolean beginsAnother(int i) {
    int e = i < at.limit ? at.tokenEnd(i) : i;
    if (i < e && ARTICLES.contains(at.slice(i, e))) {
      i = at.blanks(e);
      e = i < at.limit ? at.tokenEnd(i) : i;
    }
    int next = at.blanks(e);
    return i < e
        && HEADS.contains(at.slice(i, e))
        && next < at.limit
        && OPENERS.contains(at.slice(next, at.tokenEnd(next)));
  }

  // ", zur …" or ", die Erwerbstätigkeit und …": a list has its "und" within a few words
  private boolean listGoesOn(int from) {
    int i = from;
    for (int count = 0; count < 6 && i < at.limit; count++) {
      int e = at.tokenEnd(i);
      String word = at.slice(i, e);
      if (word.equals("und")) {
        return count > 0;
      }
      if (!Character.isUpperCase(at.at(i))
          && !ARTICLES.contains(word)
          && !isAdjective(word)
          && !word.equals(",")) {
        return false;
      }
      i = at.blanks(e);
    }
    return false;
  }

  private boolean hyphenated(int i) {
    int b = at.before(i);
    return b >= 0 && Tokens.isHyphen(at.at(b));
  }

  private static boolean isAdjective(String word) {
    return word.length() > 3
        && (word.endsWith("en")
            || word.endsWith("er")
            || word.endsWith("es")
            || word.endsWith("em")
            || word.endsWith("e"));
  }
}
