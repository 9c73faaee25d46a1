package de.beschlusslage.corpus.table;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.DocumentKind;
import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.OffsetMap;
import de.beschlusslage.corpus.Place;
import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Session;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.corpus.Vote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Reads the folder that a run wrote back into records. */
public final class TableFolder {
  private final Path folder;
  private final RowReader rows;

  public TableFolder(Path folder) {
    this.folder = folder;
    this.rows = new RowReader(folder);
  }

  /**
   * Reads all tables and texts.
   *
   * @throws TableException if a table is missing or does not keep the contract; the message is one
   *     sentence with file and row
   * @throws IOException if the folder cannot be read
   */
  public Corpus read() throws IOException {
    Map<String, List<Problem>> problems = problems();
    List<Minutes> minutes = minutes(problems);
    return new Corpus(
        minutes, links(), threads(), problems.values().stream().flatMap(List::stream).toList());
  }

  /**
   * Reads the documents without their links.
   *
   * @throws TableException as {@link #read()}
   * @throws IOException if the folder cannot be read
   */
  public List<Minutes> minutes() throws IOException {
    return minutes(problems());
  }

  /**
   * @param problems by file; those of a document are taken out
   */
  private List<Minutes> minutes(Map<String, List<Problem>> problems) throws IOException {
    Map<String, List<Statement>> statements = statements();
    Map<String, List<LegalReference>> legal = legalReferences();
    Map<String, List<PriorReference>> prior = priorReferences();
    Map<String, List<Item>> items = new HashMap<>();
    Map<String, List<Extent>> itemExtents = new HashMap<>();
    rows.each(
        "items",
        row -> {
          String resolution = row.text("document") + "/" + row.text("top");
          add(items, resolution, item(row, statements, legal, prior));
          add(itemExtents, row.text("document"), Extent.of(row));
        });
    Map<String, List<Resolution>> resolutions = new HashMap<>();
    Map<String, List<Extent>> extents = new HashMap<>();
    rows.each(
        "resolutions",
        row -> {
          add(extents, row.text("document"), Extent.of(row));
          add(resolutions, row.text("document"), resolution(row, items));
        });
    // After the resolutions: where both begin, the item knows better.
    itemExtents.forEach(
        (document, some) -> extents.computeIfAbsent(document, d -> new ArrayList<>()).addAll(some));
    List<Minutes> minutes = new ArrayList<>();
    rows.each("documents", row -> minutes.add(minutes(row, resolutions, extents, problems)));
    return minutes;
  }

  private Minutes minutes(
      Row row,
      Map<String, List<Resolution>> resolutions,
      Map<String, List<Extent>> extents,
      Map<String, List<Problem>> problems)
      throws IOException {
    String id = row.text("document");
    String file = row.text("file");
    return new Minutes(
        id,
        file,
        row.text("sha256"),
        row.constant("kind", DocumentKind.class, DocumentKind::label),
        new Session(
            row.textIfKnown("conference"),
            row.numberIfKnown("session"),
            row.numberIfKnown("year"),
            row.dateIfKnown("date_start"),
            row.dateIfKnown("date_end"),
            row.textIfKnown("place")),
        row.number("pages"),
        text(id),
        places(extents.getOrDefault(id, List.of())),
        resolutions.getOrDefault(id, List.of()),
        Optional.ofNullable(problems.remove(file)).orElse(List.of()));
  }

