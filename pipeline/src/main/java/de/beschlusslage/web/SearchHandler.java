package de.beschlusslage.web;

import de.beschlusslage.link.FindQuery;
import de.beschlusslage.link.Ranking;
import de.beschlusslage.report.Citations;
import de.beschlusslage.report.Dimension;
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
import java.util.stream.Stream;

/** Search with filters and facets; without words the filters alone choose. */
final class SearchHandler {
  private static final int MOST_IN_CSV = 1000;

  private final Library library;
  private final Pages pages;

  SearchHandler(Library library, Pages pages) {
    this.library = library;
    this.pages = pages;
  }

  void page(Context context) throws IOException {
    SearchQuery query = SearchQuery.of(context);
    pages.show(context, "search", new Text("Suche", "Search"), "/", answer(query, context));
  }

  private SearchView answer(SearchQuery query, Context context) throws IOException {
    if (query.words().isEmpty()) {
      return view(query, browse(query));
    }
    int from = (query.page() - 1) * SearchQuery.ON_PAGE;
    BitSet found = new BitSet();
    Ranking ranking =
        library.index().rank(query.find(library, from + SearchQuery.ON_PAGE), found::set);
    if (ranking instanceof Ranking.Ranked ranked) {
      return view(query, new Answer(found, HitView.of(ranked, from, library)));
    }
    context.status(400);
    return new SearchView(
        query,
        Refusals.of(((Ranking.Refused) ranking).reason()),
        new Text("", ""),
        List.of(),
        filters(query),
        List.of(),
        List.of(),
        "");
  }

  private SearchView view(SearchQuery query, Answer answer) {
    int total = answer.found().cardinality();
    return new SearchView(
        query,
        new Text("", ""),
        summary(query, total),
        answer.hits(),
        filters(query),
        groups(query, answer.found()),
        otherPages(query, total),
        query.onPage(1).href("/search.csv"));
  }

  /**
   * What a query gives.
   *
   * @param found numbers of all items that match
   * @param hits of the page asked for
   */
  private record Answer(BitSet found, List<HitView> hits) {}

  private Answer browse(SearchQuery query) {
    BitSet found = chosen(query);
    List<HitView> hits =
        query.isEmpty()
            ? List.of()
            : found.stream()
                .skip((long) (query.page() - 1) * SearchQuery.ON_PAGE)
                .limit(SearchQuery.ON_PAGE)
                .mapToObj(library::itemNumber)
                .flatMap(Optional::stream)
                .map(HitView::of)
                .toList();
    return new Answer(found, hits);
  }

  /** The items with the values that the query's filters ask for. */
  private BitSet chosen(SearchQuery query) {
    Facets facets = library.facets();
    BitSet chosen = facets.having(Dimension.YEAR, query.years());
    for (Map.Entry<Dimension, Set<String>> wanted : query.chosen().entrySet()) {
      chosen.and(facets.having(wanted.getKey(), wanted.getValue()));
    }
    return chosen;
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
                            new SearchView.Choice(
                                Citations.actor(v), "", query.without(dimension, v).href("/")))));
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
                          Citations.actor(v.name()),
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
    Stream<Integer> items =
        query.words().isEmpty()
            ? chosen(query).stream().limit(MOST_IN_CSV).boxed()
            : best(query.find(library, MOST_IN_CSV)).stream();
    List<List<String>> rows =
        items.map(library::itemNumber).flatMap(Optional::stream).map(SearchHandler::row).toList();
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

  private List<Integer> best(FindQuery query) throws IOException {
    Ranking ranking = library.index().rank(query, n -> {});
    if (ranking instanceof Ranking.Ranked ranked) {
      return ranked.items();
    }
    throw new BadRequestResponse(Refusals.of(((Ranking.Refused) ranking).reason()).de());
  }

  private static List<String> row(Library.Place place) {
    HitView view = HitView.of(place);
    return List.of(
        place.facet().id(),
        Citations.session(place.facet()),
        view.date(),
        place.resolution().top(),
        view.title(),
        place.item().map(i -> i.path()).orElse(""),
        view.vote(),
        view.source(),
        String.join("|", view.types()),
        String.join("|", view.addressees()),
        place.facet().text(),
        view.citation());
  }
}
