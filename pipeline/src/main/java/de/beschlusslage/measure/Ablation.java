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
import de.beschlusslage.corpus.label.LabelledItem;
import de.beschlusslage.corpus.label.LabelledResolution;
import de.beschlusslage.evaluation.Comparison;
import de.beschlusslage.evaluation.Measure;
import de.beschlusslage.evaluation.Predictions;
import de.beschlusslage.evaluation.Scorer;
import de.beschlusslage.evaluation.Scores;
import de.beschlusslage.link.Linked;
import de.beschlusslage.models.act.ActClassifier;
import de.beschlusslage.models.act.ActExample;
import de.beschlusslage.models.act.ActLearner;
import de.beschlusslage.models.parse.SentenceParser;
import de.beschlusslage.models.sentence.RuleSentenceSplitter;
import de.beschlusslage.models.sentence.SentenceSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What each part of the labelling is worth: the rules alone, and with what reads again where they
 * are unsure. A document is never read by a classifier that was trained on it.
 */
public final class Ablation {
  private static final Set<Measure> LABELLING =
      EnumSet.of(
          Measure.STATEMENT,
          Measure.TYPE_COUNT,
          Measure.ADDRESSEE,
          Measure.HOLDER,
          Measure.TYPE_ADDRESSEE);

  private final Stages stages;
  private final SentenceSplitter splitter = RuleSentenceSplitter.german();
  private final Map<Fold, ActClassifier> trained = new HashMap<>();
  private final List<ActExample> examples;
  private final List<String> documents;
  private final int folds;

  /**
   * @param stages the program's stages; linking is left out
   * @param examples what classifiers learn from
   * @param folds into how many parts the documents are cut, of which a classifier does not see the
   *     one it reads; as many as there are documents, each a session, if there are fewer
   */
  public Ablation(Stages stages, List<ActExample> examples, int folds) {
    this.stages = stages;
    this.examples = List.copyOf(examples);
    this.documents = examples.stream().map(ActExample::document).distinct().toList();
    this.folds = Math.max(1, Math.min(folds, documents.size()));
  }

  /**
   * A way to label.
   *
   * @param name for example {@code rules + network}
   * @param learners of its classifiers
   * @param parser if it has one
   * @param limits from when on they are believed
   */
  public record Variant(
      String name,
      List<ActLearner> learners,
      Optional<Supplier<SentenceParser>> parser,
      SecondReading.Limits limits) {}

  /**
   * A variant and what it reached.
   *
   * @param labels what it should have found
   * @param predictions what it found
   * @param seconds reading and labelling all documents, training not counted
   */
  public record Row(
      String name, List<LabelledResolution> labels, Predictions predictions, double seconds) {

    /** Everything, scored. */
    public Scores scores() {
      return Scorer.score(labels, predictions);
    }

    /** Items whose acts, holder or addressees are not as labelled. */
    public Set<String> failed() {
      Set<String> failed = new LinkedHashSet<>();
      for (Comparison each : scores().errors()) {
        if (each.misses().stream().anyMatch(miss -> LABELLING.contains(miss.measure()))) {
          String path = each.goldPath().isEmpty() ? each.predictedPath() : each.goldPath();
          failed.add(each.document() + "/" + each.top() + "/" + path);
        }
      }
      return failed;
    }

    /** The same variant on these items alone. */
    public Row only(Set<String> items) {
      List<LabelledResolution> kept = new ArrayList<>();
      Set<String> tops = new HashSet<>();
      for (LabelledResolution each : labels) {
        List<LabelledItem> its =
            each.items().stream().filter(item -> items.contains(each.itemId(item))).toList();
        if (!its.isEmpty()) {
          kept.add(each.withItems(its));
          tops.add(each.id());
        }
      }
      Predictions found =
          new Predictions(
              predictions.resolutions().stream()
                  .filter(r -> tops.contains(r.document() + "/" + r.top()))
                  .toList(),
              predictions.items().stream()
                  .filter(i -> items.contains(id(i.document(), i.top(), i.path())))
                  .toList(),
              predictions.statements().stream()
                  .filter(s -> items.contains(id(s.document(), s.top(), s.path())))
                  .toList(),
              List.of());
      return new Row(name, kept, found, seconds);
    }

    private static String id(String document, String top, String path) {
      return document + "/" + top + "/" + path;
    }
  }

  private record Fold(String learner, int without) {}

  /**
   * Labels documents by a variant.
   *
   * @param inputs labelled minutes
   * @param labels their labels
   */
  public Row row(Variant variant, List<Input> inputs, List<LabelledResolution> labels)
      throws InterruptedException {
    Map<String, Annotator> readers = new HashMap<>();
    for (Minutes minutes : run(inputs, (source, outline, section) -> Map.of()).corpus().minutes()) {
      Optional<ActClassifier> classifier =
          variant.learners().isEmpty()
              ? Optional.empty()
              : Optional.of(
                  ActClassifier.committee(
                      variant.learners().stream()
                          .map(learner -> classifier(learner, minutes.id()))
                          .toList()));
      readers.put(
          minutes.file(),
          Annotator.german(SecondReading.of(classifier, variant.parser(), variant.limits())));
    }
    Run run =
        run(
            inputs,
            (source, outline, section) ->
                readers.get(source.file()).annotate(source, outline, section));
    double seconds =
        run.times().values().stream().mapToLong(java.time.Duration::toMillis).sum() / 1000.0;
    return new Row(variant.name(), labels, CorpusPredictions.of(run.corpus()), seconds);
  }

  /** One trained without the part of the documents that {@code document} belongs to. */
  private ActClassifier classifier(ActLearner learner, String document) {
    int fold = documents.indexOf(document) < 0 ? -1 : documents.indexOf(document) % folds;
    return trained.computeIfAbsent(
        new Fold(learner.name(), fold),
        key -> {
          try {
            return learner.read(
                learner.train(
                    examples.stream()
                        .filter(e -> fold < 0 || documents.indexOf(e.document()) % folds != fold)
                        .toList()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** The labelled sentences of documents. */
  public static List<ActExample> examples(
      Stages stages, List<Input> inputs, List<LabelledResolution> labels)
      throws InterruptedException {
    Ablation reading = new Ablation(stages, List.of(), 1);
    List<Minutes> minutes =
        reading.run(inputs, (source, outline, section) -> Map.of()).corpus().minutes();
    return new ArrayList<>(TrainingData.examples(minutes, labels, reading.splitter));
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
            (all, progress) -> new Linked(List.of(), List.of()));
    return new Pipeline(without)
        .run(
            new Inputs(inputs, List.of(), List.of()),
            DocumentMemory.NONE,
            new RunOptions(1, RunOptions.USUAL_LIMIT),
            Progress.SILENT);
  }
}
