package de.beschlusslage.web;

import de.beschlusslage.link.FindResult;
import de.beschlusslage.link.Hit;
import de.beschlusslage.report.Citations;
import de.beschlusslage.report.Dimension;
import de.beschlusslage.report.Facet;
import de.beschlusslage.report.Text;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Search with filters and facets; without words the filters alone choose. */
final class SearchHandler {
  private static final int MOST_IN_CSV = 1000;
  private static final int PASSAGE = 240;

  private final Library library;
  private final Pages pages;

  SearchHandler(Library library, Pages pages) {
    this.library = library;
    this.pages = pages;
  }

  void page(Context context) throws IOException {
    SearchQuery query = SearchQuery.of(context);
    SearchView view;
    try {
      view = answer(query);
    } catch (BadRequestResponse refused) {
      context.status(400);
      view =
          new SearchView(
              query,
              refused.getMessage(),
              new Text("", ""),
              List.of(),
              filters(query),
              List.of(),
              List.of(),
              "");
    }
    pages.show(context, "search", new Text("Suche", "Search"), "/", view);
  }

  private SearchView answer(SearchQuery query) throws IOException {
    BitSet found = matches(query);
    int total = found.cardinality();
    return new SearchView(
        query,
        "",
        summary(query, total),
        hits(query, found),
        filters(query),
        groups(query, found),
        otherPages(query, total),
        query.onPage(1).href("/search.csv"));
  }

  private BitSet matches(SearchQuery query) throws IOException {
    if (!query.words().isEmpty()) {
      BitSet found = new BitSet();
      Optional<String> refusal = library.index().matches(query.find(library, 1), found::set);
      if (refusal.isPresent()) {
        throw new BadRequestResponse(refusal.get());
      }
      return found;
    }
    Facets facets = library.facets();
    BitSet found = facets.having(Dimension.YEAR, query.years());
    for (Map.Entry<Dimension, Set<String>> wanted : query.chosen().entrySet()) {
      found.and(facets.having(wanted.getKey(), wanted.getValue()));
    }
    return found;
  }

  private List<HitView> hits(SearchQuery query, BitSet found) throws IOException {
    int from = (query.page() - 1) * SearchQuery.ON_PAGE;
    int to = from + SearchQuery.ON_PAGE;
    if (query.words().isEmpty()) {
      return query.isEmpty()
          ? List.of()
          : found.stream()
              .skip(from)
              .limit(SearchQuery.ON_PAGE)
              .mapToObj(library::itemNumber)
              .flatMap(Optional::stream)
              .map(SearchHandler::view)
              .toList();
    }
    List<Hit> hits = find(query, to);
    return hits.subList(Math.min(from, hits.size()), hits.size()).stream()
        .map(HitView::of)
        .toList();
  }

  private List<Hit> find(SearchQuery query, int limit) throws IOException {
    FindResult result = library.index().find(query.find(library, limit));
    if (result instanceof FindResult.Found answer) {
      return answer.hits();
    }
    throw new BadRequestResponse(((FindResult.Refused) result).message());
  }

  private static HitView view(Library.Place place) {
    Facet facet = place.facet();
    String text = Citations.shorten(facet.text(), PASSAGE);
    Set<String> types = new TreeSet<>();
    Set<String> addressees = new TreeSet<>();
    place
        .item()
        .ifPresent(
            item ->
                item.statements()
                    .forEach(
                        s -> {
                          types.add(s.type().label());
                          s.addressees().stream().map(Citations::actor).forEach(addressees::add);
                        }));
    return new HitView(
        HitView.href(facet.id()),
        Citations.session(facet) + ", " + Citations.topAndItem(facet),
        Facet.placeOf(place.minutes(), place.item().map(i -> i.span())),
        place.resolution().title(),
        Days.of(place.minutes().session()),
        place.resolution().vote().label(),
        Days.citation(place),
        List.of(new HitView.Piece(text, false)),
        List.copyOf(types),
        List.copyOf(addressees));
  }

  private static Text summary(SearchQuery query, int total) {
    if (query.isEmpty()) {
      return new Text(total + " Ziffern im Bestand.", total + " items in the corpus.");
    }
    return new Text(
        total == 1 ? "1 Ziffer gefunden." : total + " Ziffern gefunden.",
        total == 1 ? "1 item found." : total + " items found.");
  }

  private static List<SearchView.Choice> filters(SearchQuery query) {
    List<SearchView.Choice> filters = new ArrayList<>();
    query
        .chosen()
        .forEach(
            (dimension, values) ->
                values.forEach(
                    v ->
                        filters.add(
                            new SearchView.Choice(v, "", query.without(dimension, v).href("/")))));
    if (query.from() != 0 || query.to() != 0) {
      String years =
          (query.from() == 0 ? "" : query.from()) + "–" + (query.to() == 0 ? "" : query.to());
      filters.add(new SearchView.Choice(years, "", query.without(Dimension.YEAR, "").href("/")));
    }
    return filters;
  }

  private List<SearchView.Group> groups(SearchQuery query, BitSet found) {
    List<SearchView.Group> groups = new ArrayList<>();
    for (Dimension dimension : Facets.SHOWN) {
      Set<String> already = query.chosen().getOrDefault(dimension, Set.of());
      List<SearchView.Choice> choices =
          library.facets().count(dimension, found).stream()
              .filter(v -> !already.contains(v.name()))
              .map(
                  v ->
                      new SearchView.Choice(
                          v.name(),
                          Integer.toString(v.count()),
                          query.with(dimension, v.name()).href("/")))
              .toList();
      if (!choices.isEmpty()) {
        groups.add(new SearchView.Group(dimension.label(), choices));
      }
    }
    return groups;
  }

  private static List<SearchView.Choice> otherPages(SearchQuery query, int total) {
    int last =
        Math.min(SearchQuery.MOST_PAGES, (total + SearchQuery.ON_PAGE - 1) / SearchQuery.ON_PAGE);
    List<SearchView.Choice> others = new ArrayList<>();
    for (int page = 1; page <= last && last > 1; page++) {
      others.add(
          new SearchView.Choice(
              Integer.toString(page),
              page == query.page() ? "current" : "",
              query.onPage(page).href("/")));
    }
    return others;
  }

  void csv(Context context) throws IOException {
    SearchQuery query = SearchQuery.of(context);
    List<List<String>> rows;
    if (query.words().isEmpty()) {
      rows =
          matches(query).stream()
              .limit(MOST_IN_CSV)
              .mapToObj(library::itemNumber)
              .flatMap(Optional::stream)
              .map(SearchHandler::row)
              .toList();
    } else {
      rows =
          find(query, MOST_IN_CSV).stream()
              .map(h -> library.item(h.itemId()))
              .flatMap(Optional::stream)
              .map(SearchHandler::row)
              .toList();
    }
    Csv.send(
        context,
        "suche.csv",
        List.of(
            "item_id",
            "session",
            "date",
            "top",
            "title",
            "item",
            "vote",
            "place",
            "types",
            "addressees",
            "text",
            "citation"),
        rows);
  }

  private static List<String> row(Library.Place place) {
    HitView view = view(place);
    return List.of(
        place.facet().id(),
        Citations.session(place.facet()),
        view.date(),
        place.resolution().top(),
        view.title(),
        place.item().map(i -> i.path()).orElse(""),
        view.vote(),
        view.source(),
        view.types().stream().collect(Collectors.joining("|")),
        view.addressees().stream().collect(Collectors.joining("|")),
        place.facet().text(),
        view.citation());
  }
}
