package de.beschlusslage.cli;

import de.beschlusslage.DocumentMemory;
import de.beschlusslage.Input;
import de.beschlusslage.Inputs;
import de.beschlusslage.Progress;
import de.beschlusslage.RunOptions;
import de.beschlusslage.corpus.Minutes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What the program labels, as lines that two layouts of one text can be compared by. */
final class LabelLines {
  private LabelLines() {}

  /** The lines of each document by its id. */
  static Map<String, List<String>> of(List<Input> documents, Function<Minutes, List<String>> lines)
      throws InterruptedException {
    Map<String, List<String>> labels = new TreeMap<>();
    for (Minutes minutes :
        Assembly.pipeline()
            .run(
                new Inputs(documents, List.of(), List.of()),
                DocumentMemory.NONE,
                RunOptions.usual(),
                Progress.SILENT)
            .corpus()
            .minutes()) {
      labels.put(minutes.id(), lines.apply(minutes));
    }
    return labels;
  }
}
