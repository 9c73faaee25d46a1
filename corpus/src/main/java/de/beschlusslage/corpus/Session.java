package de.beschlusslage.corpus;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The session minutes speak of; whatever the text does not say is empty.
 *
 * @param conference short form, for example {@code IntMK}
 * @param number the session's number, for example 21
 * @param year the year it met
 * @param start first day
 * @param end last day
 * @param place city
 */
public record Session(
    Optional<String> conference,
    OptionalInt number,
    OptionalInt year,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    Optional<String> place) {

  /** A session nothing is known of. */
  public static Session unknown() {
    return new Session(
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
