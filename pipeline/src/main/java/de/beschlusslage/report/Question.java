package de.beschlusslage.report;

import java.util.List;
import java.util.Optional;

/**
 * What a cross table is asked for.
 *
 * @param rows what the rows stand for
 * @param columns what the columns stand for, empty for totals only
 * @param counting what is counted once
 * @param where filters, all of which must pass
 * @param actors at which level addressees and holders are shown
 */
public record Question(
    Dimension rows,
    Optional<Dimension> columns,
    Counting counting,
    List<Condition> where,
    Actors actors) {

  public Question {
    where = List.copyOf(where);
  }

  /** Rows and columns without a filter, acts counted, actors with all they are part of. */
  public static Question of(Dimension rows, Dimension columns) {
    return new Question(rows, Optional.of(columns), Counting.ACTS, List.of(), Actors.TREE);
  }

  /** The same question of other units. */
  public Question counting(Counting other) {
    return new Question(rows, columns, other, where, actors);
  }

  /** The same question with a further filter. */
  public Question where(Condition further) {
    List<Condition> more = new java.util.ArrayList<>(where);
    more.add(further);
    return new Question(rows, columns, counting, more, actors);
  }

  /** The same question with actors shown otherwise. */
  public Question actors(Actors other) {
    return new Question(rows, columns, counting, where, other);
  }

  /** At which level actors are shown; filters always see all levels. */
  public enum Actors {
    /** Each actor named, below all that it is part of; the larger one counts the smaller one's. */
    TREE,
    /** Only the largest: Bund, Länder, Kommunen … */
    TOP,
    /** Only what is named. */
    FINEST
  }
}
