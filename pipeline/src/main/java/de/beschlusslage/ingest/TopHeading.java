package de.beschlusslage.ingest;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The heading of an agenda item: {@code TOP 4.3}, {@code TOP A}, {@code TOP I.3}, {@code Punkt 5
 * der Tagesordnung}, {@code TOP 2.1: Leitantrag}.
 *
 * @param top the label as printed
 * @param titleStart where a title begins that stands on the same line, the line's end without one
 */
public record TopHeading(String top, int titleStart) {
  private static final Pattern LABEL =
      Pattern.compile(
          "(\\d{1,3}[a-z]?|[A-Z]|[IVX]{1,5}|[a-z])([.-](\\d{1,3}[a-z]?|[A-Z]|[IVX]{1,5}|[a-z]))*");

  /** The heading that {@code line} is; running text that merely begins like one is none. */
  public static Optional<TopHeading> of(String line, Cues cues) {
    Optional<Cues.Cue> cue = cues.at(line).filter(c -> c.kind() == Cues.Kind.TOP);
    if (cue.isEmpty()) {
      return Optional.empty();
    }
    int i = blanks(line, cue.get().length());
    if (i + 1 < line.length() && line.charAt(i) == '-' && Character.isDigit(line.charAt(i + 1))) {
      i++; // "TOP-4.3"
    }
    int from = i;
    while (i < line.length() && (part(line.charAt(i)) || comma(line, i))) {
      i++;
    }
    // "TOP I. 3"
    int after = blanks(line, i);
    boolean spaced =
        i > from && line.charAt(i - 1) == '.' && after == i + 1 && after < line.length();
    if (spaced && Character.isDigit(line.charAt(after)) && !Character.isDigit(line.charAt(from))) {
      return of(line.substring(0, i) + line.substring(after), cues)
          .map(h -> new TopHeading(h.top(), h.titleStart() + 1));
    }
    int to = i;
    while (to > from && (line.charAt(to - 1) == '.' || line.charAt(to - 1) == '-')) {
      to--;
    }
    String top = line.substring(from, to).replace(',', '.');
    if (!label(top)) {
      return Optional.empty();
    }
    for (String tail :
        new String[] {
          "der Tagesordnung", "der TO", "(GL)", "(Grüne Liste)", "– Grüne Liste", "- Grüne Liste"
        }) {
      int at = blanks(line, i);
      if (line.startsWith(tail, at)) {
        i = at + tail.length();
      }
    }
    int title = blanks(line, i);
    boolean marked = false;
    while (title < line.length() && ":–—-|".indexOf(line.charAt(title)) >= 0) {
      marked = true;
      title = blanks(line, title + 1);
    }
    if (title < line.length()
        && !marked
        && (i == to || !Character.isUpperCase(line.charAt(title)) || sentence(line, cues))) {
      return title < line.length() && startsTitle(line, title) && !sentence(line, cues)
          ? Optional.of(new TopHeading(top, title))
          : Optional.empty();
    }
    return Optional.of(new TopHeading(top, title));
  }

  /** "TOP 4,3", as some print it. */
  private static boolean comma(String line, int at) {
    return line.charAt(at) == ','
        && at > 0
        && at + 1 < line.length()
        && Character.isDigit(line.charAt(at - 1))
        && Character.isDigit(line.charAt(at + 1));
  }

  private static boolean startsTitle(String line, int at) {
    char c = line.charAt(at);
    return Character.isUpperCase(c) || Character.isDigit(c) || "„\"»“'".indexOf(c) >= 0;
  }

  /** A full stop alone makes no sentence of a title; a verb does. */
  private static boolean sentence(String line, Cues cues) {
    return line.endsWith(".")
            && line.length() > 40
            && Arrays.stream(line.split("[ ,]")).anyMatch(cues::auxiliary)
        || line.length() > 300;
  }

  private static boolean part(char c) {
    return c >= '0' && c <= '9'
        || c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c == '.'
        || c == '-';
  }

  /** 4, 4.3, 4.3a, A, B.2, I.3, II.12, 12a, Ö 3 is none. */
  private static boolean label(String top) {
    if (top.isEmpty() || top.length() > 12) {
      return false;
    }
    return LABEL.matcher(top).matches();
  }

  private static int blanks(String line, int from) {
    int i = from;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}
