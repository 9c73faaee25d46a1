package de.beschlusslage.cli;

import de.beschlusslage.DocumentMemory;
import de.beschlusslage.Inputs;
import de.beschlusslage.Pipeline;
import de.beschlusslage.Progress;
import de.beschlusslage.RunOptions;
import de.beschlusslage.Stages;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.measure.GrowingCorpus;
import de.beschlusslage.report.TargetFolder;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The minutes that benchmarks grow their corpora from. */
final class GrowthSeeds {
  /** What commands grow from unless told otherwise. */
  static final long SEED = 20260422;

  private GrowthSeeds() {}

  /** Reads and labels {@code inputs}, to be mixed by {@code seed}. */
  static GrowingCorpus read(List<Path> inputs, int threads, long seed)
      throws InterruptedException, CommandException {
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw new CommandException(input + ": no such file or folder");
      }
    }
    Inputs found = Inputs.find(inputs, TargetFolder::isResult, InputStream.nullInputStream());
    RunOptions options = new RunOptions(threads, RunOptions.USUAL_LIMIT);
    Stages stages = Assembly.stages();
    List<Minutes> minutes =
        new Pipeline(stages)
            .run(found, DocumentMemory.NONE, options, Progress.SILENT)
            .corpus()
            .minutes();
    try {
      return new GrowingCorpus(minutes, stages.sentences(), seed);
    } catch (IllegalArgumentException e) {
      throw new CommandException("cannot grow from these minutes: " + e.getMessage());
    }
  }
}
