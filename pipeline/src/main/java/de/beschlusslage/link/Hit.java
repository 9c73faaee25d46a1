package de.beschlusslage.link;

import de.beschlusslage.corpus.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An item found in the index.
 *
 * @param itemId document/top/item
 * @param conference short form, empty where unknown
 * @param number of the session, empty where unknown
 * @param year of the session, empty where unknown
 * @param start first day of the session, empty where unknown
 * @param end last day of the session, empty where unknown
 * @param place city, empty where unknown
 * @param top as printed
 * @param item path within the resolution
 * @param title the TOP's title
 * @param vote einstimmig, mehrheitlich or empty
 * @param circular number of an Umlaufbeschluss, empty where it is none
 * @param types labels of its statements' types
 * @param addressees of its statements
 * @param laws it cites
 * @param page where it begins, empty where the source shows none
 * @param firstLine margin line where it begins, empty where the source shows none
 * @param lastLine margin line where it ends, empty where the source shows none
 * @param text its own text
 * @param marks the query's words in {@code text}, in reading order
 * @param passage the stretch of {@code text} worth showing first
 * @param score higher is better; comparable only within one answer
 */
public record Hit(
    String itemId,
    String conference,
    OptionalInt number,
    OptionalInt year,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    String place,
    String top,
    String item,
    String title,
    String vote,
    String circular,
    List<String> types,
    List<String> addressees,
    List<String> laws,
    OptionalInt page,
    OptionalInt firstLine,
    OptionalInt lastLine,
    String text,
    List<Span> marks,
    Span passage,
    double score) {

  private static final DateTimeFormatter DAY_MONTH_YEAR =
      DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN);
  private static final DateTimeFormatter DAY_MONTH =
      DateTimeFormatter.ofPattern("d. MMMM", Locale.GERMAN);

  public Hit {
    types = List.copyOf(types);
    addressees = List.copyOf(addressees);
    laws = List.copyOf(laws);
    marks = List.copyOf(marks);
  }

  /**
   * The citation a resolution uses to take this one up, for example {@code bekräftigt ihren
   * Beschluss vom 26./27. April 2023 (TOP 4.3 der 18. IntMK)}.
   */
  public String citation() {
    StringBuilder line = new StringBuilder("bekräftigt ihren ");
    line.append(circular.isEmpty() ? "Beschluss" : "Umlaufbeschluss " + circular);
    if (start.isPresent()) {
      line.append(" vom ").append(days());
    } else if (year.isPresent()) {
      line.append(" aus dem Jahr ").append(year.getAsInt());
    }
    line.append(" (TOP ").append(top);
    if (!conference.isEmpty()) {
      line.append(" der ");
      number.ifPresent(n -> line.append(n).append(". "));
      line.append(conference);
    }
    return line.append(")").toString();
  }

  /** The session's days in German: {@code 26./27. April 2023}; the year, or nothing, if unknown. */
  public String days() {
    if (start.isEmpty()) {
      return year.isPresent() ? Integer.toString(year.getAsInt()) : "";
    }
    LocalDate first = start.get();
    LocalDate last = end.orElse(first);
    if (last.equals(first)) {
      return DAY_MONTH_YEAR.format(first);
    }
    if (first.getMonth() == last.getMonth() && first.getYear() == last.getYear()) {
      String join = first.plusDays(1).equals(last) ? "./" : ". bis ";
      return first.getDayOfMonth() + join + DAY_MONTH_YEAR.format(last);
    }
    String from =
        first.getYear() == last.getYear() ? DAY_MONTH.format(first) : DAY_MONTH_YEAR.format(first);
    return from + (first.plusDays(1).equals(last) ? "/" : " bis ") + DAY_MONTH_YEAR.format(last);
  }
}
