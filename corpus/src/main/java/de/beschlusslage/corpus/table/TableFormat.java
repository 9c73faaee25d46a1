package de.beschlusslage.corpus.table;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.LegalReference.Norm;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Place;
import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The output contract, once: every table with its columns and where each cell comes from.
 *
 * <p>Columns may be added on the right. Several values of one cell are joined by {@code |}; page
 * and lines are empty where the source shows none.
 */
public final class TableFormat {
  private TableFormat() {}

  /** All tables of {@code corpus}, in the order in which a person would read them. */
  public static List<Table> tables(Corpus corpus) {
    return List.of(
        documents(corpus),
        resolutions(corpus),
        items(corpus),
        statements(corpus),
        legalReferences(corpus),
        priorReferences(corpus),
        links(corpus),
        threads(corpus),
        problems(corpus));
  }

  /**
   * The header of a table.
   *
   * @throws IllegalArgumentException if there is no such table
   */
  public static List<String> columns(String table) {
    Corpus empty = new Corpus(List.of(), List.of(), List.of(), List.of());
    return tables(empty).stream()
        .filter(t -> t.name().equals(table))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table " + table))
        .columns();
  }

  private static Table documents(Corpus corpus) {
    Map<String, Integer> problems = new HashMap<>();
    allProblems(corpus).forEach(p -> problems.merge(p.file(), 1, Integer::sum));
    return new Columns<Minutes>("documents")
        .text("document", Minutes::id)
        .text("file", Minutes::file)
        .text("sha256", Minutes::sha256)
        .text("kind", m -> m.kind().label())
        .textIfKnown("conference", m -> m.session().conference())
        .numberIfKnown("session", m -> m.session().number())
        .numberIfKnown("year", m -> m.session().year())
        .textIfKnown("date_start", m -> m.session().start())
        .textIfKnown("date_end", m -> m.session().end())
        .textIfKnown("place", m -> m.session().place())
        .number("pages", Minutes::pages)
        .number("resolutions", m -> m.resolutions().size())
        .number("items", m -> (int) items(m).count())
        .number("statements", m -> items(m).mapToInt(i -> i.item.statements().size()).sum())
        .number("problems", m -> problems.getOrDefault(m.file(), 0))
        .over(() -> corpus.minutes().stream());
  }

  private static Table resolutions(Corpus corpus) {
    return new Columns<ResolutionRow>("resolutions")
        .text("document", r -> r.minutes.id())
        .text("top", r -> r.resolution.top())
        .text("title", r -> r.resolution.title())
        .text("section", r -> r.resolution.section())
        .values("applicants", r -> r.resolution.applicants())
        .values("lead_applicants", r -> r.resolution.leadApplicants())
        .text("vote", r -> r.resolution.vote().label())
        .textIfKnown("resolved_on", r -> r.resolution.resolvedOn())
        .text("circular", r -> r.resolution.circular())
        .flag("green_list", r -> r.resolution.greenList())
        .numberIfKnown("page", r -> page(r.minutes, r.resolution.span()))
        .numberIfKnown("first_line", r -> firstLine(r.minutes, r.resolution.span()))
        .numberIfKnown("last_line", r -> lastLine(r.minutes, r.resolution.span()))
        .number("start", r -> r.resolution.span().start())
        .number("end", r -> r.resolution.span().end())
        .over(() -> corpus.minutes().stream().flatMap(TableFormat::resolutions));
  }

  private static Table items(Corpus corpus) {
    return TableFormat.<ItemRow>ofItem("items", Function.identity())
        .text("text", i -> i.item.text())
        .values("types", i -> types(i.item))
        .values("addressees", i -> addressees(i.item))
        .values(
            "legal_references",
            i -> i.item.legal().stream().map(LegalReference::canonical).distinct().toList())
        .values(
            "prior_references",
            i -> i.item.prior().stream().map(PriorReference::canonical).distinct().toList())
        .numberIfKnown("page", i -> page(i.minutes, i.item.span()))
        .numberIfKnown("first_line", i -> firstLine(i.minutes, i.item.span()))
        .numberIfKnown("last_line", i -> lastLine(i.minutes, i.item.span()))
        .number("start", i -> i.item.span().start())
        .number("end", i -> i.item.span().end())
        .textIfKnown("parent", i -> i.item.parent())
        .text("item_id", i -> i.minutes.itemId(i.resolution, i.item))
        .over(() -> allItems(corpus));
  }

