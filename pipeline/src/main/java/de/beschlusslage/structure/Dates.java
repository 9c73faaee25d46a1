package de.beschlusslage.structure;

import de.beschlusslage.corpus.Months;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * German dates: one day, or the days of a session ("26./ 27. April 2023", "30. Mai bis 1. Juni").
 */
final class Dates {
  private static final List<String> MONTHS =
      Months.NAMES.stream().map(name -> name.toLowerCase(Locale.GERMAN)).toList();
  private static final String MONTH =
      "(Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)";
  private static final String TO = "\\s{0,3}(?:/|-|–|—|und|bis|,|u\\.)\\s{0,3}(?:zum\\s)?";

  /** Days, perhaps a first month and year, then the last day with month and year. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(\\d{1,2})\\.?\\s{0,2}(?:"
              + MONTH
              + "\\s{0,2}(\\d{4})?)?"
              + TO
              + ")?(?<![\\d.])(\\d{1,2})\\.\\s{0,2}"
              + MONTH
              + "\\s{1,2}(\\d{4})");

  private static final Pattern DIGITS =
      Pattern.compile(
          "(?:(\\d{1,2})\\.(?:\\s?(\\d{1,2})\\.\\s?(\\d{4})?)?"
              + TO
              + ")?(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");

  private Dates() {}

  /**
   * Days that a text names.
   *
   * @param start first day
   * @param end last day, the first again where there is but one
   * @param from where the text begins that names them
   * @param to one past its end
   */
  record Days(LocalDate start, LocalDate end, int from, int to) {}

  /** The first days that {@code text} names. */
  static Optional<Days> first(String text) {
    if (!hasOrdinal(text)) {
      return Optional.empty();
    }
    Optional<Days> written = find(WRITTEN.matcher(text));
    Optional<Days> digits = find(DIGITS.matcher(text));
    if (written.isPresent() && digits.isPresent()) {
      return written.get().from() <= digits.get().from() ? written : digits;
    }
    return written.isPresent() ? written : digits;
  }

  /** Whether a dot stands behind a digit, as it does in every date. */
  private static boolean hasOrdinal(String text) {
    int dot = text.indexOf('.', 1);
    while (dot > 0 && !Character.isDigit(text.charAt(dot - 1))) {
      dot = text.indexOf('.', dot + 1);
    }
    return dot > 0;
  }

  private static Optional<Days> find(Matcher m) {
    while (m.find()) {
      try {
        LocalDate end = LocalDate.of(number(m.group(6)), month(m.group(5)), number(m.group(4)));
        LocalDate start = end;
        if (m.group(1) != null) {
          start =
              LocalDate.of(
                  m.group(3) == null ? end.getYear() : number(m.group(3)),
                  m.group(2) == null ? end.getMonthValue() : month(m.group(2)),
                  number(m.group(1)));
        }
        if (!start.isAfter(end) && start.isAfter(end.minusDays(15))) {
          return Optional.of(new Days(start, end, m.start(), m.end()));
        }
        return Optional.of(new Days(end, end, m.start(4), m.end()));
      } catch (DateTimeException e) {
        // "31. April": no date, look on
      }
    }
    return Optional.empty();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int month(String name) {
    if (Character.isDigit(name.charAt(0))) {
      return Integer.parseInt(name);
    }
    String lower = name.toLowerCase(Locale.GERMAN);
    return lower.equals("jänner") ? 1 : MONTHS.indexOf(lower) + 1;
  }
}
