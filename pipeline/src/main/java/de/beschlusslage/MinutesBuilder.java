package de.beschlusslage;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.ingest.SourceText;
import de.beschlusslage.reference.References;
import de.beschlusslage.structure.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Joins what the stages found in one document to minutes, still without an id.
 *
 * <p>By the guidelines an item holds all that its own text cites, and a statement what stands from
 * its beginning up to the next statement; what stands before the first goes to the first.
 */
final class MinutesBuilder {
  private final BiFunction<String, Span, References> references;

  MinutesBuilder(BiFunction<String, Span, References> references) {
    this.references = references;
  }

  /**
   * @param acts for each section, in order, its statements by item path
   */
  Minutes build(SourceText source, Outline outline, List<Map<String, List<Statement>>> acts) {
    List<Resolution> resolutions = new ArrayList<>();
    for (int i = 0; i < outline.sections().size(); i++) {
      resolutions.add(resolution(source.text(), outline.sections().get(i), acts.get(i)));
    }
    List<Problem> problems =
        Stream.concat(source.problems().stream(), outline.problems().stream()).toList();
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

  private Resolution resolution(
      String text, Outline.Section section, Map<String, List<Statement>> acts) {
    return new Resolution(
        section.top(),
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
    List<Statement> citing = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      // The first takes what stands before it, the last what is left.
      int from = i == 0 ? point.span().start() : statements.get(i).span().start();
      int to =
          i + 1 == statements.size()
              ? point.span().end()
              : Math.max(from, statements.get(i + 1).span().start());
      citing.add(with(statements.get(i), cited, new Span(from, to)));
    }
    return new Item(
        point.path(),
        point.parent(),
        point.span(),
        point.span().in(text),
        citing,
        cited.legal(),
        cited.prior());
  }

  private static Statement with(Statement statement, References cited, Span within) {
    return new Statement(
        statement.type(),
        statement.trigger(),
        statement.inherited(),
        statement.holder(),
        statement.addressees(),
        cited.legal().stream()
            .filter(r -> begins(r.span(), within))
            .map(LegalReference::canonical)
            .distinct()
            .toList(),
        cited.prior().stream()
            .filter(r -> begins(r.span(), within))
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
