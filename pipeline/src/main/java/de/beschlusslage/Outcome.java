package de.beschlusslage;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Problem.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of one input: minutes or a problem.
 *
 * @param file the input as the user named it
 * @param sha256 of its bytes, empty where they could not be read
 * @param minutes without an id, empty where the input could not be read
 * @param problem why it could not be read
 * @param reused whether an earlier run had read it
 */
public record Outcome(
    String file,
    String sha256,
    Optional<Minutes> minutes,
    Optional<Problem> problem,
    boolean reused) {

  static Outcome failed(Input input, String sha256, String message) {
    Problem problem = Problem.of(Severity.ERROR, input.name(), message);
    return new Outcome(input.name(), sha256, Optional.empty(), Optional.of(problem), false);
  }

  /**
   * The problems of a run that no document carries itself: what could not be opened or read, what
   * was passed over, and copies.
   *
   * @param outcomes in the order of the inputs
   */
  public static List<Problem> problems(Inputs found, List<Outcome> outcomes) {
    List<Problem> problems = new ArrayList<>(found.problems());
    outcomes.forEach(o -> o.problem().ifPresent(problems::add));
    found.passedOver().stream()
        .filter(file -> !Corrections.isOne(file))
        .forEach(file -> problems.add(passedOver(file)));
    problems.addAll(twins(outcomes));
    return problems;
  }

  private static Problem passedOver(String file) {
    return Problem.of(Severity.INFO, file, "passed over: no format that this program reads");
  }

  // Copies would be counted twice in every statistic; whoever put them there should know.
  private static List<Problem> twins(List<Outcome> outcomes) {
    Map<String, Outcome> first = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome.minutes().isEmpty()) {
        continue;
      }
      Outcome twin = first.computeIfAbsent(outcome.sha256(), hash -> outcome);
      if (twin != outcome) {
        String message =
            "has the same content as " + twin.file() + ": both are counted, remove one";
        problems.add(Problem.of(Severity.WARNING, outcome.file(), message));
      }
    }
    return problems;
  }
}
