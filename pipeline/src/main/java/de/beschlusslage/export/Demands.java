package de.beschlusslage.export;

import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.report.Condition;
import de.beschlusslage.report.Counting;
import de.beschlusslage.report.Facet;
import de.beschlusslage.report.Statistics;
import de.beschlusslage.report.Unit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Chooses the statements that ask somebody to act. */
final class Demands {
  private static final Set<StatementType> ASKING =
      EnumSet.of(
          StatementType.FORDERT,
          StatementType.BITTET,
          StatementType.APPELLIERT,
          StatementType.EMPFIEHLT,
          StatementType.BEFUERWORTET,
          StatementType.BESCHLIESST,
          StatementType.SOLL);

  private Demands() {}

  /** Statements in reading order that pass the filters and ask somebody to act. */
  static List<Facet> of(Statistics statistics, List<Condition> where) {
    List<Facet> demands = new ArrayList<>();
    for (Unit unit : statistics.units(Counting.POINTS, where)) {
      Facet facet = unit.facets().get(0);
      if (facet.statement().filter(s -> ASKING.contains(s.type())).isPresent()) {
        demands.add(facet);
      }
    }
    return demands;
  }
}