  private static Table statements(Corpus corpus) {
    return TableFormat.<PartRow<Statement>>ofItem("statements", PartRow::in)
        .number("statement", PartRow::number)
        .text("type", s -> s.part.type().label())
        .text("trigger", s -> s.part.trigger())
        .flag("inherited", s -> s.part.inherited())
        .text("holder", s -> s.part.holder())
        .values("addressees", s -> s.part.addressees())
        .values("legal_references", s -> s.part.legal())
        .values("prior_references", s -> s.part.prior())
        .share("confidence", s -> s.part.confidence())
        .text("text", s -> s.part.span().in(s.in.minutes.text()))
        .number("start", s -> s.part.span().start())
        .number("end", s -> s.part.span().end())
        .values("corrected", s -> s.part.corrected())
        .over(() -> allItems(corpus).flatMap(i -> parts(i, i.item.statements())));
  }

  private static Table legalReferences(Corpus corpus) {
    return TableFormat.<PartRow<LegalReference>>ofItem("legal_references", PartRow::in)
        .text("canonical", r -> r.part.canonical())
        .text("law", r -> r.part.law())
        .text("text", r -> r.part.span().in(r.in.minutes.text()))
        .number("start", r -> r.part.span().start())
        .number("end", r -> r.part.span().end())
        .textIfKnown("url", r -> r.part.url())
        .text("sign", r -> norm(r.part, Norm::sign))
        .text("number", r -> norm(r.part, Norm::number))
        .text("number_to", r -> norm(r.part, Norm::to))
        .text("paragraph", r -> norm(r.part, Norm::paragraph))
        .text("sentence", r -> norm(r.part, Norm::sentence))
        .text("half_sentence", r -> norm(r.part, Norm::half))
        .text("point", r -> norm(r.part, Norm::point))
        .text("letter", r -> norm(r.part, Norm::letter))
        .over(() -> allItems(corpus).flatMap(i -> parts(i, i.item.legal())));
  }

  private static Table priorReferences(Corpus corpus) {
    return TableFormat.<PartRow<PriorReference>>ofItem("prior_references", PartRow::in)
        .text("canonical", r -> r.part.canonical())
        .text("text", r -> r.part.span().in(r.in.minutes.text()))
        .number("start", r -> r.part.span().start())
        .number("end", r -> r.part.span().end())
        .values("target", r -> r.part.targets())
        .text("status", r -> r.part.status().label())
        .text("conference", r -> r.part.conference())
        .numberIfKnown("session", r -> r.part.number())
        .textIfKnown("date", r -> r.part.date())
        .numberIfKnown("year", r -> r.part.year())
        .text("cited_top", r -> r.part.top())
        .over(() -> allItems(corpus).flatMap(i -> parts(i, i.item.prior())));
  }

  private static Table links(Corpus corpus) {
    return new Columns<Link>("links")
        .text("query", Link::query)
        .text("target", Link::target)
        .share("score", Link::score)
        .text("decision", l -> l.decision().label())
        .flag("explicit", Link::explicit)
        .text("evidence", Link::evidence)
        .numberIfKnown("query_statement", Link::queryStatement)
        .numberIfKnown("target_statement", Link::targetStatement)
        .over(() -> corpus.links().stream());
  }

  private static Table threads(Corpus corpus) {
    Map<String, ThreadMember> byId = new HashMap<>();
    if (!corpus.threads().isEmpty()) {
      allItems(corpus)
          .forEach(
              i ->
                  byId.put(
                      i.minutes.itemId(i.resolution, i.item), ThreadMember.of(i.minutes, i.item)));
    }
    return threads(corpus.threads(), id -> Optional.ofNullable(byId.get(id)));
  }

