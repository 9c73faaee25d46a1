package de.beschlusslage.annotate;

import de.beschlusslage.Stages;
import de.beschlusslage.corpus.DocumentKind;
import de.beschlusslage.corpus.OffsetMap;
import de.beschlusslage.corpus.Session;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.Vote;
import de.beschlusslage.ingest.SourceText;
import de.beschlusslage.models.act.ActClassifier;
import de.beschlusslage.models.parse.SentenceParser;
import de.beschlusslage.structure.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Runs the annotator over texts written in a test: one item, or a stem with its points. */
final class Labels {
  private static final Annotator ANNOTATOR = Annotator.german();

  private Labels() {}

  /** The statements of a single item. */
  static List<Statement> of(String text) {
    return of(text, List.of());
  }

  /** The statements of a Protokollerklärung of {@code declarants}. */
  static List<Statement> of(String text, List<String> declarants) {
    Outline.Point point =
        new Outline.Point(
            "1",
            Optional.empty(),
            Optional.empty(),
            new Span(0, text.length()),
            Optional.empty(),
            declarants);
    return run(text, List.of(point), "IntMK").get("1");
  }

  /** The statements of a single item of another conference. */
  static List<Statement> ofConference(String conference, String text) {
    Outline.Point point =
        new Outline.Point(
            "1",
            Optional.empty(),
            Optional.empty(),
            new Span(0, text.length()),
            Optional.empty(),
            List.of());
    return run(text, List.of(point), conference).get("1");
  }

  /** The statements of each point under a stem, the stem's own first. */
  static List<List<Statement>> ofStem(String stem, String... points) {
    StringBuilder text = new StringBuilder(stem);
    List<Outline.Point> all = new ArrayList<>();
    all.add(
        new Outline.Point(
            "1",
            Optional.empty(),
            Optional.empty(),
            new Span(0, stem.length()),
            Optional.empty(),
            List.of()));
    for (int i = 0; i < points.length; i++) {
      text.append('\n');
      int start = text.length();
      text.append(points[i]);
      all.add(
          new Outline.Point(
              "1." + (char) ('a' + i),
              Optional.of("1"),
              Optional.empty(),
              new Span(start, text.length()),
              Optional.empty(),
              List.of()));
    }
    return List.copyOf(run(text.toString(), all, "IntMK").values());
  }

  /** The statements of a single item when a classifier reads again what the rules left. */
  static List<Statement> readAgain(String text, ActClassifier classifier, double least) {
    return readAgain(
        text,
        SecondReading.of(
            Optional.of(classifier),
            Optional.empty(),
            new SecondReading.Limits(least, least, least, least)));
  }

  /** The same with a parser. */
  static List<Statement> readAgain(String text, ActClassifier classifier, SentenceParser parser) {
    return readAgain(
        text,
        SecondReading.of(
            Optional.of(classifier), Optional.of(() -> parser), SecondReading.Limits.standard()));
  }

  private static List<Statement> readAgain(String text, SecondReading second) {
    Outline.Point point =
        new Outline.Point(
            "1",
            Optional.empty(),
            Optional.empty(),
            new Span(0, text.length()),
            Optional.empty(),
            List.of());
    return run(text, List.of(point), "IntMK", Annotator.german(second)::annotate).get("1");
  }

  private static Map<String, List<Statement>> run(
      String text, List<Outline.Point> points, String conference) {
    return run(text, points, conference, ANNOTATOR::annotate);
  }

  private static Map<String, List<Statement>> run(
      String text, List<Outline.Point> points, String conference, Stages.Annotate annotate) {
    SourceText source =
        new SourceText("test", "", text, OffsetMap.identity(), List.of(), List.of(), 0, List.of());
    Outline.Section section =
        new Outline.Section(
            "1",
            "Titel",
            "",
            List.of(),
            List.of(),
            Vote.UNSTATED,
            Optional.empty(),
            "",
            false,
            new Span(0, text.length()),
            points);
    Outline outline =
        new Outline(
            DocumentKind.MINUTES,
            new Session(
                Optional.of(conference),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            List.of(section),
            List.of());
    return annotate.annotate(source, outline, section);
  }
}
