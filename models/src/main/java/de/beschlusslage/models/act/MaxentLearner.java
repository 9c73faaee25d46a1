package de.beschlusslage.models.act;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Learns a {@link MaxentActClassifier}. */
public final class MaxentLearner implements ActLearner {

  @Override
  public String name() {
    return "act-maxent";
  }

  @Override
  public String algorithm() {
    return "Apache OpenNLP "
        + opennlp.tools.util.Version.currentVersion()
        + ", maximum entropy by L-BFGS";
  }

  @Override
  public Map<String, String> parameters() {
    return MaxentActClassifier.parameters();
  }

  @Override
  public long seed() {
    return 0;
  }

  @Override
  public byte[] train(List<ActExample> examples) {
    return MaxentActClassifier.train(examples).bytes();
  }

  @Override
  public ActClassifier read(byte[] trained) throws IOException {
    return MaxentActClassifier.read(new ByteArrayInputStream(trained));
  }
}
