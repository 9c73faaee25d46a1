package de.beschlusslage.annotate;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.ingest.SourceText;
import de.beschlusslage.models.act.ActClassifier;
import de.beschlusslage.models.sentence.SentenceSplitter;
import de.beschlusslage.structure.Outline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads again what the rules left: a sentence in which they found no act is shown to a classifier,
 * and what it is sure of becomes a statement. What the rules found stays as it is.
 */
public final class SecondReading {
  private final Annotator rules;
  private final SentenceSplitter splitter;
  private final ActClassifier classifier;
  private final double least;

  /**
   * A second reading.
   *
   * @param least probability from which on the classifier is believed
   */
  public SecondReading(
      Annotator rules, SentenceSplitter splitter, ActClassifier classifier, double least) {
    this.rules = rules;
    this.splitter = splitter;
    this.classifier = classifier;
    this.least = least;
  }

  /** As {@link Annotator#annotate}. */
  public Map<String, List<Statement>> annotate(
      SourceText source, Outline outline, Outline.Section section) {
    Map<String, List<Statement>> found = rules.annotate(source, outline, section);
    Map<String, List<Statement>> all = new LinkedHashMap<>();
    String own = outline.session().conference().orElse("IntMK");
    for (Outline.Point point : section.points()) {
      List<Statement> statements = found.getOrDefault(point.path(), List.of());
      String speaker = point.declarants().isEmpty() ? own : String.join("|", point.declarants());
      all.put(point.path(), completed(source.text(), point, speaker, statements));
    }
    return all;
  }

  private List<Statement> completed(
      String text, Outline.Point point, String own, List<Statement> found) {
    List<Statement> all = new ArrayList<>();
    String speaker = own;
    int next = 0;
    boolean added = false;
    for (Span sentence : splitter.split(text, point.span())) {
      boolean silent = true;
      while (next < found.size() && found.get(next).span().start() < sentence.end()) {
        silent = false;
        speaker = found.get(next).holder();
        all.add(found.get(next++));
      }
      if (silent) {
        ActClassifier.Reading reading = classifier.read(sentence.in(text));
        if (reading.type().isPresent() && reading.probability() >= least) {
          added = true;
          all.add(
              new Statement(
                  reading.type().get(),
                  "",
                  false,
                  speaker,
                  List.of(),
                  List.of(),
                  List.of(),
                  reading.probability(),
                  sentence));
        }
      }
    }
    all.addAll(found.subList(next, found.size()));
    return added ? bounded(text, all) : found;
  }

  /** Each statement ends where the next begins, the last where it ended. */
  private static List<Statement> bounded(String text, List<Statement> statements) {
    List<Statement> bounded = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Statement s = statements.get(i);
      int end = s.span().end();
      if (i + 1 < statements.size()) {
        end = Math.min(end, statements.get(i + 1).span().start());
      }
      while (end > s.span().start() && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      bounded.add(
          new Statement(
              s.type(),
              s.trigger(),
              s.inherited(),
              s.holder(),
              s.addressees(),
              s.legal(),
              s.prior(),
              s.confidence(),
              new Span(s.span().start(), Math.max(s.span().start(), end))));
    }
    return bounded;
  }
}
