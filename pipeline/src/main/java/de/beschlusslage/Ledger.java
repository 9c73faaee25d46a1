package de.beschlusslage;

import de.beschlusslage.corpus.DocumentKind;
import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Problem.Severity;
import de.beschlusslage.corpus.table.Corpus;
import java.util.List;
import java.util.stream.Stream;

/**
 * The closing account of a run.
 *
 * @param documents files that were to be read
 * @param minutes of these, whole sessions
 * @param singleResolutions of these, single resolutions
 * @param other of these, documents without resolution
 * @param unreadable of these, files that gave no text
 * @param resolutions TOPs with a body
 * @param items numbered demands
 * @param statements speech acts
 * @param legalReferences citations of norms
 * @param priorReferences citations of earlier resolutions
 * @param links pairs of items
 * @param threads histories of a demand
 * @param errors problems that cost a document
 * @param warnings problems that may have cost a part of one
 * @param notes further remarks
 */
public record Ledger(
    int documents,
    int minutes,
    int singleResolutions,
    int other,
    int unreadable,
    int resolutions,
    int items,
    int statements,
    int legalReferences,
    int priorReferences,
    int links,
    int threads,
    int errors,
    int warnings,
    int notes) {

  /** The account of a run that was given nothing. */
  static final Ledger NOTHING = new Ledger(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /**
   * @throws IllegalStateException if the documents do not add up: one was lost or counted twice
   */
  public Ledger {
    if (documents != minutes + singleResolutions + other + unreadable) {
      throw new IllegalStateException(
          "%d documents are not %d minutes + %d single resolutions + %d other + %d unreadable"
              .formatted(documents, minutes, singleResolutions, other, unreadable));
    }
  }

  /**
   * Counts {@code corpus}, a whole one or a part.
   *
   * @param documents files that were to be read
   * @param unreadable files that gave no text
   */
  public static Ledger of(int documents, int unreadable, Corpus corpus) {
    List<Item> items =
        corpus.minutes().stream()
            .flatMap(m -> m.resolutions().stream())
            .flatMap(r -> r.items().stream())
            .toList();
    List<Problem> problems =
        Stream.concat(
                corpus.minutes().stream().flatMap(m -> m.problems().stream()),
                corpus.problems().stream())
            .toList();
    return new Ledger(
        documents,
        count(corpus, DocumentKind.MINUTES),
        count(corpus, DocumentKind.SINGLE_RESOLUTION),
        count(corpus, DocumentKind.OTHER),
        unreadable,
        corpus.minutes().stream().map(Minutes::resolutions).mapToInt(List::size).sum(),
        items.size(),
        items.stream().mapToInt(i -> i.statements().size()).sum(),
        items.stream().mapToInt(i -> i.legal().size()).sum(),
        items.stream().mapToInt(i -> i.prior().size()).sum(),
        corpus.links().size(),
        corpus.threads().size(),
        count(problems, Severity.ERROR),
        count(problems, Severity.WARNING),
        count(problems, Severity.INFO));
  }

  /** The account of two parts of a run. */
  public Ledger and(Ledger other) {
    return new Ledger(
        documents + other.documents,
        minutes + other.minutes,
        singleResolutions + other.singleResolutions,
        this.other + other.other,
        unreadable + other.unreadable,
        resolutions + other.resolutions,
        items + other.items,
        statements + other.statements,
        legalReferences + other.legalReferences,
        priorReferences + other.priorReferences,
        links + other.links,
        threads + other.threads,
        errors + other.errors,
        warnings + other.warnings,
        notes + other.notes);
  }

  private static int count(Corpus corpus, DocumentKind kind) {
    return (int) corpus.minutes().stream().filter(m -> m.kind() == kind).count();
  }

  private static int count(List<Problem> problems, Severity severity) {
    return (int) problems.stream().filter(p -> p.severity() == severity).count();
  }

  /** Whether everything was read and nothing needs a look. */
  public boolean clean() {
    return errors == 0 && warnings == 0;
  }
}
