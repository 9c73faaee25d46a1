package de.beschlusslage.measure;

import de.beschlusslage.DocumentMemory;
import de.beschlusslage.Input;
import de.beschlusslage.Inputs;
import de.beschlusslage.Pipeline;
import de.beschlusslage.Progress;
import de.beschlusslage.Run;
import de.beschlusslage.RunOptions;
import de.beschlusslage.Stages;
import de.beschlusslage.corpus.label.LabelledResolution;
import de.beschlusslage.evaluation.Count;
import de.beschlusslage.evaluation.SentenceScorer;
import de.beschlusslage.link.Linked;
import de.beschlusslage.models.ModelCard;
import de.beschlusslage.models.ModelStore;
import de.beschlusslage.models.act.ActClassifier;
import de.beschlusslage.models.act.ActExample;
import de.beschlusslage.models.act.MaxentActClassifier;
import de.beschlusslage.models.sentence.RuleSentenceSplitter;
import de.beschlusslage.models.sentence.TrainedSentenceSplitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Trains what is learnt from the labelled corpus, and measures it by leaving out each document (or
 * each tenth of the paragraphs) in turn. Nothing here is random: same corpus, same bytes.
 */
public final class Training {
  private static final String LIBRARY =
      "Apache OpenNLP " + opennlp.tools.util.Version.currentVersion();
  private static final int FOLDS = 10;

  private final Stages stages;

  /**
   * @param stages the program's stages; only reading and structure matter
   */
  public Training(Stages stages) {
    this.stages = stages;
  }

  /** Trains the statement-type classifier and puts it into {@code store}. */
  public ModelCard act(List<Input> inputs, List<LabelledResolution> labels, ModelStore store)
      throws InterruptedException, IOException {
    Stages reading =
        new Stages(
            stages.ingest(),
            stages.structure(),
            (source, outline, section) -> Map.of(),
            stages.references(),
            stages.sentences(),
            (document, outlines, whole) -> document,
            all -> new Linked(List.of(), List.of()));
    Run run =
        new Pipeline(reading)
            .run(
                new Inputs(inputs, List.of(), List.of()),
                DocumentMemory.NONE,
                new RunOptions(1, RunOptions.USUAL_LIMIT),
                Progress.SILENT);
    List<ActExample> examples =
        TrainingData.examples(run.corpus().minutes(), labels, RuleSentenceSplitter.german());
    byte[] bytes = MaxentActClassifier.train(examples).bytes();
    StringBuilder data = new StringBuilder();
    examples.forEach(
        e ->
            data.append(e.document())
                .append('\t')
                .append(e.type().map(Enum::name).orElse("NONE"))
                .append('\t')
                .append(e.sentence())
                .append('\n'));
    ModelCard card =
        new ModelCard(
            ModelStore.ACT,
            "Says which of the thirteen acts a sentence performs, or none.",
            LIBRARY + ", maximum entropy by L-BFGS",
            MaxentActClassifier.parameters(),
            0,
            ModelStore.sha256(data.toString().getBytes(StandardCharsets.UTF_8)),
            examples.size(),
            ModelStore.sha256(bytes),
            leaveOneDocumentOut(examples));
    store.put(card, bytes);
    return card;
  }

  private static Map<String, Double> leaveOneDocumentOut(List<ActExample> examples) {
    int right = 0;
    Count acts = Count.NONE;
    for (String document : examples.stream().map(ActExample::document).distinct().toList()) {
      ActClassifier classifier =
          MaxentActClassifier.train(
              examples.stream().filter(e -> !e.document().equals(document)).toList());
      for (ActExample e : examples) {
        if (e.document().equals(document)) {
          ActClassifier.Reading reading = classifier.read(e.sentence());
          boolean same = reading.type().equals(e.type());
          right += same ? 1 : 0;
          acts =
              acts.plus(
                  new Count(
                      same && e.type().isPresent() ? 1 : 0,
                      !same && reading.type().isPresent() ? 1 : 0,
                      !same && e.type().isPresent() ? 1 : 0));
        }
      }
    }
    Map<String, Double> figures = new TreeMap<>();
    figures.put("accuracy, leave one document out", rounded((double) right / examples.size()));
    figures.put("F1 of acts, leave one document out", rounded(acts.f1()));
    return figures;
  }

  /** Trains the sentence splitter and puts it into {@code store}. */
  public ModelCard sentences(List<List<String>> paragraphs, ModelStore store) throws IOException {
    byte[] bytes = TrainedSentenceSplitter.train(paragraphs).bytes();
    String data = String.join("\n\n", paragraphs.stream().map(p -> String.join("\n", p)).toList());
    Map<String, Double> figures = new TreeMap<>();
    figures.put("boundary F1, ten-fold", rounded(tenFold(paragraphs).count().f1()));
    figures.put(
        "boundary F1 of the rules",
        rounded(
            SentenceScorer.score(paragraphs, RuleSentenceSplitter.german()::split).count().f1()));
    ModelCard card =
        new ModelCard(
            ModelStore.SENTENCE,
            "Cuts paragraphs into sentences; kept to measure the rules against.",
            LIBRARY + ", maximum entropy by GIS",
            TrainedSentenceSplitter.parameters(),
            0,
            ModelStore.sha256(data.getBytes(StandardCharsets.UTF_8)),
            paragraphs.size(),
            ModelStore.sha256(bytes),
            figures);
    store.put(card, bytes);
    return card;
  }

  /** OpenNLP's splitter, each tenth of the paragraphs cut by one trained on the others. */
  public static SentenceScorer.Scored tenFold(List<List<String>> paragraphs) {
    Count count = Count.NONE;
    List<String> wrong = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<List<String>> train = new ArrayList<>();
      List<List<String>> test = new ArrayList<>();
      for (int i = 0; i < paragraphs.size(); i++) {
        (i % FOLDS == fold ? test : train).add(paragraphs.get(i));
      }
      SentenceScorer.Scored scored =
          SentenceScorer.score(test, TrainedSentenceSplitter.train(train)::split);
      count = count.plus(scored.count());
      wrong.addAll(scored.errors());
    }
    return new SentenceScorer.Scored(count, wrong);
  }

  private static double rounded(double value) {
    return Math.round(value * 10000) / 10000.0;
  }
}
