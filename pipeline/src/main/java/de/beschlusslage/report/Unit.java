package de.beschlusslage.report;

import java.util.List;

/**
 * What a table counts once.
 *
 * @param id unique among units of one counting
 * @param facets the statements it consists of, at least one facet
 */
public record Unit(String id, List<Facet> facets) {

  /**
   * @throws IllegalArgumentException if there is no facet
   */
  public Unit {
    facets = List.copyOf(facets);
    if (facets.isEmpty()) {
      throw new IllegalArgumentException("unit " + id + " has nothing to count");
    }
  }
}
