package de.beschlusslage.web;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.link.Hit;
import de.beschlusslage.report.Citations;
import java.util.ArrayList;
import java.util.List;

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

  record Piece(String text, boolean marked) {}

  static HitView of(Hit hit) {
    return new HitView(
        href(hit.itemId()),
        session(hit) + ", TOP " + hit.top() + " " + Citations.item(hit.item()),
        source(hit),
        hit.title(),
        hit.days(),
        hit.vote(),
        hit.citation(),
        pieces(hit),
        hit.types(),
        hit.addressees().stream().map(Citations::actor).toList());
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

  private static String session(Hit hit) {
    String name = hit.conference();
    if (hit.number().isPresent()) {
      name += " " + hit.number().getAsInt();
    } else if (hit.year().isPresent()) {
      name += " " + hit.year().getAsInt();
    }
    return name.isBlank() ? hit.itemId().substring(0, hit.itemId().indexOf('/')) : name.strip();
  }

  private static String source(Hit hit) {
    StringBuilder source = new StringBuilder();
    hit.page().ifPresent(p -> source.append("S. ").append(p));
    hit.firstLine()
        .ifPresent(
            line -> {
              source.append(source.isEmpty() ? "Z. " : ", Z. ").append(line);
              hit.lastLine().ifPresent(last -> source.append(last == line ? "" : "–" + last));
            });
    return source.toString();
  }

  private static List<Piece> pieces(Hit hit) {
    Span passage = hit.passage();
    List<Piece> pieces = new ArrayList<>();
    int at = passage.start();
    if (at > 0) {
      pieces.add(new Piece("… ", false));
    }
    for (Span mark : hit.marks()) {
      if (mark.start() >= at && mark.end() <= passage.end()) {
        pieces.add(new Piece(hit.text().substring(at, mark.start()), false));
        pieces.add(new Piece(mark.in(hit.text()), true));
        at = mark.end();
      }
    }
    pieces.add(new Piece(hit.text().substring(at, passage.end()), false));
    if (passage.end() < hit.text().length()) {
      pieces.add(new Piece(" …", false));
    }
    return pieces;
  }
}
