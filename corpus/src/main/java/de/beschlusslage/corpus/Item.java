package de.beschlusslage.corpus;

import java.util.List;
import java.util.Optional;

/**
 * A numbered demand (Ziffer) or an unnumbered paragraph of a resolution.
 *
 * @param path place in the resolution by the guidelines: {@code 3}, {@code 2.a}, {@code 6.•1},
 *     {@code p4}, {@code PE-Bayern}
 * @param parent path of the stem it stands under, empty at top level
 * @param span its own text without label and without its children
 * @param text the cleaned text of {@code span}
 * @param statements in reading order
 * @param legal in reading order
 * @param prior in reading order
 */
public record Item(
    String path,
    Optional<String> parent,
    Span span,
    String text,
    List<Statement> statements,
    List<LegalReference> legal,
    List<PriorReference> prior) {

  /**
   * @throws IllegalArgumentException if the path is blank, or text and span differ in length
   */
  public Item {
    statements = List.copyOf(statements);
    legal = List.copyOf(legal);
    prior = List.copyOf(prior);
    if (path.isBlank()) {
      throw new IllegalArgumentException("an item has a path");
    }
    if (text.length() != span.length()) {
      throw new IllegalArgumentException("text and span of item " + path + " differ in length");
    }
  }

  /** The same item with other earlier resolutions, for resolving them against the corpus. */
  public Item withPrior(List<PriorReference> resolved) {
    return new Item(path, parent, span, text, statements, legal, resolved);
  }

  /** The same item with other statements, for a person's corrections. */
  public Item withStatements(List<Statement> other) {
    return new Item(path, parent, span, text, other, legal, prior);
  }
}