  private String text(String id) throws IOException {
    Path file = folder.resolve("text").resolve(id + ".txt");
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new TableException(file + " is missing");
    }
  }

  // The tables know page and line only where resolutions and items begin and end.
  private static OffsetMap places(List<Extent> extents) {
    TreeMap<Integer, Place> known = new TreeMap<>();
    for (Extent extent : extents) {
      int first = extent.span.start();
      int last = Math.max(first, extent.span.end() - 1);
      known.put(first, new Place(extent.page, extent.firstLine, first));
      if (last > first) {
        known.put(last, new Place(extent.page, extent.lastLine, last));
      }
    }
    OffsetMap.Builder places = new OffsetMap.Builder();
    known.forEach((offset, place) -> places.add(offset, offset, place.page(), place.line()));
    return places.build();
  }

  private static Resolution resolution(Row row, Map<String, List<Item>> items)
      throws TableException {
    return new Resolution(
        row.text("top"),
        row.text("title"),
        row.text("section"),
        row.values("applicants"),
        row.values("lead_applicants"),
        row.constant("vote", Vote.class, Vote::label),
        row.dateIfKnown("resolved_on"),
        row.text("circular"),
        row.flag("green_list"),
        span(row),
        items.getOrDefault(row.text("document") + "/" + row.text("top"), List.of()));
  }

  private static Item item(
      Row row,
      Map<String, List<Statement>> statements,
      Map<String, List<LegalReference>> legal,
      Map<String, List<PriorReference>> prior)
      throws TableException {
    String id = itemId(row);
    Span span = span(row);
    if (span.length() != row.text("text").length()) {
      throw row.wrong("text is not as long as start and end say");
    }
    return new Item(
        row.text("item"),
        row.textIfKnown("parent"),
        span,
        row.text("text"),
        statements.getOrDefault(id, List.of()),
        legal.getOrDefault(id, List.of()),
        prior.getOrDefault(id, List.of()));
  }

  private Map<String, List<Statement>> statements() throws IOException {
    Map<String, List<Statement>> byItem = new HashMap<>();
    rows.each("statements", row -> add(byItem, itemId(row), statement(row)));
    return byItem;
  }

  private static Statement statement(Row row) throws TableException {
    if (row.text("holder").isBlank()) {
      throw row.wrong("holder is empty");
    }
    return new Statement(
        row.constant("type", StatementType.class, StatementType::label),
        row.name("trigger"),
        row.flag("inherited"),
        row.name("holder"),
        row.values("addressees"),
        row.values("legal_references"),
        row.values("prior_references"),
        row.share("confidence"),
        span(row),
        row.values("corrected"));
  }

  private Map<String, List<LegalReference>> legalReferences() throws IOException {
    Map<String, List<LegalReference>> byItem = new HashMap<>();
    rows.each("legal_references", row -> add(byItem, itemId(row), legalReference(row)));
    return byItem;
  }

  private static LegalReference legalReference(Row row) throws TableException {
    Optional<LegalReference.Norm> norm =
        row.textIfKnown("sign")
            .map(
                sign ->
                    new LegalReference.Norm(
                        sign,
                        row.name("number"),
                        row.name("number_to"),
                        row.name("paragraph"),
                        row.name("sentence"),
                        row.name("half_sentence"),
                        row.name("point"),
                        row.name("letter")));
    return new LegalReference(
        row.name("canonical"), row.name("law"), norm, span(row), row.textIfKnown("url"));
  }

  private Map<String, List<PriorReference>> priorReferences() throws IOException {
    Map<String, List<PriorReference>> byItem = new HashMap<>();
    rows.each("prior_references", row -> add(byItem, itemId(row), priorReference(row)));
    return byItem;
  }

  private static PriorReference priorReference(Row row) throws TableException {
    return new PriorReference(
        row.name("canonical"),
        row.name("conference"),
        row.numberIfKnown("session"),
        row.dateIfKnown("date"),
        row.numberIfKnown("year"),
        row.name("cited_top"),
        span(row),
        row.values("target"),
        row.constant("status", PriorReference.Status.class, PriorReference.Status::label));
  }

  private List<Link> links() throws IOException {
    List<Link> links = new ArrayList<>();
    rows.each("links", row -> links.add(link(row)));
    return links;
  }

  static Link link(Row row) throws TableException {
    return new Link(
        row.name("query"),
        row.name("target"),
        row.share("score"),
        row.constant("decision", Link.Decision.class, Link.Decision::label),
        row.flag("explicit"),
        row.text("evidence"),
        row.numberIfKnown("query_statement"),
        row.numberIfKnown("target_statement"));
  }

  /**
   * Reads the threads.
   *
   * @throws TableException as {@link #read()}
   * @throws IOException if the folder cannot be read
   */
  public List<DemandThread> threads() throws IOException {
    Map<String, List<String>> members = new LinkedHashMap<>();
    rows.each("threads", row -> add(members, row.name("thread"), row.name("item_id")));
    return members.entrySet().stream()
        .map(thread -> new DemandThread(thread.getKey(), thread.getValue()))
        .toList();
  }

  private Map<String, List<Problem>> problems() throws IOException {
    Map<String, List<Problem>> byFile = new LinkedHashMap<>();
    rows.each(
        "problems",
        row -> {
          Problem problem = problem(row);
          add(byFile, problem.file(), problem);
        });
    return byFile;
  }

  private static Problem problem(Row row) throws TableException {
    return new Problem(
        row.constant("severity", Problem.Severity.class, s -> s.name().toLowerCase(Locale.ROOT)),
        row.text("file"),
        row.numberIfKnown("page"),
        row.numberIfKnown("line"),
        row.text("message"));
  }

  private static Span span(Row row) throws TableException {
    int start = row.number("start");
    int end = row.number("end");
    if (start < 0 || end < start) {
      throw row.wrong("start " + start + " and end " + end + " are no stretch of text");
    }
    return new Span(start, end);
  }

  private static String itemId(Row row) {
    return row.text("document") + "/" + row.text("top") + "/" + row.text("item");
  }

  private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
    lists.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  /** Where a resolution or an item stands. */
  private record Extent(Span span, OptionalInt page, OptionalInt firstLine, OptionalInt lastLine) {
    static Extent of(Row row) throws TableException {
      return new Extent(
          TableFolder.span(row),
          row.numberIfKnown("page"),
          row.numberIfKnown("first_line"),
          row.numberIfKnown("last_line"));
    }
  }
}
