package de.beschlusslage.corpus;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a conference resolved under one TOP.
 *
 * @param top as printed, without the word: {@code 4.3}, {@code A}
 * @param title heading, joined to one line
 * @param section heading of the agenda's group, empty where none is known
 * @param applicants Länder in full, or {@code Alle Länder}
 * @param leadApplicants those underlined or marked "koordinierend" in the agenda
 * @param vote how it was passed
 * @param resolvedOn day, where the text gives one of its own (Umlaufbeschluss) or the session's
 *     first day
 * @param circular number of an Umlaufbeschluss, empty where it is none
 * @param greenList whether it was passed by the Grüne Liste
 * @param span from heading to the end of its text
 * @param items in reading order, paths unique
 */
public record Resolution(
    String top,
    String title,
    String section,
    List<String> applicants,
    List<String> leadApplicants,
    Vote vote,
    Optional<LocalDate> resolvedOn,
    String circular,
    boolean greenList,
    Span span,
    List<Item> items) {

  /**
   * @throws IllegalArgumentException if two items share a path
   */
  public Resolution {
    applicants = List.copyOf(applicants);
    leadApplicants = List.copyOf(leadApplicants);
    items = List.copyOf(items);
    Set<String> paths = new HashSet<>();
    for (Item item : items) {
      if (!paths.add(item.path())) {
        throw new IllegalArgumentException("TOP " + top + " has two items " + item.path());
      }
    }
  }

  /** The same resolution with other items. */
  public Resolution withItems(List<Item> other) {
    return new Resolution(
        top,
        title,
        section,
        applicants,
        leadApplicants,
        vote,
        resolvedOn,
        circular,
        greenList,
        span,
        other);
  }
}
