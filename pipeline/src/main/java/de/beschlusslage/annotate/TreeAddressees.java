package de.beschlusslage.annotate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a predicate asks, read off the tree: its objects and what hangs on it by a preposition of
 * asking. Those the register knows keep their canonical form.
 */
final class TreeAddressees {
  private static final Set<String> ASKED =
      Set.of("an", "ans", "von", "vom", "bei", "beim", "gegenüber", "seitens", "durch");

  private TreeAddressees() {}

  /**
   * Those a predicate asks, in reading order.
   *
   * @param asks whether its act asks somebody to do something
   * @param open whether somebody no register knows may be asked
   */
  static List<String> find(Tree tree, int predicate, boolean asks, boolean open) {
    LinkedHashSet<String> found = new LinkedHashSet<>();
    for (int head : candidates(tree, predicate, asks)) {
      boolean unknown = asks && (open || tree.controls(predicate, head));
      name(tree, head, unknown).ifPresent(found::add);
      for (int joined : tree.childrenBy(head, "conj")) {
        name(tree, joined, unknown).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  /** "mahnt den Bund, … zu …": somebody known is its object and shall do something. */
  static boolean asksAKnownOne(Tree tree, int predicate) {
    return candidates(tree, predicate, false).stream()
        .anyMatch(h -> tree.controls(predicate, h) && name(tree, h, false).isPresent());
  }

  private static List<Integer> candidates(Tree tree, int predicate, boolean asks) {
    List<Integer> heads = new ArrayList<>(tree.childrenBy(predicate, "obj", "iobj"));
    for (int oblique : tree.childrenBy(predicate, "obl")) {
      List<Integer> cases = tree.childrenBy(oblique, "case");
      boolean dative = cases.isEmpty();
      if (dative || cases.stream().anyMatch(c -> ASKED.contains(low(tree, c)))) {
        heads.add(oblique);
      }
    }
    if (asks) {
      for (int subject : tree.childrenBy(predicate, "nsubj")) {
        if (tree.isPassive(predicate) || !tree.childrenBy(predicate, "cop").isEmpty()) {
          heads.add(subject);
        }
      }
    }
    heads.sort(null);
    return heads;
  }

  private static String low(Tree tree, int at) {
    return tree.sentence().word(at).toLowerCase(Locale.ROOT);
  }

  private static Optional<String> name(Tree tree, int head, boolean unknown) {
    Sentence s = tree.sentence();
    Optional<Mention> known =
        s.mentions().stream().filter(m -> m.from() <= head && head < m.to()).findFirst();
    if (known.isPresent()) {
      return known.map(m -> m.actor().value());
    }
    boolean speaks = s.speakers().stream().anyMatch(sp -> sp.from() <= head && head < sp.to());
    boolean noun = tree.nodes().get(head).tag().matches("NOUN|PROPN");
    return unknown && noun && !speaks ? Optional.of("Sonstige:" + s.word(head)) : Optional.empty();
  }
}
