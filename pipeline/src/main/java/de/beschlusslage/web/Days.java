package de.beschlusslage.web;

import de.beschlusslage.corpus.Session;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.link.Hit;
import java.util.List;
import java.util.OptionalInt;

/** Says dates and citations as search results do. */
final class Days {
  private Days() {}

  /** The session's days in German. */
  static String of(Session session) {
    return hit(session, "", "").days();
  }

  /** The ready citation of a resolution. */
  static String citation(Library.Place place) {
    return hit(place.minutes().session(), place.resolution().top(), place.resolution().circular())
        .citation();
  }

  private static Hit hit(Session session, String top, String circular) {
    return new Hit(
        "",
        session.conference().orElse(""),
        session.number(),
        session.year(),
        session.start(),
        session.end(),
        session.place().orElse(""),
        top,
        "",
        "",
        "",
        circular,
        List.of(),
        List.of(),
        List.of(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        "",
        List.of(),
        new Span(0, 0),
        0);
  }
}
