package de.beschlusslage.models.sentence;

import de.beschlusslage.corpus.Span;
import java.util.List;

/** Cuts a text into sentences. */
public interface SentenceSplitter {

  /**
   * The sentences of {@code text} inside {@code within}, trimmed, in reading order. A line break
   * always ends a sentence: the cleaned text has one paragraph a line.
   */
  List<Span> split(String text, Span within);
}
