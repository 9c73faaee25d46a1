package de.beschlusslage.models.network;

import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.models.act.ActClassifier;
import de.beschlusslage.models.act.AddresseeClass;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads sentences with a trained network, one at a time: DL4J's networks are not thread-safe. */
final class NetworkClassifier implements ActClassifier {
  private final ComputationGraph network;

  NetworkClassifier(ComputationGraph network) {
    this.network = network;
  }

  @Override
  public synchronized Reading read(String sentence) {
    INDArray[] answers = network.output(Subwords.of(List.of(sentence)));
    double[] types = answers[0].toDoubleVector();
    Map<StatementType, Double> acts = new EnumMap<>(StatementType.class);
    for (StatementType type : StatementType.values()) {
      acts.put(type, types[type.ordinal() + 1]);
    }
    Map<AddresseeClass, Double> addressees = new EnumMap<>(AddresseeClass.class);
    for (AddresseeClass each : AddresseeClass.values()) {
      addressees.put(each, answers[1].getDouble(0, each.ordinal()));
    }
    return new Reading(types[0], acts, addressees);
  }
}
