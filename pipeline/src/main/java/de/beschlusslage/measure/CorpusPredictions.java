package de.beschlusslage.measure;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.evaluation.Predictions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What a run found, as predictions: the same values its tables would hold. */
public final class CorpusPredictions {
  private CorpusPredictions() {}

  /** All documents of a run. */
  public static Predictions of(Corpus corpus) {
    List<Predictions.Resolution> resolutions = new ArrayList<>();
    List<Predictions.Item> items = new ArrayList<>();
    List<Predictions.Statement> statements = new ArrayList<>();
    for (Minutes minutes : corpus.minutes()) {
      for (Resolution resolution : minutes.resolutions()) {
        resolutions.add(
            new Predictions.Resolution(
                minutes.id(),
                resolution.top(),
                resolution.applicants(),
                resolution.vote().label()));
        for (Item item : resolution.items()) {
          items.add(
              new Predictions.Item(
                  minutes.id(),
                  resolution.top(),
                  item.path(),
                  item.text(),
                  item.legal().stream().map(LegalReference::canonical).distinct().toList(),
                  item.prior().stream().map(PriorReference::canonical).distinct().toList()));
          item.statements().forEach(s -> statements.add(statement(minutes, resolution, item, s)));
        }
      }
    }
    return new Predictions(
        resolutions,
        items,
        statements,
        corpus.links().stream()
            .map(l -> new Predictions.Link(l.query(), l.target(), l.score(), l.decision().label()))
            .toList());
  }

  private static Predictions.Statement statement(
      Minutes minutes, Resolution resolution, Item item, Statement statement) {
    return new Predictions.Statement(
        minutes.id(),
        resolution.top(),
        item.path(),
        statement.type().label(),
        statement.trigger(),
        List.of(statement.holder().split("\\|")),
        statement.addressees(),
        OptionalDouble.of(statement.confidence()),
        statement.span().in(minutes.text()));
  }
}
