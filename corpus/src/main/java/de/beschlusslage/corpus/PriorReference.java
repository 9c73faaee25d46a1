package de.beschlusslage.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An earlier resolution that an item cites.
 *
 * @param canonical the guidelines' form, for example {@code IntMK 20 TOP 7.2}
 * @param conference short form of the body, {@code selbst} for the same session
 * @param number session number, empty where none is printed
 * @param date first day, empty where none is printed
 * @param year year as printed, empty where none is printed
 * @param top TOP as printed, empty where none is printed
 * @param span where it stands
 * @param targets what it was resolved to: {@code document/top} or {@code document/top/item}
 * @param status what came of resolving it against the corpus
 */
public record PriorReference(
    String canonical,
    String conference,
    OptionalInt number,
    Optional<LocalDate> date,
    OptionalInt year,
    String top,
    Span span,
    List<String> targets,
    Status status) {

  public PriorReference {
    targets = List.copyOf(targets);
  }

  /** What came of looking the citation up. */
  public enum Status {
    FOUND("found"),
    NOT_IN_CORPUS("not in corpus"),
    AMBIGUOUS("ambiguous");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    /** The value in the tables. */
    public String label() {
      return label;
    }
  }

  /** The same citation with what it was resolved to. */
  public PriorReference resolved(List<String> found, Status newStatus) {
    return new PriorReference(
        canonical, conference, number, date, year, top, span, found, newStatus);
  }
}
