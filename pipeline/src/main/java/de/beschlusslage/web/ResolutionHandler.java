package de.beschlusslage.web;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.report.Citations;
import de.beschlusslage.report.Facet;
import de.beschlusslage.report.Text;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Shows a resolution with every Ziffer: its acts, addressees, norms, and what it repeats. */
final class ResolutionHandler {
  private static final int SHORT = 200;

  private final Library library;
  private final Pages pages;

  ResolutionHandler(Library library, Pages pages) {
    this.library = library;
    this.pages = pages;
  }

  void page(Context context) {
    Library.Place place =
        library
            .resolution(Requests.text(context, "document"), Requests.text(context, "top"))
            .orElseThrow(() -> new NotFoundResponse("Diesen Beschluss enthält der Bestand nicht."));
    Resolution resolution = place.resolution();
    ResolutionView view =
        new ResolutionView(
            place.minutes().id(),
            Citations.session(place.facet()),
            Days.of(place.minutes().session()),
            place.minutes().session().place().orElse(""),
            resolution.top(),
            resolution.title(),
            resolution.section(),
            String.join(", ", resolution.applicants()),
            resolution.vote().label(),
            Facet.placeOf(place.minutes(), Optional.of(resolution.span())),
            Days.citation(place),
            resolution.items().stream().map(item -> item(place, item)).toList());
    Text title = Text.same("TOP " + resolution.top() + " " + resolution.title());
    pages.show(context, "resolution", title, "", view);
  }

  private ResolutionView.ItemView item(Library.Place place, Item item) {
    String id = place.minutes().itemId(place.resolution(), item);
    Library.Place here = new Library.Place(place.minutes(), place.resolution(), Optional.of(item));
    String text = place.minutes().text();
    int first =
        item.statements().isEmpty()
            ? item.span().end()
            : Math.max(item.span().start(), item.statements().get(0).span().start());
    return new ResolutionView.ItemView(
        HitView.anchor(item.path()),
        Citations.topAndItem(here.facet()).replaceFirst("^TOP \\S+ ", ""),
        depth(place.resolution(), item),
        Facet.placeOf(place.minutes(), Optional.of(item.span())),
        text.substring(item.span().start(), first),
        item.statements().stream().map(s -> act(s, text)).toList(),
        norms(item),
        prior(item),
        library.earlier(id).stream().map(l -> link(l, l.target())).toList(),
        library.later(id).stream().map(l -> link(l, l.query())).toList(),
        library.threadOf(id).map(t -> "/thread?id=" + Page.encode(t.id())).orElse(""),
        Days.citation(here),
        correction(place, item));
  }

  private static int depth(Resolution resolution, Item item) {
    int depth = 0;
    Optional<String> parent = item.parent();
    while (parent.isPresent() && depth < 4) {
      String wanted = parent.get();
      depth++;
      parent =
          resolution.items().stream()
              .filter(i -> i.path().equals(wanted))
              .findFirst()
              .flatMap(Item::parent);
    }
    return depth;
  }

  private static ResolutionView.ActView act(Statement statement, String text) {
    return new ResolutionView.ActView(
        statement.type().label(),
        statement.trigger(),
        statement.inherited(),
        statement.holder(),
        String.join(", ", statement.addressees().stream().map(Citations::actor).toList()),
        statement.corrected().isEmpty()
            ? new Text(percent("Sicherheit", statement), percent("confidence", statement))
            : new Text("von Hand korrigiert", "corrected by hand"),
        statement.span().in(text));
  }

  private static String percent(String word, Statement statement) {
    return String.format(Locale.ROOT, "%s %.0f %%", word, 100 * statement.confidence());
  }

  private static List<ResolutionView.Reference> norms(Item item) {
    Set<ResolutionView.Reference> norms = new LinkedHashSet<>();
    for (LegalReference norm : item.legal()) {
      String url = norm.url().filter(u -> u.startsWith("https://")).orElse("");
      norms.add(new ResolutionView.Reference(norm.canonical(), url));
    }
    return List.copyOf(norms);
  }

  private static List<ResolutionView.Reference> prior(Item item) {
    List<ResolutionView.Reference> prior = new ArrayList<>();
    for (PriorReference reference : item.prior()) {
      String href = reference.targets().stream().findFirst().map(HitView::href).orElse("");
      prior.add(new ResolutionView.Reference(reference.canonical(), href));
    }
    return prior;
  }

  private ResolutionView.LinkView link(Link link, String other) {
    Optional<Library.Place> place = library.item(other);
    return new ResolutionView.LinkView(
        decision(link.decision()),
        place
            .map(p -> Citations.session(p.facet()) + ", " + Citations.topAndItem(p.facet()))
            .orElse(other),
        HitView.href(other),
        place.map(p -> Citations.shorten(p.facet().text(), SHORT)).orElse(""),
        link.evidence());
  }

  private static Text decision(Link.Decision decision) {
    return switch (decision) {
      case REPEATS -> new Text("dieselbe Forderung", "repeats");
      case PARTLY -> new Text("zum Teil dieselbe", "partly");
      case SAME_SUBJECT -> new Text("gleicher Gegenstand", "same subject");
      case CANDIDATE -> new Text("ähnlich", "similar");
    };
  }

  /** A line for corrections.csv: the value that is to be changed, or a statement to be added. */
  private static String correction(Library.Place place, Item item) {
    boolean none = item.statements().isEmpty();
    return String.join(
        ",",
        place.minutes().id(),
        cell(place.resolution().top()),
        cell(item.path()),
        none ? "+" : "1",
        "type",
        none ? StatementType.FORDERT.label() : item.statements().get(0).type().label(),
        "NAME",
        "JJJJ-MM-TT");
  }

  private static String cell(String value) {
    return value.contains(",") || value.contains("\"")
        ? "\"" + value.replace("\"", "\"\"") + "\""
        : value;
  }
}
