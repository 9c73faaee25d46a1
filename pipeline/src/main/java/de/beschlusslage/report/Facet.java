package de.beschlusslage.report;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Place;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import java.util.Optional;

/**
 * One statement in its place, or an item or resolution that makes none.
 *
 * @param minutes the document
 * @param resolution the TOP
 * @param item the Ziffer, empty for a resolution without items
 * @param number 1-based number of the statement in its item, 0 where there is none
 */
public record Facet(Minutes minutes, Resolution resolution, Optional<Item> item, int number) {

  /** The statement, empty where the item makes none. */
  public Optional<Statement> statement() {
    return number == 0 ? Optional.empty() : item.map(i -> i.statements().get(number - 1));
  }

  /** The words behind a figure. */
  public String text() {
    return statement()
        .filter(s -> !minutes.text().isEmpty()) // the texts of a large corpus are not held
        .map(s -> s.span().in(minutes.text()))
        .or(() -> item.map(Item::text))
        .orElse(resolution.title())
        .strip();
  }

  /** Where it stands, for people: {@code S. 12, Z. 9–17}; empty where the source shows none. */
  public String place() {
    return placeOf(minutes, statement().map(Statement::span).or(() -> item.map(Item::span)));
  }

  /** Page and margin lines of {@code span} for people; empty where the source shows none. */
  public static String placeOf(Minutes minutes, Optional<Span> span) {
    if (span.isEmpty()) {
      return "";
    }
    Place from = minutes.places().at(span.get().start());
    Place to = minutes.places().at(Math.max(span.get().start(), span.get().end() - 1));
    StringBuilder place = new StringBuilder();
    if (from.page().isPresent()) {
      place.append("S. ").append(from.page().getAsInt());
    }
    if (from.line().isPresent()) {
      place.append(place.isEmpty() ? "Z. " : ", Z. ").append(from.line().getAsInt());
      if (to.line().isPresent() && !to.line().equals(from.line())) {
        place.append('–').append(to.line().getAsInt());
      }
    }
    return place.toString();
  }

  /** The item's id, or document and TOP where there is no item. */
  public String id() {
    return item.map(i -> minutes.itemId(resolution, i))
        .orElse(minutes.id() + "/" + resolution.top());
  }
}
