package de.beschlusslage.web;

import de.beschlusslage.report.Text;
import java.util.List;

/**
 * A resolution's page.
 *
 * @param session for example {@code IntMK 21}
 * @param citation the ready citation of the whole resolution
 */
record ResolutionView(
    String document,
    String session,
    String date,
    String place,
    String top,
    String title,
    String section,
    String applicants,
    String vote,
    String source,
    String citation,
    List<ItemView> items) {

  /**
   * A Ziffer.
   *
   * @param depth how deep it stands below the resolution
   * @param before text in front of the first statement; the whole text where there is none
   * @param thread address of its thread, empty where it has none
   */
  record ItemView(
      String anchor,
      String label,
      int depth,
      String source,
      String before,
      List<ActView> acts,
      List<Reference> norms,
      List<Reference> prior,
      List<LinkView> earlier,
      List<LinkView> later,
      String thread,
      String citation,
      String correction) {}

  /** A statement; {@code inherited} where its act comes from the stem. */
  record ActView(
      String type,
      String trigger,
      boolean inherited,
      String holder,
      String addressees,
      Text confidence,
      String text) {}

  /** A norm or an earlier resolution; {@code href} empty where nothing is known to lead to. */
  record Reference(String name, String href) {}

  record LinkView(Text decision, String place, String href, String text, String evidence) {}
}
