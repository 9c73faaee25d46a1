package de.beschlusslage.web;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.link.Passage;
import de.beschlusslage.link.Ranking;
import de.beschlusslage.report.Citations;
import de.beschlusslage.report.Facet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A found item as it is shown.
 *
 * @param href its place on the resolution's page
 * @param place session, TOP and Ziffer
 * @param source page and lines, empty where the source shows none
 * @param date the session's days
 * @param vote how it was passed, empty where the text does not say
 * @param citation the ready citation
 * @param passage what to read first, in pieces of which some are marked
 */
record HitView(
    String href,
    String place,
    String source,
    String title,
    String date,
    String vote,
    String citation,
    List<Piece> passage,
    List<String> types,
    List<String> addressees) {

  /** Characters of an item shown by its beginning. */
  private static final int LONGEST = 240;

  record Piece(String text, boolean marked) {}

  /** The items that were ranked, without the first {@code from}. */
  static List<HitView> of(Ranking.Ranked ranked, int from, Library library) {
    return ranked.items().stream()
        .skip(from)
        .map(library::itemNumber)
        .flatMap(Optional::stream)
        .map(
            place -> {
              String text = place.item().map(Item::text).orElse("");
              return of(place, pieces(text, library.index().passage(text, ranked.terms())));
            })
        .toList();
  }

  /** An item shown by its beginning. */
  static HitView of(Library.Place place) {
    String text = Citations.shorten(place.facet().text(), LONGEST);
    return of(place, List.of(new Piece(text, false)));
  }

  private static HitView of(Library.Place place, List<Piece> passage) {
    Facet facet = place.facet();
    List<Statement> statements = place.item().map(Item::statements).orElse(List.of());
    return new HitView(
        href(facet.id()),
        Citations.session(facet) + ", " + Citations.topAndItem(facet),
        Facet.placeOf(place.minutes(), place.item().map(Item::span)),
        place.resolution().title(),
        Days.of(place.minutes().session()),
        place.resolution().vote().label(),
        Days.citation(place),
        passage,
        statements.stream().map(s -> s.type().label()).distinct().sorted().toList(),
        statements.stream()
            .flatMap(s -> s.addressees().stream())
            .distinct()
            .sorted()
            .map(Citations::actor)
            .toList());
  }

  /** The address of an item on its resolution's page. */
  static String href(String itemId) {
    String[] parts = itemId.split("/", 3);
    return "/resolution?document="
        + Page.encode(parts[0])
        + "&top="
        + Page.encode(parts.length > 1 ? parts[1] : "")
        + (parts.length > 2 ? "#" + anchor(parts[2]) : "");
  }

  /** A name for an item's place that needs no escaping in an address. */
  static String anchor(String path) {
    StringBuilder anchor = new StringBuilder("z-");
    for (char c : path.toCharArray()) {
      boolean plain = c == '.' || c == '-' || c < 128 && Character.isLetterOrDigit(c);
      anchor.append(plain ? Character.toString(c) : "_" + Integer.toHexString(c));
    }
    return anchor.toString();
  }

  private static List<Piece> pieces(String text, Passage passage) {
    Span shown = passage.span();
    List<Piece> pieces = new ArrayList<>();
    int at = shown.start();
    if (at > 0) {
      pieces.add(new Piece("… ", false));
    }
    for (Span mark : passage.marks()) {
      if (mark.start() >= at && mark.end() <= shown.end()) {
        pieces.add(new Piece(text.substring(at, mark.start()), false));
        pieces.add(new Piece(mark.in(text), true));
        at = mark.end();
      }
    }
    pieces.add(new Piece(text.substring(at, shown.end()), false));
    if (shown.end() < text.length()) {
      pieces.add(new Piece(" …", false));
    }
    return pieces;
  }
}
