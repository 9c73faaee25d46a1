package de.beschlusslage.models.act;

import de.beschlusslage.corpus.StatementType;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Maximum entropy over {@link ActFeatures}, trained by OpenNLP (L-BFGS, one thread). */
public final class MaxentActClassifier implements ActClassifier {
  private static final String NONE = "NONE";

  private final MaxentModel model;

  private MaxentActClassifier(MaxentModel model) {
    this.model = model;
  }

  /** What training depends on, as it stands on the card. */
  public static Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.CUTOFF_PARAM, "1");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, "150");
    parameters.put(QNTrainer.L1COST_PARAM, "0.0");
    parameters.put(QNTrainer.L2COST_PARAM, "0.3");
    parameters.put(QNTrainer.THREADS_PARAM, "1");
    return parameters;
  }

  /**
   * Trains a classifier; the same examples give the same one.
   *
   * @throws IllegalArgumentException if there are no examples
   */
  public static MaxentActClassifier train(List<ActExample> examples) {
    if (examples.isEmpty()) {
      throw new IllegalArgumentException("no examples to learn from");
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters().forEach(parameters::put);
    List<Event> events =
        examples.stream()
            .map(
                e -> new Event(e.type().map(Enum::name).orElse(NONE), ActFeatures.of(e.sentence())))
            .toList();
    try {
      EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
      return new MaxentActClassifier(trainer.train(ObjectStreamUtils.createObjectStream(events)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Reading read(String sentence) {
    double[] probabilities = model.eval(ActFeatures.of(sentence));
    Map<StatementType, Double> acts = new EnumMap<>(StatementType.class);
    double none = 0;
    for (int i = 0; i < probabilities.length; i++) {
      double probability = Math.min(1, probabilities[i]);
      if (model.getOutcome(i).equals(NONE)) {
        none = probability;
      } else {
        acts.put(StatementType.valueOf(model.getOutcome(i)), probability);
      }
    }
    return new Reading(none, acts, Map.of());
  }

  /** The trained file. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      new GenericModelWriter((AbstractModel) model, out).persist();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a trained file.
   *
   * @throws IOException if it is none
   */
  public static MaxentActClassifier read(InputStream in) throws IOException {
    return new MaxentActClassifier(new GenericModelReader(new BinaryFileDataReader(in)).getModel());
  }
}
