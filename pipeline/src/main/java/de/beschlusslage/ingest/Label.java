package de.beschlusslage.ingest;

import de.beschlusslage.corpus.Months;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A printed number, letter or bullet at the start of a line: {@code 1.}, {@code 2)}, {@code (3)},
 * {@code 4.)}, {@code 5:}, {@code 6 -}, {@code Ziffer 7:}, {@code a.}, {@code aa)}, {@code iv.},
 * {@code (ii)}, {@code 5.1}, {@code •}. Whether it really counts something is for the reader of the
 * whole list to say.
 *
 * @param kind how it is printed; points of one list share it
 * @param text what the guidelines' path shows: {@code 1}, {@code a}, {@code 5.1}, {@code •}
 * @param value its place in its list, 0 for bullets
 * @param length code units up to the text that follows, blanks included
 */
public record Label(Kind kind, String text, int value, int length) {

  /** How a label is printed. */
  public enum Kind {
    NUMBER_DOT,
    NUMBER_PAREN,
    NUMBER_PARENS,
    NUMBER_COLON,
    NUMBER_DASH,
    NUMBER_WORD,
    LETTER_DOT,
    LETTER_PAREN,
    LETTER_PARENS,
    DOUBLE_LETTER,
    UPPER_DOT,
    UPPER_PAREN,
    ROMAN_DOT,
    ROMAN_PAREN,
    ROMAN_PARENS,
    UPPER_ROMAN,
    DECIMAL,
    BULLET,
    DASH
  }

  private static final String BULLETS = "•●▪■◦○‣⁃∙·➢►▶▸◆⇒→✓✔❖□❑";
  private static final String DASHES = "-–—";

  /** Bullets only where a blank follows: else a letter, a note or a quotation. */
  private static final String PARTED = "*o+»";

  /** "Ziffer 1:", or alone on its line; "Ziffer 1 wird gestrichen" is none. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?:Ziffer|Ziff\\.|Nummer|Nr\\.|Punkt|Pkt\\.|Forderung|Empfehlung|Maßnahme|These)"
              + " {1,2}(\\d{1,2})(?:[.:)] +(?=\\S)|[.:)]?$)");

  /** A dash between the number and its text: "1. – Die Konferenz". */
  private static final Pattern DASH = Pattern.compile("[ \\t]*[-–](?=[ \\t])");

  /** The first two letters of "z. B.", "i. d. R." and so on. */
  private static final Set<String> ABBREVIATED =
      Set.of(
          "zB", "zT", "zZ", "dh", "ua", "uU", "uä", "oä", "va", "so", "su", "id", "iS", "iV", "aa");

  private static final char CIRCLED_ONE = '①';
  private static final String[] ROMAN = {
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix", "xx"
  };

  /** The label that {@code line} begins with. */
  public static Optional<Label> at(String line) {
    if (line.isEmpty()) {
      return Optional.empty();
    }
    char first = line.charAt(0);
    if (BULLETS.indexOf(first) >= 0
        || (PARTED.indexOf(first) >= 0 || isSymbol(first)) && blankAt(line, 1)) {
      return line.length() > 1 ? bullet(line, Kind.BULLET) : Optional.empty();
    }
    if (DASHES.indexOf(first) >= 0) {
      return line.length() > 1 && blankAt(line, 1) ? dash(line) : Optional.empty();
    }
    if (first == '(') {
      return parens(line);
    }
    if (isDigit(first)) {
      return number(line);
    }
    if (first >= CIRCLED_ONE && first < CIRCLED_ONE + 20) {
      int value = first - CIRCLED_ONE + 1;
      return Optional.of(
          new Label(Kind.NUMBER_PARENS, String.valueOf(value), value, skipBlanks(line, 1)));
    }
    return first >= 'E' && first <= 'Z' && line.length() > 4
        ? worded(line).or(() -> letter(line))
        : letter(line);
  }

  /** Whether a character is printed as a bullet: at the start of a line it hardly means else. */
  public static boolean isBullet(char c) {
    return BULLETS.indexOf(c) >= 0 || c == '*' || c == 'o' || isSymbol(c);
  }

  /** Arrows, geometric shapes, stars and ticks; circled numbers count. */
  private static boolean isSymbol(char c) {
    return c >= '\u2190' && c <= '\u21FF'
        || c >= '\u25A0' && c <= '\u27BF' && !(c >= '\u2776' && c <= '\u2793')
        || c >= '\u27F0' && c <= '\u27FF'
        || c >= '\u2B00' && c <= '\u2BFF';
  }

  private static Optional<Label> worded(String line) {
    Matcher word = WORD.matcher(line);
    if (!word.lookingAt()) {
      return Optional.empty();
    }
    int value = Integer.parseInt(word.group(1));
    return Optional.of(new Label(Kind.NUMBER_WORD, String.valueOf(value), value, word.end()));
  }

