package de.beschlusslage.report;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cuts minutes into the units that a {@link Counting} counts. */
final class Units {
  private Units() {}

  static List<Unit> of(List<Minutes> all, Counting counting) {
    List<Unit> units = new ArrayList<>();
    for (Minutes minutes : all) {
      for (Resolution resolution : minutes.resolutions()) {
        switch (counting) {
          case ACTS -> acts(minutes, resolution, units);
          case POINTS -> points(minutes, resolution, units);
          case ITEMS -> items(minutes, resolution, units);
          case RESOLUTIONS -> units.add(resolution(minutes, resolution));
        }
      }
    }
    return units;
  }

  private static void points(Minutes minutes, Resolution resolution, List<Unit> units) {
    for (Item item : resolution.items()) {
      for (int n = 1; n <= item.statements().size(); n++) {
        units.add(
            new Unit(
                minutes.itemId(resolution, item) + "#" + n,
                List.of(new Facet(minutes, resolution, Optional.of(item), n))));
      }
    }
  }

  private static void items(Minutes minutes, Resolution resolution, List<Unit> units) {
    for (Item item : resolution.items()) {
      units.add(new Unit(minutes.itemId(resolution, item), facets(minutes, resolution, item)));
    }
  }

  private static List<Facet> facets(Minutes minutes, Resolution resolution, Item item) {
    List<Facet> facets = new ArrayList<>();
    int size = item.statements().size();
    for (int n = Math.min(1, size); n <= size; n++) {
      facets.add(new Facet(minutes, resolution, Optional.of(item), n));
    }
    return facets;
  }

  private static Unit resolution(Minutes minutes, Resolution resolution) {
    List<Facet> facets = new ArrayList<>();
    for (Item item : resolution.items()) {
      facets.addAll(facets(minutes, resolution, item));
    }
    if (facets.isEmpty()) {
      facets.add(new Facet(minutes, resolution, Optional.empty(), 0));
    }
    return new Unit(minutes.id() + "/" + resolution.top(), facets);
  }

  /**
   * Joins each inherited statement to the act of the stem it has it from: the last statement of the
   * nearest stem above that makes one, else (numbers under an unnumbered lead-in stand at top
   * level) the last statement before it, if that has the same type and holder.
   */
  private static void acts(Minutes minutes, Resolution resolution, List<Unit> units) {
    Map<String, Item> byPath = new HashMap<>();
    resolution.items().forEach(item -> byPath.put(item.path(), item));
    Map<String, List<Facet>> lastActOf = new HashMap<>();
    List<List<Facet>> acts = new ArrayList<>();
    Map<String, List<Facet>> lastOfKind = new HashMap<>();
    for (Item item : resolution.items()) {
      for (int n = 1; n <= item.statements().size(); n++) {
        Statement statement = item.statements().get(n - 1);
        Facet facet = new Facet(minutes, resolution, Optional.of(item), n);
        List<Facet> act = List.of();
        if (statement.inherited()) {
          act = n == 1 ? stemAct(item, byPath, lastActOf) : List.of();
          if (act.isEmpty()) {
            act = lastOfKind.getOrDefault(kind(statement), List.of());
          }
        }
        if (act.isEmpty()) {
          act = new ArrayList<>();
          acts.add(act);
        }
        act.add(facet);
        lastOfKind.put(kind(statement), act);
        lastActOf.put(item.path(), act);
      }
    }
    for (List<Facet> act : acts) {
      Facet first = act.get(0);
      units.add(new Unit(first.id() + "#" + first.number(), act));
    }
  }

  private static List<Facet> stemAct(
      Item item, Map<String, Item> byPath, Map<String, List<Facet>> lastActOf) {
    Optional<Item> stem = item.parent().map(byPath::get);
    // A stem's path is shorter than its point's, so that the walk ends even on a malformed table.
    while (stem.isPresent() && stem.get().path().length() < item.path().length()) {
      List<Facet> act = lastActOf.get(stem.get().path());
      if (act != null) {
        return act;
      }
      Item below = stem.get();
      stem =
          below
              .parent()
              .map(byPath::get)
              .filter(above -> above.path().length() < below.path().length());
    }
    return List.of();
  }

  private static String kind(Statement statement) {
    return statement.type() + " " + statement.holder();
  }
}
