package de.beschlusslage.models.network;

import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.models.act.ActClassifier;
import de.beschlusslage.models.act.ActExample;
import de.beschlusslage.models.act.ActLearner;
import de.beschlusslage.models.act.AddresseeClass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Trains the network with DL4J: one thread, one seed, so that the same labels give the same file.
 */
public final class NetworkLearner implements ActLearner {

  /** For the service loader; nothing is loaded yet. */
  public NetworkLearner() {}

  @Override
  public String name() {
    return "act-network";
  }

  @Override
  public String algorithm() {
    return "Deeplearning4j 1.0.0-M2.1, convolution over hashed character n-grams";
  }

  @Override
  public Map<String, String> parameters() {
    return Layers.parameters();
  }

  @Override
  public long seed() {
    return Layers.SEED;
  }

  @Override
  public byte[] train(List<ActExample> examples) {
    if (examples.isEmpty()) {
      throw new IllegalArgumentException("no examples to learn from");
    }
    oneThread();
    ComputationGraph network = network();
    List<ActExample> order = new ArrayList<>(examples);
    Random random = new Random(Layers.SEED);
    for (int epoch = 0; epoch < Layers.EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (int from = 0; from < order.size(); from += Layers.BATCH) {
        network.fit(batch(order.subList(from, Math.min(order.size(), from + Layers.BATCH))));
      }
    }
    return Weights.written(network);
  }

  @Override
  public ActClassifier read(byte[] trained) throws IOException {
    oneThread();
    ComputationGraph network = network();
    Weights.read(trained, network);
    return new NetworkClassifier(network);
  }

  private static ComputationGraph network() {
    return Layers.untrained(StatementType.values().length + 1, AddresseeClass.values().length);
  }

  // Sums of floats depend on their order, and that on the number of threads.
  private static void oneThread() {
    Nd4j.getRandom().setSeed(Layers.SEED); // first: it loads what the others need
    Nd4j.factory().blas().setMaxThreads(1);
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
  }

  private static MultiDataSet batch(List<ActExample> examples) {
    INDArray types = Nd4j.zeros(examples.size(), StatementType.values().length + 1);
    int classes = AddresseeClass.values().length;
    INDArray addressees = Nd4j.zeros(examples.size(), classes);
    for (int i = 0; i < examples.size(); i++) {
      ActExample example = examples.get(i);
      types.putScalar(i, example.type().map(t -> t.ordinal() + 1).orElse(0), 1);
      if (example.addressee().isPresent()) {
        addressees.putScalar(i, example.addressee().get().ordinal(), 1);
      } else {
        addressees.getRow(i).assign(1.0 / classes); // nobody said: each is as likely
      }
    }
    INDArray words = Subwords.of(examples.stream().map(ActExample::sentence).toList());
    return new MultiDataSet(new INDArray[] {words}, new INDArray[] {types, addressees});
  }
}
