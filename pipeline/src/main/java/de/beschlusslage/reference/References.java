package de.beschlusslage.reference;

import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.PriorReference;
import java.util.List;

/**
 * What a stretch of text cites.
 *
 * @param legal norms and laws in reading order
 * @param prior earlier resolutions in reading order, not yet looked up
 */
public record References(List<LegalReference> legal, List<PriorReference> prior) {
  /** Nothing cited. */
  public static final References NONE = new References(List.of(), List.of());

  public References {
    legal = List.copyOf(legal);
    prior = List.copyOf(prior);
  }
}
