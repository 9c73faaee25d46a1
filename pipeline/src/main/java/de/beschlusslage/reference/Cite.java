package de.beschlusslage.reference;

import de.beschlusslage.corpus.law.Law;
import java.util.List;

/**
 * One finding of the scanner.
 *
 * @param start where the norms, or the law's name, begin
 * @param end one past the law's name
 * @param fullEnd one past what belongs to the name: date, gazette, "a. F."
 * @param norms the norms before the law, empty for a law as a whole
 * @param law the law they are of
 * @param alias whether it is the short form beside the long one
 */
record Cite(int start, int end, int fullEnd, List<NormParser.Found> norms, Law law, boolean alias) {
  Cite {
    norms = List.copyOf(norms);
  }

  Cite withLaw(Law other) {
    return new Cite(start, end, fullEnd, norms, other, alias);
  }
}
