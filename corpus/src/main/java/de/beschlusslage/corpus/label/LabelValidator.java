package de.beschlusslage.corpus.label;

import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.StatementType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Holds labels against the annotation guidelines: vocabulary, canonical forms, paths, what may
 * stand together, and, where the document's text is at hand, that every quote stands in it, in
 * order. Each finding is a {@link Problem} with file and line.
 */
public final class LabelValidator {
  private final Vocabulary vocabulary = new Vocabulary();

  /**
   * Checks labels.
   *
   * @param labels as read; their own problems are repeated first
   * @param texts document id -> its text, raw or cleaned; documents without text are checked for
   *     everything but their quotes
   * @return what is wrong, in the order of the labels; empty if all is well
   */
  public List<Problem> check(Labels labels, Map<String, String> texts) {
    List<Problem> found = new ArrayList<>(labels.problems());
    Map<String, QuoteFinder> finders = new HashMap<>();
    texts.forEach((doc, text) -> finders.put(doc, new QuoteFinder(text)));
    Map<String, Integer> reached = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (LabelledResolution resolution : labels.resolutions()) {
      Report report = new Report(resolution, found);
      if (!seen.add(resolution.id())) {
        report.add("labelled twice");
      }
      check(resolution, report);
      QuoteFinder finder = finders.get(resolution.doc());
      if (finder != null) {
        int from = reached.getOrDefault(resolution.doc(), 0);
        reached.put(resolution.doc(), checkQuotes(resolution, finder, from, report));
      }
    }
    checkLinks(labels, found);
    return List.copyOf(found);
  }

  private void check(LabelledResolution resolution, Report report) {
    if (resolution.doc().isBlank() || resolution.doc().contains("/")) {
      report.add("no document id: " + resolution.doc());
    }
    if (resolution.top().isBlank() || resolution.top().startsWith("TOP")) {
      report.add("top is the label as printed without the word TOP");
    }
    resolution.applicants().forEach(name -> report.add(vocabulary.applicant(name)));
    unique("applicants", resolution.applicants(), report);
    Set<String> paths = new HashSet<>();
    for (LabelledItem item : resolution.items()) {
      if (!paths.add(item.path())) {
        report.add("item " + item.path() + " stands twice");
      }
      checkParent(item.path(), paths, report);
      check(item, report.at("item " + item.path()));
    }
  }

  // A point may stand without its parent only where its label contains the parent's (5.1).
  private static void checkParent(String path, Set<String> before, Report report) {
    int dot = path.lastIndexOf('.');
    if (dot < 0 || path.startsWith("PE-")) {
      return;
    }
    boolean ownLabel = path.substring(0, dot + 2).matches("[\\d.]+");
    if (!ownLabel && !before.contains(path.substring(0, dot))) {
      report.add("item " + path + ": its stem " + path.substring(0, dot) + " does not precede it");
    }
  }

  private void check(LabelledItem item, Report report) {
    report.add(vocabulary.path(item.path()));
    if (item.first().isBlank() || item.last().isBlank()) {
      report.add("first and last words are missing");
    }
    if (item.words().isPresent() && item.words().getAsInt() < 1) {
      report.add("words: " + item.words().getAsInt());
    }
    item.legal().forEach(value -> report.add(vocabulary.legal(value)));
    item.prior().forEach(value -> report.add(vocabulary.prior(value)));
    unique("legal", item.legal(), report);
    unique("prior", item.prior(), report);
    int number = 0;
    for (LabelledStatement statement : item.statements()) {
      number++;
      check(statement, item, report.at("item " + item.path() + ", statement " + number));
    }
  }

  private void check(LabelledStatement statement, LabelledItem item, Report report) {
    if (statement.quote().isBlank()) {
      report.add("no quote");
    }
    if (statement.holder().isEmpty()) {
      report.add("no holder");
    }
    statement.holder().forEach(name -> report.add(vocabulary.holder(name)));
    statement.addressees().forEach(name -> report.add(vocabulary.addressee(name)));
    unique("addressees", statement.addressees(), report);
    if (statement.type() == StatementType.VERPFLICHTET_SICH && !statement.addressees().isEmpty()) {
      report.add("VERPFLICHTET_SICH has no addressees");
    }
    for (String value : statement.legal()) {
      if (!item.legal().contains(value)) {
        report.add("legal: not among the item's: " + value);
      }
    }
    for (String value : statement.prior()) {
      if (!item.prior().contains(value)) {
        report.add("prior: not among the item's: " + value);
      }
    }
  }

  private static void unique(String field, List<String> values, Report report) {
    if (new HashSet<>(values).size() < values.size()) {
      report.add(field + ": a value stands twice");
    }
  }

  // Always the earliest place not before the last one: if quotes stand in order, this finds them.
  private static int checkQuotes(
      LabelledResolution resolution, QuoteFinder finder, int from, Report report) {
    int at = from;
    for (LabelledItem item : resolution.items()) {
      Report here = report.at("item " + item.path());
      at = checkQuote("first words", item.first(), finder, at, here);
      int statementAt = at;
      for (LabelledStatement statement : item.statements()) {
        statementAt = checkQuote("quote", statement.quote(), finder, statementAt, here);
      }
      checkQuote("last words", item.last(), finder, at, here);
    }
    return at;
  }

  private static int checkQuote(
      String what, String quote, QuoteFinder finder, int from, Report report) {
    int at = finder.find(quote, from);
    if (at >= 0) {
      return at;
    }
    boolean earlier = finder.find(quote, 0) >= 0;
    report.add(what + (earlier ? " out of order: " : " not in the text: ") + quote);
    return from;
  }

  private static void checkLinks(Labels labels, List<Problem> found) {
    Set<String> items = new HashSet<>();
    Set<String> docs = new HashSet<>();
    for (LabelledResolution resolution : labels.resolutions()) {
      docs.add(resolution.doc());
      resolution.items().forEach(item -> items.add(resolution.itemId(item)));
    }
    Set<String> pairs = new HashSet<>();
    for (GradedLink link : labels.links()) {
      Report report = new Report(link.file(), link.line(), "link", found);
      for (String id : List.of(link.query(), link.target())) {
        if (id.split("/").length != 3) {
          report.add("no item id (document/top/path): " + id);
        } else if (docs.contains(docOf(id)) && !items.contains(id)) {
          report.add("no such item in the labels: " + id);
        }
      }
      if (docOf(link.query()).equals(docOf(link.target()))) {
        report.add("query and target are of one document: " + link.query());
      }
      if (!pairs.add(link.query() + "\n" + link.target())) {
        report.add("pair stands twice: " + link.query() + " " + link.target());
      }
    }
  }

  private static String docOf(String itemId) {
    int slash = itemId.indexOf('/');
    return slash < 0 ? itemId : itemId.substring(0, slash);
  }

  /** Collects findings of one line, each with its place in the line in front. */
  private record Report(String file, int line, String where, List<Problem> found) {
    Report(LabelledResolution resolution, List<Problem> found) {
      this(resolution.file(), resolution.line(), resolution.id(), found);
    }

    Report at(String part) {
      String top = where.contains(":") ? where.substring(0, where.indexOf(':')) : where;
      return new Report(file, line, top + ": " + part, found);
    }

    void add(Optional<String> message) {
      message.ifPresent(this::add);
    }

    void add(String message) {
      found.add(
          new Problem(
              Problem.Severity.ERROR,
              file,
              OptionalInt.empty(),
              OptionalInt.of(line),
              where + ": " + message));
    }
  }
}
