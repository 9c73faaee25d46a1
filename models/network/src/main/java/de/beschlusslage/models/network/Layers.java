package de.beschlusslage.models.network;

import java.util.Map;
import java.util.TreeMap;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * What the network looks like: parts of words become a word (one layer for every word, far faster
 * than a convolution of width 1), three words a pattern (a convolution of width 3), the strongest
 * place of each pattern counts, and two answers are read off them: the act and whom it asks.
 */
final class Layers {
  static final long SEED = 20471;
  static final int EPOCHS = 16;
  static final int BATCH = 16;
  private static final int WORD = 64;
  private static final int PATTERNS = 128;
  private static final int WIDTH = 3;
  private static final double RATE = 0.002;
  private static final double KEEP = 0.6;
  private static final double L2 = 1e-4;

  private Layers() {}

  static Map<String, String> parameters() {
    Map<String, String> all = new TreeMap<>();
    all.put("buckets", String.valueOf(Subwords.BUCKETS));
    all.put("words", String.valueOf(Subwords.LONGEST));
    all.put("word vector", String.valueOf(WORD));
    all.put("patterns", String.valueOf(PATTERNS));
    all.put("pattern width", String.valueOf(WIDTH));
    all.put("epochs", String.valueOf(EPOCHS));
    all.put("batch", String.valueOf(BATCH));
    all.put("learning rate (Adam)", String.valueOf(RATE));
    all.put("dropout, kept", String.valueOf(KEEP));
    all.put("L2", String.valueOf(L2));
    all.put("threads", "1");
    return all;
  }

  /** A network with its first, random weights. */
  static ComputationGraph untrained(int types, int addressees) {
    ComputationGraphConfiguration configuration =
        new NeuralNetConfiguration.Builder()
            .seed(SEED)
            .weightInit(WeightInit.XAVIER)
            .updater(new Adam(RATE))
            .l2(L2)
            .convolutionMode(ConvolutionMode.Same)
            .graphBuilder()
            .addInputs("parts")
            .setInputTypes(InputType.recurrent(Subwords.BUCKETS, Subwords.LONGEST))
            .addLayer(
                "words",
                new DenseLayer.Builder().nOut(WORD).activation(Activation.TANH).build(),
                "parts")
            .addLayer(
                "patterns",
                new Convolution1DLayer.Builder(WIDTH)
                    .nOut(PATTERNS)
                    .activation(Activation.RELU)
                    .build(),
                "words")
            .addLayer(
                "strongest", new GlobalPoolingLayer.Builder(PoolingType.MAX).build(), "patterns")
            .addLayer("type", answer(types), "strongest")
            .addLayer("addressee", answer(addressees), "strongest")
            .setOutputs("type", "addressee")
            .build();
    ComputationGraph network = new ComputationGraph(configuration);
    network.init();
    return network;
  }

  private static OutputLayer answer(int outputs) {
    return new OutputLayer.Builder(LossFunction.MCXENT)
        .nOut(outputs)
        .activation(Activation.SOFTMAX)
        .dropOut(KEEP)
        .build();
  }
}
