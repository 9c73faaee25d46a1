package de.beschlusslage.measure;

import de.beschlusslage.DocumentMemory;
import de.beschlusslage.Input;
import de.beschlusslage.Inputs;
import de.beschlusslage.Pipeline;
import de.beschlusslage.Progress;
import de.beschlusslage.Run;
import de.beschlusslage.RunOptions;
import de.beschlusslage.Stages;
import de.beschlusslage.annotate.Annotator;
import de.beschlusslage.annotate.SecondReading;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.label.LabelledResolution;
import de.beschlusslage.evaluation.Scorer;
import de.beschlusslage.evaluation.Scores;
import de.beschlusslage.link.Linked;
import de.beschlusslage.models.act.ActClassifier;
import de.beschlusslage.models.act.ActExample;
import de.beschlusslage.models.act.MaxentActClassifier;
import de.beschlusslage.models.sentence.RuleSentenceSplitter;
import de.beschlusslage.models.sentence.SentenceSplitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each part of the labelling is worth: the rules alone, and with a classifier that reads again
 * what they left. A document is never read by a classifier that was trained on it.
 */
public final class Ablation {
  private static final double[] THRESHOLDS = {0.5, 0.6, 0.7, 0.8, 0.9};

  private final Stages stages;
  private final SentenceSplitter splitter = RuleSentenceSplitter.german();

  /**
   * @param stages the program's stages; linking is left out
   */
  public Ablation(Stages stages) {
    this.stages = stages;
  }

  /**
   * A variant and what it reached.
   *
   * @param name for example {@code rules + maxent 0.8}
   * @param seconds reading and labelling all documents, training not counted
   */
  public record Row(String name, Scores scores, double seconds) {}

  /**
   * Leave-one-document-out cross-validation.
   *
   * @param inputs labelled minutes
   * @param labels their labels
   * @param more further minutes that every fold may learn from, with their labels
   */
  public List<Row> run(
      List<Input> inputs,
      List<LabelledResolution> labels,
      List<Input> more,
      List<LabelledResolution> moreLabels)
      throws InterruptedException {
    List<Row> rows = new ArrayList<>();
    Run rules = run(inputs, stages.annotate());
    rows.add(row("rules", rules, labels));

    List<ActExample> examples = new ArrayList<>(examples(rules, labels));
    if (!more.isEmpty()) {
      examples.addAll(examples(run(more, stages.annotate()), moreLabels));
    }
    Map<String, ActClassifier> byFile = new HashMap<>();
    for (Minutes minutes : rules.corpus().minutes()) {
      byFile.put(
          minutes.file(),
          MaxentActClassifier.train(
              examples.stream().filter(e -> !e.document().equals(minutes.id())).toList()));
    }
    for (double threshold : THRESHOLDS) {
      Map<String, SecondReading> readers = new HashMap<>();
      byFile.forEach(
          (file, classifier) ->
              readers.put(
                  file, new SecondReading(Annotator.german(), splitter, classifier, threshold)));
      Run run =
          run(
              inputs,
              (source, outline, section) ->
                  readers.get(source.file()).annotate(source, outline, section));
      rows.add(row("rules + maxent " + threshold, run, labels));
    }
    return rows;
  }

  private List<ActExample> examples(Run run, List<LabelledResolution> labels) {
    return TrainingData.examples(run.corpus().minutes(), labels, splitter);
  }

  private static Row row(String name, Run run, List<LabelledResolution> labels) {
    double seconds =
        run.times().values().stream().mapToLong(java.time.Duration::toMillis).sum() / 1000.0;
    return new Row(name, Scorer.score(labels, CorpusPredictions.of(run.corpus())), seconds);
  }

  private Run run(List<Input> inputs, Stages.Annotate annotate) throws InterruptedException {
    Stages without =
        new Stages(
            stages.ingest(),
            stages.structure(),
            annotate,
            stages.references(),
            stages.sentences(),
            stages.priors(),
            all -> new Linked(List.of(), List.of()));
    return new Pipeline(without)
        .run(
            new Inputs(inputs, List.of(), List.of()),
            DocumentMemory.NONE,
            new RunOptions(1, RunOptions.USUAL_LIMIT),
            Progress.SILENT);
  }
}
