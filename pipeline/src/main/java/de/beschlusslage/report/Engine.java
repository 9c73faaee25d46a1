package de.beschlusslage.report;

import de.beschlusslage.Ledger;
import de.beschlusslage.corpus.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Another way to do the main job, for corpora that one machine does not hold. It comes in a module
 * of its own, which names it as a service.
 */
public interface Engine {

  /**
   * What is to be done.
   *
   * @param inputs files and folders as the user named them; the engine knows their file system
   * @param out folder to write, likewise
   * @param master the machines that do the work, as the engine names them; empty for this one
   * @param perDocument how long one document may take before it is left out
   * @param password tried on encrypted files, empty if there is none
   * @param facts what run.json is to say, but for hashes of corrections beside the inputs
   */
  record Job(
      List<String> inputs,
      String out,
      String master,
      Duration perDocument,
      String password,
      RunFacts facts) {
    public Job {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * What was done.
   *
   * @param ledger the sums
   * @param problems those that are more than a note, in the order of the table
   */
  record Done(Ledger ledger, List<Problem> problems) {
    public Done {
      problems = List.copyOf(problems);
    }
  }

  /** By which the user calls it. */
  String name();

  /**
   * Reads, labels, links and writes.
   *
   * @throws TargetException with one clear sentence, if inputs or target cannot be used
   * @throws IOException if the target cannot be written
   */
  Done run(Job job) throws IOException;
}
