package de.beschlusslage.reference;

import java.util.Set;

/**
 * Tells a norm that is cited from one that only says where a book or a collection of judgments is
 * opened: "Fischer, StGB, 65. Aufl., § 24 Rn. 7", "SozR 4-2500 § 96 Nr. 1", "BGHR StPO § 247".
 */
final class Bibliography {
  private static final Set<String> MARGINS =
      Set.of("RdNr", "RdNrn", "Rn", "Rdn", "Rdnr", "Rz", "Anm", "Randnummer", "Fn");
  private static final Set<String> BOOKS =
      Set.of("Kommentar", "Komm", "Stand", "Bd", "Band", "Aufl", "Auflage");
  private static final Set<String> COLLECTIONS =
      Set.of("Buchholz", "BGHR", "SozR", "AP", "EzA", "EzS", "USK");
  private static final int REACH = 10;

  private final Cursor at;

  Bibliography(CharSequence text) {
    this.at = new Cursor(text, text.length());
  }

  /** Whether {@code cite} belongs to the description of a book or judgment. */
  boolean holds(Cite cite) {
    int end = Math.max(cite.end(), cite.fullEnd());
    int i = at.blanks(end);
    boolean comma = at.at(i) == ',';
    int next = comma ? at.blanks(i + 1) : i;
    String word = next < at.limit ? at.slice(next, Math.min(at.tokenEnd(next), at.limit)) : "";
    if (MARGINS.contains(word) || inCollection(cite.start())) {
      return true;
    }
    if (!cite.norms().isEmpty()) {
      NormParser.Found last = cite.norms().get(cite.norms().size() - 1);
      return last.end() >= cite.end(); // its law stands before it, as in titles of books
    }
    if (at.at(next) == '§' || comma && isArticle(word) || BOOKS.contains(word)) {
      return true;
    }
    int digits = at.digits(next, 4);
    if (digits < 0) {
      return false;
    }
    if (at.at(digits) == '.') {
      int edition = at.blanks(digits + 1);
      return at.starts(edition, "Aufl") || at.starts(edition, "Ed");
    }
    return comma && digits - next == 4 && at.at(at.blanks(digits)) == ',';
  }

  private static boolean isArticle(String word) {
    return word.equals("Art") || word.equals("Artikel");
  }

  // only numbers and their joints between the collection's name and the norm
  private boolean inCollection(int start) {
    int i = start;
    for (int tokens = 0; tokens < REACH; tokens++) {
      i = at.before(i);
      if (i < 0) {
        return false;
      }
      char c = at.at(i);
      if (Character.isLetter(c)) {
        String word = at.slice(i, at.tokenEnd(i));
        if (COLLECTIONS.contains(word)) {
          return true;
        }
        if (!word.equals("Nr") && !word.equals("zu")) {
          return false;
        }
      } else if (!Tokens.isDigit(c) && c != '.' && c != '-' && c != '/') {
        return false;
      }
    }
    return false;
  }
}
