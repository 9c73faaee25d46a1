package de.beschlusslage.ingest;

import de.beschlusslage.corpus.Problem;

/** What came of a file: a text, or one clear reason why there is none. */
public sealed interface Ingested permits Ingested.Read, Ingested.Unreadable {

  /** The file as cleaned text. */
  record Read(SourceText source) implements Ingested {}

  /** The file gives no text. */
  record Unreadable(Problem problem) implements Ingested {}
}
