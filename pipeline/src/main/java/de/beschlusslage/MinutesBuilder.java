package de.beschlusslage;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Place;
import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Problem.Severity;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.ingest.SourceText;
import de.beschlusslage.reference.References;
import de.beschlusslage.structure.Outline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Joins what the stages found in one document to minutes, still without an id.
 *
 * <p>By the guidelines an item holds all that its own text cites. A statement holds what stands
 * from its beginning up to the next statement; what stands before the first goes to the first; and
 * of two statements in one sentence both hold what introduces them: "Mit Blick auf § 1 AGG bittet
 * sie den Bund … und fordert die Länder auf …".
 */
final class MinutesBuilder {
  private final BiFunction<String, Span, References> references;
  private final BiFunction<String, Span, List<Span>> sentences;

  MinutesBuilder(
      BiFunction<String, Span, References> references,
      BiFunction<String, Span, List<Span>> sentences) {
    this.references = references;
    this.sentences = sentences;
  }

  /**
   * @param acts for each section, in order, its statements by item path
   */
  Minutes build(SourceText source, Outline outline, List<Map<String, List<Statement>>> acts) {
    List<Resolution> resolutions = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(source.problems());
    problems.addAll(outline.problems());
    Map<String, Integer> tops = new HashMap<>();
    for (int i = 0; i < outline.sections().size(); i++) {
      Outline.Section section = outline.sections().get(i);
      int times = tops.merge(section.top(), 1, Integer::sum);
      String top = times == 1 ? section.top() : section.top() + "~" + times;
      if (times > 1) {
        problems.add(repeated(source, section, top));
      }
      resolutions.add(resolution(source.text(), top, section, acts.get(i)));
    }
    return new Minutes(
        "",
        source.file(),
        source.sha256(),
        outline.kind(),
        outline.session(),
        source.pages(),
        source.text(),
        source.places(),
        resolutions,
        problems);
  }

  // Item ids must be unique, as with labels that occur twice in a TOP.
  private static Problem repeated(SourceText source, Outline.Section section, String top) {
    Place place = source.places().at(section.span().start());
    String message =
        "TOP %s has stood before; here it is called %s: is its heading right?"
            .formatted(section.top(), top);
    return new Problem(Severity.WARNING, source.file(), place.page(), place.line(), message);
  }

  private Resolution resolution(
      String text, String top, Outline.Section section, Map<String, List<Statement>> acts) {
    return new Resolution(
        top,
        section.title(),
        section.section(),
        section.applicants(),
        section.leadApplicants(),
        section.vote(),
        section.resolvedOn(),
        section.circular(),
        section.greenList(),
        section.span(),
        section.points().stream()
            .map(point -> item(text, point, acts.getOrDefault(point.path(), List.of())))
            .toList());
  }

  private Item item(String text, Outline.Point point, List<Statement> statements) {
    References cited = references.apply(text, point.span());
    List<Statement> citing =
        cited.legal().isEmpty() && cited.prior().isEmpty()
            ? statements
            : citing(text, point.span(), statements, cited);
    return new Item(
        point.path(),
        point.parent(),
        point.span(),
        point.span().in(text),
        citing,
        cited.legal(),
        cited.prior());
  }

  private List<Statement> citing(
      String text, Span item, List<Statement> statements, References cited) {
    List<Span> inSentences = sentences.apply(text, item);
    List<Statement> citing = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      int from = i == 0 ? item.start() : statement.span().start();
      int to = i + 1 == statements.size() ? item.end() : statements.get(i + 1).span().start();
      Span own = new Span(from, Math.max(from, to));
      Optional<Span> introduction = introduction(text, statements.subList(0, i), from, inSentences);
      Predicate<Span> mine =
          span -> begins(span, own) || introduction.map(s -> begins(span, s)).orElse(false);
      citing.add(with(statement, cited, mine));
    }
    return citing;
  }

  /** What stands before the first verb of the sentence, if {@code from} is not its first act. */
  private static Optional<Span> introduction(
      String text, List<Statement> before, int from, List<Span> sentences) {
    return sentences.stream()
        .filter(sentence -> sentence.start() <= from && from < sentence.end())
        .findFirst()
        .flatMap(
            sentence ->
                before.stream()
                    .filter(s -> begins(s.span(), sentence))
                    .findFirst()
                    .filter(first -> !first.trigger().isEmpty())
                    .map(first -> new Span(sentence.start(), verb(text, first, sentence))));
  }

  private static int verb(String text, Statement statement, Span sentence) {
    String word = statement.trigger().split(" ")[0];
    int at = text.indexOf(word, statement.span().start());
    return at < 0 || at > sentence.end() ? sentence.start() : at;
  }

  private static Statement with(Statement statement, References cited, Predicate<Span> mine) {
    return new Statement(
        statement.type(),
        statement.trigger(),
        statement.inherited(),
        statement.holder(),
        statement.addressees(),
        cited.legal().stream()
            .filter(r -> mine.test(r.span()))
            .map(LegalReference::canonical)
            .distinct()
            .toList(),
        cited.prior().stream()
            .filter(r -> mine.test(r.span()))
            .map(PriorReference::canonical)
            .distinct()
            .toList(),
        statement.confidence(),
        statement.span());
  }

  private static boolean begins(Span span, Span within) {
    return within.start() <= span.start() && span.start() < within.end();
  }
}
