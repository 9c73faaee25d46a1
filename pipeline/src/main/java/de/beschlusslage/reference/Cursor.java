package de.beschlusslage.reference;

/** Small questions about a text, all bounded by its limit. */
final class Cursor {
  final CharSequence text;
  final int limit;

  Cursor(CharSequence text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  int blanks(int i) {
    return Tokens.skipBlanks(text, i, limit);
  }

  int tokenEnd(int i) {
    return Tokens.end(text, i, limit);
  }

  char at(int i) {
    return i >= 0 && i < limit ? text.charAt(i) : '\0';
  }

  boolean starts(int i, String s) {
    if (i < 0 || i + s.length() > limit) {
      return false;
    }
    for (int k = 0; k < s.length(); k++) {
      if (text.charAt(i + k) != s.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /** Whether exactly this word stands at {@code i}. */
  boolean word(int i, String s) {
    return starts(i, s)
        && (i + s.length() >= limit || !Character.isLetterOrDigit(text.charAt(i + s.length())));
  }

  String slice(int from, int to) {
    return text.subSequence(from, to).toString();
  }

  /** Start of the token before {@code i}, skipping blanks; -1 if there is none. */
  int before(int i) {
    int k = i - 1;
    while (k >= 0 && Tokens.isBlank(text.charAt(k))) {
      k--;
    }
    if (k < 0) {
      return -1;
    }
    if (!Character.isLetterOrDigit(text.charAt(k))) {
      return k;
    }
    int floor = Math.max(0, k - 60);
    while (k > floor
        && (Character.isLetterOrDigit(text.charAt(k - 1)) || Tokens.isHyphen(text.charAt(k - 1)))) {
      k--;
    }
    return k;
  }

  /** One past "12. Mai 2020", "12. 5. 2020", "12.05.2020" at {@code i}; -1 if there is no date. */
  int date(int i) {
    int k = digits(i, 2);
    if (k < 0 || at(k) != '.') {
      return -1;
    }
    k = blanks(k + 1);
    int month = digits(k, 2);
    if (month > 0 && at(month) == '.') {
      k = blanks(month + 1);
    } else if (Character.isLetter(at(k)) && PartWords.month(slice(k, tokenEnd(k))) > 0) {
      k = blanks(tokenEnd(k));
    } else {
      return -1;
    }
    int year = digits(k, 4);
    return year - k == 4 || year - k == 2 ? year : -1;
  }

  /** One past at most {@code most} digits; -1 if there is none or more. */
  int digits(int i, int most) {
    int k = i;
    while (k < limit && Tokens.isDigit(text.charAt(k)) && k - i <= most) {
      k++;
    }
    return k > i && k - i <= most ? k : -1;
  }

  /**
   * One past the bracket that closes the one at {@code open}, at most {@code reach} away; or -1.
   */
  int closing(int open, int reach) {
    int depth = 0;
    int stop = Math.min(limit, open + reach);
    for (int k = open; k < stop; k++) {
      char c = text.charAt(k);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return k + 1;
      }
    }
    return -1;
  }
}