  /** A dash before a number is Markdown's list mark, not print: "- 3. Die Konferenz". */
  private static Optional<Label> dash(String line) {
    int from = skipBlanks(line, 1);
    if (from < line.length() && DASHES.indexOf(line.charAt(from)) < 0) {
      Optional<Label> inner = at(line.substring(from)).filter(l -> !l.isBullet());
      if (inner.isPresent()) {
        Label l = inner.get();
        return Optional.of(new Label(l.kind, l.text, l.value, l.length + from));
      }
    }
    return bullet(line, Kind.DASH);
  }

  private static Optional<Label> bullet(String line, Kind kind) {
    return Optional.of(new Label(kind, "•", 0, skipBlanks(line, 1)));
  }

  private static Optional<Label> parens(String line) {
    int close = line.indexOf(')');
    if (close < 2 || close > 5 || !blankAt(line, close + 1)) {
      return Optional.empty();
    }
    String inner = line.substring(1, close).strip();
    int end = skipBlanks(line, close + 1);
    if (inner.chars().allMatch(Character::isDigit)) {
      return inner.isEmpty() || inner.length() > 3
          ? Optional.empty()
          : Optional.of(new Label(Kind.NUMBER_PARENS, plain(inner), Integer.parseInt(inner), end));
    }
    if (inner.isEmpty() || !isLetter(inner.charAt(0))) {
      return Optional.empty();
    }
    int letter = ordinal(inner.charAt(0));
    if (inner.length() == 1) {
      return Optional.of(new Label(Kind.LETTER_PARENS, inner, letter, end));
    }
    int roman = romanValue(inner);
    if (roman > 0) {
      return Optional.of(new Label(Kind.ROMAN_PARENS, inner, roman, end));
    }
    return inner.length() == 2 && inner.charAt(0) == inner.charAt(1)
        ? Optional.of(new Label(Kind.DOUBLE_LETTER, inner, letter, end))
        : Optional.empty();
  }

  private static Optional<Label> number(String line) {
    int i = 0;
    int groups = 0;
    int value = 0;
    StringBuilder text = new StringBuilder();
    while (true) {
      int from = i;
      while (i < line.length() && isDigit(line.charAt(i))) {
        i++;
      }
      int digits = i - from;
      if (digits == 0 || digits > 3) {
        return Optional.empty();
      }
      value = Integer.parseInt(line.substring(from, i));
      text.append(text.isEmpty() ? "" : ".").append(value);
      groups++;
      if (i + 1 < line.length() && line.charAt(i) == '.' && isDigit(line.charAt(i + 1))) {
        i++;
        continue;
      }
      break;
    }
    char next = i < line.length() ? line.charAt(i) : 0;
    if (groups == 1 && i <= 2 && dashed(line, i)) {
      int end = skipBlanks(line, i + 2);
      return Optional.of(new Label(Kind.NUMBER_DASH, text.toString(), value, end));
    }
    if (groups > 1) {
      int end = next == '.' || next == ')' ? i + 1 : i;
      // a tab that had no room: "1.1.Die Konferenz"
      boolean glued =
          next == '.'
              && end + 1 < line.length()
              && Character.isLetter(line.charAt(end))
              && Character.isLetter(line.charAt(end + 1));
      return groups <= 5 && (blankAt(line, end) || glued)
          ? Optional.of(new Label(Kind.DECIMAL, text.toString(), value, skipBlanks(line, end)))
          : Optional.empty();
    }
    if (next == '.' && i + 1 < line.length() && line.charAt(i + 1) == ')') {
      i++; // "1.)"
      next = ')';
    }
    if (next == ' ' && i + 2 < line.length() && ".)".indexOf(line.charAt(i + 1)) >= 0) {
      i++; // "1 ."
      next = line.charAt(i);
    }
    Kind kind =
        switch (next) {
          case '.' -> Kind.NUMBER_DOT;
          case ')' -> Kind.NUMBER_PAREN;
          case ':' -> Kind.NUMBER_COLON;
          default -> null;
        };
    // "1.Die Konferenz": the blank is often forgotten, but "1.5" and "1.a" are something else
    boolean glued =
        next != ':' && i + 2 < line.length() && Character.isUpperCase(line.charAt(i + 1));
    Matcher dash = DASH.matcher(line).region(Math.min(i + 1, line.length()), line.length());
    boolean dashed = next == '.' && dash.lookingAt();
    if (kind == null || !blankAt(line, i + 1) && !glued && !dashed) {
      return Optional.empty();
    }
    int end = dashed ? dash.end() : i + 1;
    if (kind == Kind.NUMBER_DOT && isMonth(line, skipBlanks(line, end))) {
      return Optional.empty();
    }
    return Optional.of(new Label(kind, text.toString(), value, skipBlanks(line, end)));
  }

