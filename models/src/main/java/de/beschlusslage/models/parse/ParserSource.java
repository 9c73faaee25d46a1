package de.beschlusslage.models.parse;

/** Where a parser comes from; found by {@link java.util.ServiceLoader}. */
public interface ParserSource {

  /** Library, version and model, as they stand in {@code run.json}. */
  String name();

  /** Loads the parser, which may take seconds and a gigabyte. */
  SentenceParser load();
}
