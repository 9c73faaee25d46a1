package de.beschlusslage.link;

import de.beschlusslage.corpus.Span;
import java.util.List;

/**
 * The stretch of an item's text to read first.
 *
 * @param span of the stretch
 * @param marks the query's words in the whole text
 */
public record Passage(Span span, List<Span> marks) {
  public Passage {
    marks = List.copyOf(marks);
  }
}
