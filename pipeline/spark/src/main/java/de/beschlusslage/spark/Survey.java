package de.beschlusslage.spark;

import de.beschlusslage.Corrections;
import de.beschlusslage.DocumentIds;
import de.beschlusslage.Inputs;
import de.beschlusslage.Ledger;
import de.beschlusslage.Outcome;
import de.beschlusslage.Run;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.table.Corpus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one machine must know of all documents: their outlines, so that ids, copies and earlier
 * resolutions are settled as on a single machine. About a kilobyte a document.
 *
 * @param named outlines with their ids, in the order of these
 * @param items how many items each has, by id
 * @param outcomes in the order of the inputs
 * @param found what stood beside the documents
 * @param corrections what people corrected
 */
record Survey(
    List<Minutes> named,
    Map<String, Integer> items,
    List<Outcome> outcomes,
    Inputs found,
    Corrections corrections) {

  static Survey of(Files.Found found, List<Documents.Read> read) {
    List<Documents.Read> ordered = new ArrayList<>(read);
    ordered.sort(
        Comparator.comparingInt(Documents.Read::file).thenComparingInt(Documents.Read::entry));
    List<Problem> problems = new ArrayList<>(found.rest().problems());
    List<Outcome> outcomes = new ArrayList<>();
    Map<String, Integer> itemsOfFile = new HashMap<>();
    for (Documents.Read each : ordered) {
      problems.addAll(each.problems());
      outcomes.addAll(each.outcome());
      each.outcome().forEach(outcome -> itemsOfFile.put(outcome.file(), each.items()));
    }
    List<Minutes> named =
        DocumentIds.assign(outcomes.stream().flatMap(o -> o.minutes().stream()).toList());
    Map<String, Integer> items =
        named.stream()
            .collect(Collectors.toMap(Minutes::id, m -> itemsOfFile.getOrDefault(m.file(), 0)));
    return new Survey(
        named,
        items,
        outcomes,
        new Inputs(List.of(), problems, found.rest().passedOver()),
        found.corrections());
  }

  /** The place of each readable file's document in the order of ids. */
  Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < named.size(); i++) {
      places.put(named.get(i).file(), i);
    }
    return places;
  }

  /**
   * The problems that no document carries itself.
   *
   * @param ofCorrections what came of correcting the documents, in their order
   */
  List<Problem> problems(List<Problem> ofCorrections) {
    List<Problem> problems = new ArrayList<>(Outcome.problems(found, outcomes));
    problems.addAll(corrections.problems());
    problems.addAll(ofCorrections);
    problems.addAll(
        corrections.missing(named.stream().map(Minutes::id).collect(Collectors.toSet())));
    return problems;
  }

  /** The account of what gave no document. */
  Ledger ledger(List<Problem> problems) {
    int unreadable = outcomes.size() + found.problems().size() - named.size();
    return Ledger.of(unreadable, unreadable, new Corpus(List.of(), List.of(), List.of(), problems));
  }

  List<Run.Source> inputs() {
    return outcomes.stream().map(o -> new Run.Source(o.file(), o.sha256())).toList();
  }
}
