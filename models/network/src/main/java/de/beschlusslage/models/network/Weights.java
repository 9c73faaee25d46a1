package de.beschlusslage.models.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The trained file: a mark, then the weights as floats, big-endian. Nothing in it is code or names
 * a class; DL4J's own format is a ZIP file with times in it.
 */
final class Weights {
  private static final byte[] MARK = "BLNET01\n".getBytes(StandardCharsets.US_ASCII);

  private Weights() {}

  static byte[] written(ComputationGraph network) {
    float[] weights = network.params().dup().data().asFloat();
    ByteBuffer bytes = ByteBuffer.allocate(MARK.length + Float.BYTES * weights.length);
    bytes.put(MARK);
    bytes.asFloatBuffer().put(weights);
    return bytes.array();
  }

  static void read(byte[] trained, ComputationGraph network) throws IOException {
    long expected = MARK.length + Float.BYTES * network.numParams();
    if (trained.length != expected || !Arrays.equals(Arrays.copyOf(trained, MARK.length), MARK)) {
      throw new IOException("not a network of this version; train again");
    }
    float[] weights = new float[(int) network.numParams()];
    ByteBuffer.wrap(trained, MARK.length, trained.length - MARK.length)
        .asFloatBuffer()
        .get(weights);
    network.setParams(Nd4j.createFromArray(weights).reshape(1, weights.length));
  }
}
