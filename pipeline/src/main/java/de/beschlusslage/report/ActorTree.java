package de.beschlusslage.report;

import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is part of whom: a ministry of the Bund, a Land of the Länder.
 *
 * @param parents the next larger actor of each actor that has one
 */
public record ActorTree(Map<String, String> parents) {
  static final String OTHERS = "Sonstige";
  private static final int DEEPEST = 16;

  public ActorTree {
    parents = Map.copyOf(parents);
  }

  /**
   * The register's hierarchy: a column {@code parent} names the larger actor's value.
   *
   * @throws IllegalStateException if the register is malformed
   */
  public static ActorTree ofRegister() {
    Map<String, String> parents = new HashMap<>();
    for (String register : List.of("actors.csv", "conferences.csv")) {
      if (LexiconReader.class.getResource(register) == null) {
        continue;
      }
      for (Lexicon.Entry entry : LexiconReader.resource(register).entries()) {
        String parent = entry.get("parent");
        if (!parent.isEmpty() && !parent.equals(entry.value())) {
          parents.putIfAbsent(entry.value(), parent);
        }
      }
    }
    return new ActorTree(parents);
  }

  /** Everybody stands alone. */
  public static ActorTree flat() {
    return new ActorTree(Map.of());
  }

  /** The actor and all it is part of, the largest first. */
  public List<String> path(String actor) {
    List<String> path = new ArrayList<>();
    String at = actor;
    // The bound ends a circle in the data; no real hierarchy is that deep.
    while (!at.isEmpty() && path.size() < DEEPEST && !path.contains(at)) {
      path.add(0, at);
      at = parent(at);
    }
    return path;
  }

  private String parent(String actor) {
    String known = parents.get(actor);
    if (known != null) {
      return known;
    }
    if (!actor.startsWith(OTHERS + ":")) {
      // The register holds a Land as addressee; as holder it stands without the word.
      return parents.getOrDefault(OTHERS + ":" + actor, "");
    }
    return parents.getOrDefault(actor.substring(OTHERS.length() + 1), OTHERS);
  }
}
