package de.beschlusslage.corpus.law;

import de.beschlusslage.corpus.LegalReference.Norm;
import java.util.Optional;

/**
 * A law, ordinance, European act or treaty.
 *
 * @param shortForm the official short form in use today, else the short form or name as printed
 * @param kind what sort of norm it is
 * @param slug for German law the folder at the federal law portal, for European law the ELI path
 *     ({@code dir/2024/1499}); empty where neither is known
 */
public record Law(String shortForm, LawKind kind, String slug) {
  private static final String PORTAL = "https://www.gesetze-im-internet.de/";
  private static final String ELI = "https://eur-lex.europa.eu/eli/";

  /**
   * @throws IllegalArgumentException if the short form is blank
   */
  public Law {
    if (shortForm.isBlank()) {
      throw new IllegalArgumentException("a law has a name");
    }
  }

  /** The page of the whole law, empty where none is known. */
  public Optional<String> url() {
    if (slug.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(kind == LawKind.EUROPEAN ? ELI + slug + "/oj" : PORTAL + slug + "/");
  }

  /** The page of a norm; European law has one page for all its articles. */
  public Optional<String> url(Norm norm) {
    if (slug.isEmpty() || kind == LawKind.EUROPEAN) {
      return url();
    }
    String page = norm.sign().equals("§") ? "__" : "art_";
    return Optional.of(PORTAL + slug + "/" + page + norm.number() + ".html");
  }
}
