package de.beschlusslage.reference;

import de.beschlusslage.corpus.LegalReference.Norm;
import java.util.ArrayList;
import java.util.List;

/**
 * The grammar of a chain of norms, up to the law's name: "§§ 25 Abs. 4, 4a und 4b, 26 Satz 1 i. V.
 * m. § 28". One pass; every number is kept as printed, so no number is too large.
 */
final class NormParser {
  private final CharSequence text;
  private final int limit;
  private final List<Found> found = new ArrayList<>();
  private int end;

  NormParser(CharSequence text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  /** One norm of a chain with its place. */
  record Found(Norm norm, int start, int end) {}

  /** The norms of the last chain, enumerations expanded. */
  List<Found> found() {
    return found;
  }

  /** One past the last character of the last chain. */
  int end() {
    return end;
  }

  // parts of the norm at hand; empty where not cited
  private String sign = "";
  private boolean plural;
  private String number = "";
  private String to = "";
  private final String[] parts = new String[5];
  private int level;
  private int normStart;

  private static final int PARAGRAPH = 0;
  private static final int SENTENCE = 1;
  private static final int HALF = 2;
  private static final int POINT = 3;
  private static final int LETTER = 4;
  private static final int OTHER = 5;
  private static final int NONE = -1;

  /**
   * Reads a chain that begins with a section sign or the word Artikel.
   *
   * @return whether there is one; {@link #end()} is set in either case and lies behind {@code
   *     start}
   */
  boolean parse(int start) {
    found.clear();
    int i = sign(start);
    end = Math.max(i, start + 1);
    if (i < 0) {
      return false;
    }
    normStart = start;
    i = section(i);
    if (i < 0) {
      return false;
    }
    i = chain(i);
    end = i;
    return true;
  }

  private int chain(int from) {
    int i = from;
    while (true) {
      int next = connector(i);
      if (next == i) {
        return i;
      }
      boolean juxtaposed = next < 0;
      int after = Tokens.skipBlanks(text, Math.abs(next), limit);
      int start = after;
      int signed = sign(after);
      if (signed >= 0) {
        int savedStart = normStart;
        normStart = start;
        int done = section(signed);
        if (done < 0) {
          normStart = savedStart;
          return i;
        }
        i = done;
        continue;
      }
      if (juxtaposed || number.isEmpty()) {
        return i;
      }
      int part = partWord(after);
      if (part >= 0) {
        int done = continuedPart(after, start);
        if (done < 0) {
          return i;
        }
        i = done;
        continue;
      }
      int done = listed(after, start);
      if (done < 0) {
        return i;
      }
      i = done;
    }
  }

  // ---- signs and sections ----

  /** One past "§", "§§", "&#167;", "Art.", "Artikel"; -1 if there is none. Sets sign and plural. */
  private int sign(int i) {
    int k = i;
    int count = 0;
    while (k < limit) {
      if (text.charAt(k) == '§') {
        k++;
      } else if (startsWith(k, "&#167;")) {
        k += 6;
      } else {
        break;
      }
      count++;
      int blank = Tokens.skipBlanks(text, k, limit);
      if (blank < limit && text.charAt(blank) == '§' && count < 2) {
        k = blank;
      }
    }
    if (count > 0) {
      sign = "§";
      plural = count > 1;
      return k;
    }
    int word = articleWord(i);
    if (word > 0) {
      sign = "Art.";
      plural = true;
      return word;
    }
    return -1;
  }

  private int articleWord(int i) {
    if (i >= limit || text.charAt(i) != 'A' || !boundaryBefore(i)) {
      return -1;
    }
    int e = Tokens.end(text, i, limit);
    int length = e - i;
    if (length == 3 && startsWith(i, "Art")) {
      return e < limit && text.charAt(e) == '.' ? e + 1 : e;
    }
    if (length == 4 && (startsWith(i, "Artt") || startsWith(i, "Arts"))) {
      return e < limit && text.charAt(e) == '.' ? e + 1 : e;
    }
    if ((length == 7 || length == 8) && startsWith(i, "Artikel")) {
      return e;
    }
    return -1;
  }

  /** A section's number and its parts; -1 if there is no number. */
  private int section(int from) {
    int i = Tokens.skipBlanks(text, from, limit);
    int numberEnd = number(i, true);
    if (numberEnd < 0) {
      return -1;
    }
    clear();
    number = compact(i, numberEnd);
    i = range(numberEnd, true);
    i = parts(i);
    emit(i);
    return i;
  }

  private void clear() {
    to = "";
    for (int k = 0; k < parts.length; k++) {
      parts[k] = "";
    }
    level = NONE;
  }

  private void emit(int e) {
    found.add(
        new Found(
            new Norm(
                sign,
                number,
                to,
                parts[PARAGRAPH],
                parts[SENTENCE],
                parts[HALF],
                parts[POINT],
                parts[LETTER]),
            normStart,
            e));
  }

  /** One past a number with letter: "44", "25a", "124 a", "6ter"; -1 if there is none. */
  private int number(int i, boolean section) {
    int k = i;
    while (k < limit && Tokens.isDigit(text.charAt(k))) {
      k++;
    }
    if (k == i) {
      return section && sign.equals("Art.") ? romanArticle(i) : -1;
    }
    int letters = k;
    while (letters < limit && Character.isLetter(text.charAt(letters))) {
      letters++;
    }
    if (letters > k) {
      boolean ff = isAttachedFollowing(k, letters);
      if (ff) {
        return k;
      }
      return letters - k <= 3 ? letters : -1;
    }
    return spacedLetter(k);
  }

  // "Art. II § 6 Abs. 1": numbered by Roman numerals in laws that amend others
  private int romanArticle(int i) {
    int k = i;
    while (k < limit && "IVX".indexOf(text.charAt(k)) >= 0) {
      k++;
    }
    return k > i && k - i <= 4 && boundaryAfter(k) ? k : -1;
  }

  private boolean isFollowing(int from, int e) {
    int length = e - from;
    return text.charAt(from) == 'f' && (length == 1 || length == 2 && text.charAt(from + 1) == 'f');
  }

  // "§ 2f" is a section with a letter, "§ 2f." the one after § 2 as well
  private boolean isAttachedFollowing(int from, int e) {
    return isFollowing(from, e) && (e - from == 2 || e < limit && text.charAt(e) == '.');
  }

  // "§ 124 a Abs. 1", "§ 7 g EStG", but not "§ 44 f.", "§ 5 a. F." nor "1 a ) "
  private int spacedLetter(int k) {
    int i = Tokens.skipBlanks(text, k, limit);
    if (i == k || i + 1 >= limit) {
      return k;
    }
    char c = text.charAt(i);
    if (c < 'a' || c > 'z' || c == 'f' || c == 's' || !boundaryAfter(i + 1)) {
      return k;
    }
    int next = Tokens.skipBlanks(text, i + 1, limit);
    if (next >= limit || text.charAt(i + 1) == '.' || text.charAt(next) == ')') {
      return k;
    }
    char n = text.charAt(next);
    boolean goesOn = Character.isUpperCase(n) || n == ',' || Tokens.isDigit(n);
    return goesOn || startsWith(next, "und ") || startsWith(next, "bis ") ? i + 1 : k;
  }

  /** After a number: "bis 25c", "-20", "f.", "ff."; sets {@code to} for sections. */
  private int range(int i, boolean section) {
    int k = Tokens.skipBlanks(text, i, limit);
    if (k >= limit) {
      return i;
    }
    char c = text.charAt(k);
    if (c == 'f') {
      int e = Tokens.end(text, k, limit);
      if (isFollowing(k, e)) {
        if (section) {
          to = e - k == 2 ? "ff." : "f.";
        }
        return e < limit && text.charAt(e) == '.' ? e + 1 : e;
      }
      return i;
    }
    int after;
    if (startsWith(k, "bis ") || startsWith(k, "bis\n") || startsWith(k, "bis\u00a0")) {
      after = k + 3;
    } else if (c == '-' || c == '–') {
      after = k + 1;
    } else {
      return i;
    }
    after = Tokens.skipBlanks(text, after, limit);
    while (after < limit && text.charAt(after) == '§') {
      after = Tokens.skipBlanks(text, after + 1, limit);
    }
    if (after >= limit || !Tokens.isDigit(text.charAt(after))) {
      return i;
    }
    int e = number(after, false);
    if (e < 0) {
      return i;
    }
    if (section) {
      to = compact(after, e);
    } else {
      rangeEnd = compact(after, e);
    }
    return e;
  }

  private String rangeEnd = "";

  // ---- parts of a section ----

  private int parts(int from) {
    int i = from;
    while (true) {
      int next = part(i);
      if (next < 0) {
        return i;
      }
      i = next;
    }
  }

  /** One part ("Abs. 4", "IV", "1. Halbsatz", "a)"); -1 if none follows. */
  private int part(int from) {
    int i = Tokens.skipBlanks(text, from, limit);
    if (i >= limit) {
      return -1;
    }
    int word = partWord(i);
    if (word >= 0) {
      int at = wordLevel;
      int value = Tokens.skipBlanks(text, word, limit);
      int e = at == LETTER ? letter(value) : value(value, at);
      if (e < 0) {
        return at == OTHER && wordIsComplete ? word : -1;
      }
      set(at, compact(value, e));
      int ranged = at == LETTER ? letterRange(e) : range(e, false);
      if (ranged > e && !rangeEnd.isEmpty()) {
        set(at, compact(value, e) + "-" + rangeEnd);
        rangeEnd = "";
      }
      return ranged;
    }
    return wordlessPart(i);
  }

  // "Buchst. a bis c"
  private int letterRange(int e) {
    int k = Tokens.skipBlanks(text, e, limit);
    if (!startsWith(k, "bis ") && !startsWith(k, "bis\u00a0")) {
      return e;
    }
    int from = Tokens.skipBlanks(text, k + 3, limit);
    int to = letter(from);
    if (to < 0) {
      return e;
    }
    rangeEnd = compact(from, to);
    return to;
  }

  private int value(int i, int at) {
    int e = number(i, false);
    if (e >= 0) {
      return e;
    }
    int roman = roman(i);
    if (roman > i) {
      return roman;
    }
    // "Teil A", "Doppelbuchst. aa": parts that the canonical form leaves out
    if (at == OTHER && i < limit && Character.isUpperCase(text.charAt(i)) && boundaryAfter(i + 1)) {
      return i + 1;
    }
    return at == OTHER ? letter(i) : -1;
  }

  // "§ 77 Abs. 1 Satz 1, 1. Halbsatz", "Art. 3 (a)", "Abs. 1 a )", "§ 25 IV 1"
  private int wordlessPart(int i) {
    char c = text.charAt(i);
    if (Tokens.isDigit(c)) {
      int e = i;
      while (e < limit && Tokens.isDigit(text.charAt(e))) {
        e++;
      }
      int dot = Tokens.skipBlanks(text, e, limit);
      if (dot < limit && text.charAt(dot) == '.' && e - i <= 2) {
        int word = Tokens.skipBlanks(text, dot + 1, limit);
        int wordEnd = partWord(word);
        if (wordEnd >= 0 && (wordLevel == HALF || wordLevel == OTHER)) {
          set(wordLevel, compact(i, e));
          return wordEnd;
        }
      }
      if (romanBefore && level == PARAGRAPH && boundaryAfter(e)) {
        set(SENTENCE, compact(i, e));
        return e;
      }
      return -1;
    }
    if (c == ',') {
      int next = Tokens.skipBlanks(text, i + 1, limit);
      int afterDigits = next;
      while (afterDigits < limit && Tokens.isDigit(text.charAt(afterDigits))) {
        afterDigits++;
      }
      if (afterDigits > next && afterDigits < limit && text.charAt(afterDigits) == '.') {
        int word = Tokens.skipBlanks(text, afterDigits + 1, limit);
        if (partWord(word) >= 0 && wordLevel == HALF) {
          return wordlessPart(next);
        }
      }
      return -1;
    }
    if (c == '(') {
      int done = bracketed(i);
      if (done > 0) {
        return done;
      }
    }
    if (c == 'l' || c == 'e' || c == 'z') {
      int done = ordinalHalf(i);
      if (done > 0) {
        return done;
      }
    }
    if (c == '(' || c >= 'a' && c <= 'z') {
      int a = c == '(' ? Tokens.skipBlanks(text, i + 1, limit) : i;
      if (a + 1 < limit && text.charAt(a) >= 'a' && text.charAt(a) <= 'z' && boundaryAfter(a + 1)) {
        int close = Tokens.skipBlanks(text, a + 1, limit);
        if (close < limit && text.charAt(close) == ')') {
          set(LETTER, compact(a, a + 1));
          return close + 1;
        }
      }
      return -1;
    }
    if (level == NONE) {
      int e = roman(i);
      if (e > i) {
        set(PARAGRAPH, arabic(i, e));
        romanBefore = true;
        return e;
      }
    }
    return -1;
  }

  // "§ 3 (1)", "§ 132e (Abs. 1) Satz 1"
  private int bracketed(int open) {
    int i = Tokens.skipBlanks(text, open + 1, limit);
    int value = i;
    int word = partWord(i);
    if (word >= 0 && wordLevel == PARAGRAPH) {
      value = Tokens.skipBlanks(text, word, limit);
    } else if (level != NONE) {
      return -1;
    }
    int e = value;
    while (e < limit && Tokens.isDigit(text.charAt(e))) {
      e++;
    }
    int close = Tokens.skipBlanks(text, e, limit);
    if (e == value || e - value > 3 || close >= limit || text.charAt(close) != ')') {
      return -1;
    }
    set(PARAGRAPH, compact(value, e));
    return close + 1;
  }

  // "letzter Halbs.", "erster Halbsatz"
  private int ordinalHalf(int i) {
    int e = Tokens.end(text, i, limit);
    if (e - i > 8 || !PartWords.ORDINALS.contains(text.subSequence(i, e).toString())) {
      return -1;
    }
    int word = Tokens.skipBlanks(text, e, limit);
    int end = partWord(word);
    if (end < 0 || wordLevel != HALF && wordLevel != OTHER) {
      return -1;
    }
    level = OTHER;
    return end;
  }

  private boolean romanBefore;

  private void set(int at, String value) {
    if (at == OTHER) {
      level = OTHER;
      return;
    }
    romanBefore = false;
    parts[at] = value;
    level = at;
  }

  /** "a", "aa", "a und b" begins with one; -1 if none. */
  private int letter(int i) {
    int k = i;
    while (k < limit && text.charAt(k) >= 'a' && text.charAt(k) <= 'z') {
      k++;
    }
    if (k == i && k < limit && text.charAt(k) >= 'A' && text.charAt(k) <= 'Z') {
      k++;
    }
    if (k == i || k - i > 3 || !boundaryAfter(k)) {
      return -1;
    }
    if (k < limit && text.charAt(k) == ')') {
      return k + 1;
    }
    return k;
  }

  private int wordLevel;
  private boolean wordIsComplete;

  /** One past "Abs.", "Satz", "Nr." …; -1 if none stands here. Sets {@code wordLevel}. */
  private int partWord(int i) {
    if (i >= limit || !Character.isLetter(text.charAt(i)) || !boundaryBefore(i)) {
      return -1;
    }
    int e = i;
    while (e < limit && Character.isLetter(text.charAt(e))) {
      e++;
    }
    Integer found = PartWords.level(text, i, e);
    if (found == null) {
      return -1;
    }
    wordLevel = found;
    wordIsComplete = PartWords.isComplete(text, i, e);
    return e < limit && text.charAt(e) == '.' ? e + 1 : e;
  }

  // ---- what joins norms ----

  /**
   * One past a connector at {@code i} ("," "und" "i. V. m." …), {@code i} itself if there is none,
   * negative if the next section stands there without any.
   */
  private int connector(int i) {
    int k = Tokens.skipBlanks(text, i, limit);
    if (k >= limit) {
      return i;
    }
    char c = text.charAt(k);
    if (c == '§') {
      return -k;
    }
    if (c == ',' || c == ';' || c == '/') {
      int next = Tokens.skipBlanks(text, k + 1, limit);
      int word = joint(next);
      return word > next ? article(word) : k + 1;
    }
    int word = joint(k);
    return word > k ? article(word) : i;
  }

  private int joint(int i) {
    for (String joint : PartWords.JOINTS) {
      if (startsWith(i, joint) && boundaryAfter(i + joint.length())) {
        int e = i + joint.length();
        int next = Tokens.skipBlanks(text, e, limit);
        if (next < limit && text.charAt(next) == '/' && startsWith(i, "und")) {
          int other = joint(Tokens.skipBlanks(text, next + 1, limit));
          return Math.max(other, e);
        }
        return e < limit && text.charAt(e) == '.' ? e + 1 : e;
      }
    }
    return i;
  }

  // "i. V. m. dem § 124", "in Verbindung mit den §§"
  private int article(int i) {
    int k = Tokens.skipBlanks(text, i, limit);
    for (String article : PartWords.ARTICLES) {
      if (startsWith(k, article) && boundaryAfter(k + article.length())) {
        int after = Tokens.skipBlanks(text, k + article.length(), limit);
        if (after < limit && (text.charAt(after) == '§' || articleWord(after) > 0)) {
          return after;
        }
      }
    }
    return i;
  }

  /** "und Abs. 3", ", Satz 2": the same section, another part. */
  private int continuedPart(int i, int start) {
    int at = wordLevel;
    if (at == OTHER) {
      int done = part(i);
      return done < 0 ? -1 : parts(done);
    }
    String[] saved = parts.clone();
    int savedLevel = level;
    for (int k = at; k < parts.length; k++) {
      // Satz counts below Absatz; Nummer and Buchstabe may stand beside Satz
      if (k >= at) {
        parts[k] = "";
      }
    }
    int done = part(i);
    if (done < 0) {
      System.arraycopy(saved, 0, parts, 0, parts.length);
      level = savedLevel;
      return -1;
    }
    done = parts(done);
    normStart = start;
    emit(done);
    return done;
  }

  /** A bare number or letter in a list: a further section, or a further value of the last part. */
  private int listed(int i, int start) {
    if (i >= limit) {
      return -1;
    }
    if (level == LETTER) {
      int e = letter(i);
      if (e > 0) {
        parts[LETTER] = compact(i, e);
        int done = parts(e);
        normStart = start;
        emit(done);
        return done;
      }
    }
    if (!Tokens.isDigit(text.charAt(i))) {
      return -1;
    }
    int e = number(i, false);
    if (e < 0 || isDate(e) || isOrdinal(e)) {
      return -1;
    }
    if (isSection(i, e)) {
      if (!plural && level == NONE && !sign.equals("Art.") && !startsPart(e) && !goesOn(e)) {
        return -1;
      }
      String savedNumber = number;
      clear();
      number = compact(i, e);
      int k = parts(range(e, true));
      normStart = start;
      if (number.isEmpty()) {
        number = savedNumber;
      }
      emit(k);
      return k;
    }
    int at = level;
    if (at < 0 || at == OTHER) {
      return -1;
    }
    for (int k = at; k < parts.length; k++) {
      parts[k] = "";
    }
    parts[at] = compact(i, e);
    int k = range(e, false);
    if (k > e && !rangeEnd.isEmpty()) {
      parts[at] = parts[at] + "-" + rangeEnd;
      rangeEnd = "";
    }
    k = parts(k);
    normStart = start;
    emit(k);
    return k;
  }

  // a comma or another connector or a law's name follows: the number belongs to the list
  private boolean goesOn(int e) {
    int k = Tokens.skipBlanks(text, e, limit);
    return k < limit && (Character.isUpperCase(text.charAt(k)) || connector(e) != e);
  }

  private boolean startsPart(int e) {
    int k = Tokens.skipBlanks(text, e, limit);
    return partWord(k) >= 0;
  }

  /**
   * Whether a listed number is a section. In "§§ 1, 2 Abs. 2, 3, 10" the 3 goes on with the
   * sections, for it comes after 2; in "§ 25 Abs. 4, 4a" there is but one section sign, so 4a goes
   * on with the Absätze; a number with an Absatz of its own is a section in either case.
   */
  private boolean isSection(int i, int e) {
    if (level == NONE) {
      return true;
    }
    int k = Tokens.skipBlanks(text, range(e, false), limit);
    rangeEnd = "";
    if (partWord(k) >= 0) {
      int next = wordLevel;
      if (next == PARAGRAPH || level != PARAGRAPH && next != OTHER && next <= level) {
        return true;
      }
    }
    // "Art. 1 Abs. 1 und 2" lists Absätze although "Art." does not tell one from many
    if (!plural || sign.equals("Art.")) {
      return false;
    }
    int value = magnitude(text, i, e);
    String last = level == OTHER ? "" : parts[Math.max(level, 0)];
    int lastValue = magnitude(last, 0, last.length());
    int sectionValue = magnitude(number, 0, number.length());
    if (value > sectionValue) {
      return true;
    }
    return value <= lastValue && value != sectionValue && level == PARAGRAPH;
  }

  // nine digits are enough to compare by, and cannot overflow
  private static int magnitude(CharSequence s, int from, int to) {
    int value = 0;
    for (int k = from; k < to && k < from + 9 && Tokens.isDigit(s.charAt(k)); k++) {
      value = value * 10 + s.charAt(k) - '0';
    }
    return value;
  }

  // "§ 44, 23. Mai 2020", "1.1.2020"
  private boolean isDate(int e) {
    return e + 1 < limit
        && text.charAt(e) == '.'
        && (Tokens.isDigit(text.charAt(e + 1))
            || PartWords.isMonth(text, Tokens.skipBlanks(text, e + 1, limit), limit));
  }

  private boolean isOrdinal(int e) {
    if (e >= limit || text.charAt(e) != '.') {
      return false;
    }
    int k = Tokens.skipBlanks(text, e + 1, limit);
    return k > e + 1 && k < limit && Character.isLetter(text.charAt(k));
  }

  // ---- characters ----

  private int roman(int i) {
    int k = i;
    while (k < limit && "IVX".indexOf(text.charAt(k)) >= 0) {
      k++;
    }
    return k > i && k - i <= 5 && boundaryAfter(k) ? k : i;
  }

  private String arabic(int from, int e) {
    int sum = 0;
    int last = 0;
    for (int k = e - 1; k >= from; k--) {
      char c = text.charAt(k);
      int v = c == 'I' ? 1 : c == 'V' ? 5 : 10;
      sum += v < last ? -v : v;
      last = Math.max(last, v);
    }
    return Integer.toString(sum);
  }

  private String compact(int from, int e) {
    StringBuilder s = new StringBuilder(e - from);
    for (int k = from; k < e; k++) {
      char c = text.charAt(k);
      if (!Tokens.isBlank(c) && c != ')') {
        s.append(c);
      }
    }
    return s.toString();
  }

  private boolean boundaryBefore(int i) {
    return i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
  }

  private boolean boundaryAfter(int i) {
    return i >= limit || !Character.isLetterOrDigit(text.charAt(i));
  }

  private boolean startsWith(int i, String s) {
    if (i < 0 || i + s.length() > limit) {
      return false;
    }
    for (int k = 0; k < s.length(); k++) {
      char c = text.charAt(i + k);
      if (c != s.charAt(k) && !(s.charAt(k) == ' ' && Tokens.isBlank(c))) {
        return false;
      }
    }
    return true;
  }
}
