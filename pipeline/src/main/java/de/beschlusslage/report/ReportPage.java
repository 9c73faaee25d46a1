package de.beschlusslage.report;

import gg.jte.Content;
import java.util.List;

/**
 * All that the report's template shows.
 *
 * @param assets what the page carries with it
 * @param subtitle which sessions were read
 * @param keys key figures
 * @param figures cross tables in order
 * @param threads longest threads
 * @param fresh what was new in the last year
 * @param evidence the statements behind all figures, as JSON that is safe inside a script element
 */
record ReportPage(
    Assets assets,
    Text subtitle,
    List<Key> keys,
    List<Figure> figures,
    List<ThreadView> threads,
    Fresh fresh,
    Content evidence) {

  record Key(Text label, int value) {}

  /**
   * A thread as it is shown.
   *
   * @param title the first words of its newest demand
   */
  record ThreadView(String id, String title, Text summary, List<Step> steps) {}

  /**
   * What the last year brought.
   *
   * @param firstYear whether there is no earlier year to compare with
   */
  record Fresh(
      Text heading,
      boolean firstYear,
      List<Named> laws,
      List<Named> addressees,
      Text demandsHeading,
      List<Step> demands) {}

  record Named(String name, String href) {}
}
