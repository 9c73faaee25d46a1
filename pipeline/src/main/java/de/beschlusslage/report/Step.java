package de.beschlusslage.report;

import java.util.List;

/**
 * One demand of a thread or a list, as it is shown.
 *
 * @param session for example {@code IntMK 21 (2026)}
 * @param place TOP and Ziffer, with page and lines where the source shows them
 * @param types its statements' types
 * @param addressees its statements' addressees, joined
 * @param change what is different from the demand before it, empty where nothing is
 * @param text its words, shortened
 * @param itemId its id
 */
public record Step(
    String session,
    String place,
    List<String> types,
    String addressees,
    String change,
    String text,
    String itemId) {
  public Step {
    types = List.copyOf(types);
  }
}