  /** "1. Oktober" is a date, wherever it stands. */
  private static boolean isMonth(String line, int at) {
    int end = at;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return Months.isName(line.substring(at, end));
  }

  /** "1 - Die Konferenz"; "5 - 10 Personen" is a range. */
  private static boolean dashed(String line, int at) {
    return at + 3 < line.length()
        && line.charAt(at) == ' '
        && DASHES.indexOf(line.charAt(at + 1)) >= 0
        && line.charAt(at + 2) == ' '
        && Character.isLetter(line.charAt(skipBlanks(line, at + 2)));
  }

  /** Whether "Z." goes on as an abbreviation; "i. z. B." is a point that begins with one. */
  private static boolean abbreviated(String line, int next) {
    return next + 1 < line.length()
        && line.charAt(next + 1) == '.'
        && ABBREVIATED.contains(line.substring(0, 1).toLowerCase(Locale.ROOT) + line.charAt(next));
  }

  private static Optional<Label> letter(String line) {
    int i = 0;
    while (i < line.length() && i < 6 && isLetter(line.charAt(i))) {
      i++;
    }
    if (i == 0 || i == line.length() || i == 6) {
      return Optional.empty();
    }
    int letters = i;
    if (line.startsWith(".)", i) || line.startsWith(" )", i)) {
      i++; // "a.)", "a )"
    }
    char mark = line.charAt(i);
    if (mark != '.' && mark != ')' || !blankAt(line, i + 1)) {
      return Optional.empty();
    }
    boolean dot = mark == '.';
    String word = line.substring(0, letters);
    int end = skipBlanks(line, i + 1);
    if (letters == 1 && dot && abbreviated(line, end)) {
      return Optional.empty(); // "Z. B. durch …"
    }
    if (letters == 1) {
      char c = word.charAt(0);
      Kind kind =
          Character.isLowerCase(c)
              ? dot ? Kind.LETTER_DOT : Kind.LETTER_PAREN
              : dot ? Kind.UPPER_DOT : Kind.UPPER_PAREN;
      return Optional.of(new Label(kind, word, ordinal(c), end));
    }
    if (letters == 2
        && word.charAt(0) == word.charAt(1)
        && !dot
        && Character.isLowerCase(word.charAt(0))) {
      return Optional.of(new Label(Kind.DOUBLE_LETTER, word, ordinal(word.charAt(0)), end));
    }
    int roman = romanValue(word.toLowerCase(Locale.ROOT));
    if (roman > 0) {
      Kind kind =
          Character.isUpperCase(word.charAt(0))
              ? Kind.UPPER_ROMAN
              : dot ? Kind.ROMAN_DOT : Kind.ROMAN_PAREN;
      return Optional.of(new Label(kind, word, roman, end));
    }
    return Optional.empty();
  }

  /**
   * The same label read as a Roman number ({@code i)}, {@code ii)}, {@code V.}), where it is one.
   */
  public Optional<Label> asRoman() {
    int roman = romanValue(text.toLowerCase(Locale.ROOT));
    if (roman == 0) {
      return Optional.empty();
    }
    return switch (kind) {
      case LETTER_DOT -> Optional.of(new Label(Kind.ROMAN_DOT, text, roman, length));
      case LETTER_PAREN, DOUBLE_LETTER ->
          Optional.of(new Label(Kind.ROMAN_PAREN, text, roman, length));
      case LETTER_PARENS -> Optional.of(new Label(Kind.ROMAN_PARENS, text, roman, length));
      case UPPER_DOT, UPPER_PAREN -> Optional.of(new Label(Kind.UPPER_ROMAN, text, roman, length));
      default -> Optional.empty();
    };
  }

  /** Whether it is a bullet or a dash: counted, not printed. */
  public boolean isBullet() {
    return kind == Kind.BULLET || kind == Kind.DASH;
  }

  private static int romanValue(String word) {
    for (int r = 0; r < ROMAN.length; r++) {
      if (ROMAN[r].equals(word)) {
        return r + 1;
      }
    }
    return 0;
  }

  private static String plain(String digits) {
    return String.valueOf(Integer.parseInt(digits));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static int ordinal(char letter) {
    return Character.toLowerCase(letter) - 'a' + 1;
  }

  private static boolean blankAt(String line, int at) {
    return at >= line.length() || line.charAt(at) == ' ' || line.charAt(at) == '\t';
  }

  private static int skipBlanks(String line, int at) {
    int i = Math.min(at, line.length());
    while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }
}
