package de.beschlusslage.corpus;

import java.util.Optional;

/**
 * A norm or a whole law that an item cites.
 *
 * @param canonical the guidelines' form, for example {@code § 44 Abs. 4 AufenthG} or {@code AO}
 * @param law the law's short form, for example {@code AufenthG}
 * @param norm the norm's parts, empty where the law as a whole is cited
 * @param span where it stands; values expanded from one enumeration may share a span
 * @param url the norm's page, empty where none is known
 */
public record LegalReference(
    String canonical, String law, Optional<Norm> norm, Span span, Optional<String> url) {

  /**
   * The parts of a norm as printed numbers; empty strings for parts that are not cited.
   *
   * @param sign {@code §} or {@code Art.}
   * @param number section or article, with letter, for example {@code 25a}
   * @param to the range's last section, empty where it is none
   * @param paragraph Absatz
   * @param sentence Satz
   * @param half Halbsatz
   * @param point Nummer
   * @param letter Buchstabe
   */
  public record Norm(
      String sign,
      String number,
      String to,
      String paragraph,
      String sentence,
      String half,
      String point,
      String letter) {}
}
