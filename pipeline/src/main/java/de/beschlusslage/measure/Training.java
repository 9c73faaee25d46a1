package de.beschlusslage.measure;

import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.evaluation.Count;
import de.beschlusslage.evaluation.SentenceScorer;
import de.beschlusslage.models.ModelCard;
import de.beschlusslage.models.ModelStore;
import de.beschlusslage.models.act.ActClassifier;
import de.beschlusslage.models.act.ActExample;
import de.beschlusslage.models.act.ActLearner;
import de.beschlusslage.models.sentence.RuleSentenceSplitter;
import de.beschlusslage.models.sentence.TrainedSentenceSplitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Trains what is learnt from the labelled corpus, and measures it by leaving out each document (or
 * each tenth of the paragraphs) in turn. Nothing here is random: same corpus, same bytes.
 */
public final class Training {
  private static final String LIBRARY =
      "Apache OpenNLP " + opennlp.tools.util.Version.currentVersion();
  private static final int FOLDS = 10;
  private static final int DOCUMENT_FOLDS = 3;
  private static final String IN_FOLDS = "documents in three folds: ";

  /** Trains the classifier of {@code learner} and puts it into {@code store}. */
  public ModelCard act(ActLearner learner, List<ActExample> examples, ModelStore store)
      throws IOException {
    byte[] bytes = learner.train(examples);
    ModelCard card =
        new ModelCard(
            learner.name(),
            "Says which of the thirteen acts a sentence performs, or none.",
            learner.algorithm(),
            learner.parameters(),
            learner.seed(),
            ModelStore.sha256(data(examples).getBytes(StandardCharsets.UTF_8)),
            examples.size(),
            ModelStore.sha256(bytes),
            figures(learner, examples),
            "Learnt from invented minutes alone, in which rare acts have few examples. Reads one"
                + " sentence without what stands around it; most of what it sees of real minutes"
                + " performs no act, and it must be sure before it is believed"
                + " (evaluation/ablation.md).");
    store.put(card, bytes);
    return card;
  }

  private static String data(List<ActExample> examples) {
    StringBuilder data = new StringBuilder();
    for (ActExample e : examples) {
      data.append(e.document()).append('\t');
      data.append(e.type().map(Enum::name).orElse("NONE")).append('\t');
      data.append(e.addressee().map(Enum::name).orElse("")).append('\t');
      data.append(e.sentence()).append('\n');
    }
    return data.toString();
  }

  /** Three folds of whole documents: the n-th document is in fold n modulo three. */
  private static Map<String, Double> figures(ActLearner learner, List<ActExample> examples)
      throws IOException {
    int right = 0;
    Count all = Count.NONE;
    Map<String, Count> acts = new TreeMap<>();
    List<String> documents = examples.stream().map(ActExample::document).distinct().toList();
    for (int i = 0; i < DOCUMENT_FOLDS; i++) {
      int fold = i;
      Predicate<ActExample> held = e -> documents.indexOf(e.document()) % DOCUMENT_FOLDS == fold;
      ActClassifier classifier =
          learner.read(learner.train(examples.stream().filter(held.negate()).toList()));
      for (ActExample e : examples.stream().filter(held).toList()) {
        Optional<StatementType> read = classifier.read(e.sentence()).type();
        right += read.equals(e.type()) ? 1 : 0;
        for (StatementType type : StatementType.values()) {
          boolean is = e.type().equals(Optional.of(type));
          boolean said = read.equals(Optional.of(type));
          Count count = new Count(is && said ? 1 : 0, said && !is ? 1 : 0, is && !said ? 1 : 0);
          acts.merge(type.label(), count, Count::plus);
          all = all.plus(count);
        }
      }
    }
    Map<String, Double> figures = new TreeMap<>();
    figures.put(IN_FOLDS + "accuracy", rounded((double) right / examples.size()));
    figures.put(IN_FOLDS + "F1 of acts", rounded(all.f1()));
    acts.forEach(
        (type, count) ->
            figures.put(
                IN_FOLDS + "F1 of " + type + " (" + count.support() + ")", rounded(count.f1())));
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
            figures,
            "Not used by the program: its rules err less.");
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