  /**
   * The table of histories alone.
   *
   * @param members what is known of an item by its id
   */
  public static Table threads(
      List<DemandThread> threads, Function<String, Optional<ThreadMember>> members) {
    return new Columns<ThreadRow>("threads")
        .text("thread", t -> t.thread.id())
        .number("position", ThreadRow::position)
        .text("item_id", t -> t.id)
        .numberIfKnown("year", t -> t.member.year())
        .values("types", t -> t.member.types())
        .values("addressees", t -> t.member.addressees())
        .over(() -> threads.stream().flatMap(t -> members(t, members)));
  }

  private static Table problems(Corpus corpus) {
    return new Columns<Problem>("problems")
        .text("file", Problem::file)
        .numberIfKnown("page", Problem::page)
        .numberIfKnown("line", Problem::line)
        .text("severity", p -> p.severity().name().toLowerCase(Locale.ROOT))
        .text("message", Problem::message)
        .over(() -> allProblems(corpus).sorted(Comparator.comparing(Problem::file)));
  }

  private static Stream<Problem> allProblems(Corpus corpus) {
    return Stream.concat(
        corpus.minutes().stream().flatMap(m -> m.problems().stream()), corpus.problems().stream());
  }

  private static <R> Columns<R> ofItem(String table, Function<R, ItemRow> item) {
    return new Columns<R>(table)
        .text("document", r -> item.apply(r).minutes.id())
        .text("top", r -> item.apply(r).resolution.top())
        .text("item", r -> item.apply(r).item.path());
  }

  static List<String> types(Item item) {
    return item.statements().stream().map(s -> s.type().label()).distinct().toList();
  }

  static List<String> addressees(Item item) {
    return item.statements().stream().flatMap(s -> s.addressees().stream()).distinct().toList();
  }

  private static String norm(LegalReference reference, Function<Norm, String> part) {
    return reference.norm().map(part).orElse("");
  }

  private static OptionalInt page(Minutes minutes, Span span) {
    return minutes.places().at(span.start()).page();
  }

  private static OptionalInt firstLine(Minutes minutes, Span span) {
    return minutes.places().at(span.start()).line();
  }

  private static OptionalInt lastLine(Minutes minutes, Span span) {
    Place last = minutes.places().at(Math.max(span.start(), span.end() - 1));
    return last.line();
  }

  private static Stream<ResolutionRow> resolutions(Minutes minutes) {
    return minutes.resolutions().stream().map(r -> new ResolutionRow(minutes, r));
  }

  private static Stream<ItemRow> items(Minutes minutes) {
    return minutes.resolutions().stream()
        .flatMap(r -> r.items().stream().map(i -> new ItemRow(minutes, r, i)));
  }

  private static Stream<ItemRow> allItems(Corpus corpus) {
    return corpus.minutes().stream().flatMap(TableFormat::items);
  }

  private static <P> Stream<PartRow<P>> parts(ItemRow item, List<P> parts) {
    return IntStream.range(0, parts.size()).mapToObj(i -> new PartRow<>(item, i + 1, parts.get(i)));
  }

  private static Stream<ThreadRow> members(
      DemandThread thread, Function<String, Optional<ThreadMember>> members) {
    return IntStream.range(0, thread.itemIds().size())
        .mapToObj(
            i -> {
              String id = thread.itemIds().get(i);
              ThreadMember member =
                  members
                      .apply(id)
                      .orElseThrow(
                          () -> new IllegalStateException(thread.id() + ": no item " + id));
              return new ThreadRow(thread, i + 1, id, member);
            });
  }

  private record ResolutionRow(Minutes minutes, Resolution resolution) {}

  private record ItemRow(Minutes minutes, Resolution resolution, Item item) {}

  private record PartRow<P>(ItemRow in, int number, P part) {}

  private record ThreadRow(DemandThread thread, int position, String id, ThreadMember member) {}
}
