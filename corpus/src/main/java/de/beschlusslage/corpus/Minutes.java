package de.beschlusslage.corpus;

import java.util.List;

/**
 * One document, read and labelled.
 *
 * @param id for example {@code intmk-21-2026}; see the table contract
 * @param file the input as the user named it
 * @param sha256 of the file's bytes, hexadecimal
 * @param kind what the file turned out to be
 * @param session which session it speaks of
 * @param pages number of pages, 0 where the source shows none
 * @param text the cleaned text that all spans point into
 * @param places the way from the cleaned text back to the source
 * @param resolutions in reading order
 * @param problems found while reading
 */
public record Minutes(
    String id,
    String file,
    String sha256,
    DocumentKind kind,
    Session session,
    int pages,
    String text,
    OffsetMap places,
    List<Resolution> resolutions,
    List<Problem> problems) {

  public Minutes {
    resolutions = List.copyOf(resolutions);
    problems = List.copyOf(problems);
  }

  /** The id of an item of this document: document/top/item. */
  public String itemId(Resolution resolution, Item item) {
    return id + "/" + resolution.top() + "/" + item.path();
  }

  /** The same document under another id. */
  public Minutes withId(String other) {
    return new Minutes(
        other, file, sha256, kind, session, pages, text, places, resolutions, problems);
  }

  /** The same document with other resolutions. */
  public Minutes withResolutions(List<Resolution> other) {
    return new Minutes(id, file, sha256, kind, session, pages, text, places, other, problems);
  }
}
