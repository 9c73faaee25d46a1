package de.beschlusslage.cli;

import de.beschlusslage.annotate.SecondReading;
import de.beschlusslage.models.ModelCard;
import de.beschlusslage.models.ModelStore;
import de.beschlusslage.models.act.ActClassifier;
import de.beschlusslage.models.act.ActLearner;
import de.beschlusslage.models.parse.ParserSource;
import de.beschlusslage.models.parse.SentenceParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What labels, and what {@code run.json} says of it.
 *
 * @param name {@code fast} or {@code accurate}
 * @param second what reads again where the rules are unsure
 * @param models cards of the trained files and the parser's name, by what they are
 */
record Profile(String name, SecondReading second, SortedMap<String, String> models) {
  static final String FAST = "fast";
  static final String ACCURATE = "accurate";
  private static final String FOLDER = "beschlusslage.models";

  static Profile fast() {
    return new Profile(FAST, SecondReading.none(), new TreeMap<>());
  }

  /**
   * Parser, network and maximum entropy together. Files are checked now, loaded when a sentence
   * needs them.
   */
  static Profile accurate() throws CommandException {
    String folder = System.getProperty(FOLDER, "");
    Optional<ParserSource> source = ServiceLoader.load(ParserSource.class).findFirst();
    if (folder.isEmpty() || source.isEmpty() || !Assembly.canReadAccurately()) {
      throw new CommandException(
          "--profile accurate needs the parser and the network, which ./beschlusslage builds on"
              + " first use; this program was started without them");
    }
    SortedMap<String, String> models = new TreeMap<>();
    models.put("parser", source.get().name());
    try {
      ModelStore store = new ModelStore(Path.of(folder));
      List<Once<ActClassifier>> members = new ArrayList<>();
      for (ActLearner learner : Assembly.learners()) {
        byte[] trained =
            store
                .trained(learner)
                .orElseThrow(() -> new IOException(learner.name() + " is not in " + folder));
        members.add(new Once<>(() -> read(learner, trained)));
        ModelCard card = store.card(learner.name());
        models.put(learner.name() + ".bin", card.sha256());
        models.put(learner.name() + ".data", card.data());
      }
      Once<ActClassifier> committee =
          new Once<>(() -> ActClassifier.committee(members.stream().map(Once::get).toList()));
      Once<SentenceParser> parser = new Once<>(source.get()::load);
      SecondReading second =
          SecondReading.of(
              Optional.of(sentence -> committee.get().read(sentence)),
              Optional.of(parser),
              SecondReading.Limits.standard());
      return new Profile(ACCURATE, second, models);
    } catch (IOException e) {
      throw new CommandException("--profile accurate: " + e.getMessage());
    }
  }

  private static ActClassifier read(ActLearner learner, byte[] trained) {
    try {
      return learner.read(trained);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
