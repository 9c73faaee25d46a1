package de.beschlusslage.annotate;

import de.beschlusslage.models.parse.SentenceParser;
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
   * @param trigger words that make it that act and name nobody: "spricht die Empfehlung aus"
   * @param asks whether its act asks somebody to do something
   * @param open whether somebody no register knows may be asked
   */
  static List<String> find(
      Tree tree, int predicate, List<Integer> trigger, boolean asks, boolean open) {
    LinkedHashSet<String> found = new LinkedHashSet<>();
    LinkedHashSet<String> objects = new LinkedHashSet<>();
    for (int head : candidates(tree, predicate, asks)) {
      boolean bare = tree.childrenBy(predicate, "obj").contains(head);
      // "regt Kurse an" asks no courses: a bare object is asked if it shall do something.
      boolean unknown =
          asks && !trigger.contains(head) && (bare ? tree.controls(predicate, head) : open);
      List<Integer> joined = new ArrayList<>(List.of(head));
      joined.addAll(tree.childrenBy(head, "conj"));
      for (int each : joined) {
        Optional<String> known = known(tree, each);
        known.ifPresent(found::add);
        if (known.isEmpty() && unknown && isNoun(tree, each) && !isPartOfUnknown(tree, each)) {
          (bare ? objects : found).add("Sonstige:" + phrase(tree, each));
        }
      }
    }
    return List.copyOf(found.isEmpty() ? objects : found); // "nimmt den Kassen das Versprechen ab"
  }

  /** "mahnt den Bund, … zu …": somebody known is its object and shall do something. */
  static boolean asksAKnownOne(Tree tree, int predicate) {
    return candidates(tree, predicate, false).stream()
        .anyMatch(h -> tree.controls(predicate, h) && known(tree, h).isPresent());
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

  private static Optional<String> known(Tree tree, int head) {
    return tree.sentence().mentions().stream()
        .filter(m -> m.from() <= head && head < m.to())
        .findFirst()
        .map(m -> m.actor().value());
  }

  private static boolean isNoun(Tree tree, int at) {
    boolean speaks =
        tree.sentence().speakers().stream().anyMatch(sp -> sp.from() <= at && at < sp.to());
    return !speaks && tree.nodes().get(at).tag().matches("NOUN|PROPN");
  }

  /** Whether {@code at} is a further member of an unknown "Vermieter und Makler". */
  private static boolean isPartOfUnknown(Tree tree, int at) {
    SentenceParser.Node node = tree.nodes().get(at);
    return node.relation().equals("conj")
        && known(tree, node.head()).isEmpty()
        && isNoun(tree, node.head());
  }

  /** "Deutsche Bahn", "Vermieter und Makler", "Leitstellen der Rettungsdienste". */
  private static String phrase(Tree tree, int head) {
    Sentence s = tree.sentence();
    int from = NounPhrases.isNameAdjective(s, head - 1) ? head - 1 : head;
    int to = head;
    for (int joined : tree.childrenBy(head, "conj")) {
      boolean next = s.word(to + 1).matches("und|,|sowie") && joined <= to + 2;
      to = next && isNoun(tree, joined) && known(tree, joined).isEmpty() ? joined : to;
    }
    for (int attribute : tree.childrenBy(to, "nmod")) {
      boolean genitive = attribute == to + 2 && s.word(to + 1).matches("der|des");
      to = genitive ? attribute : to;
    }
    String name = String.join(" ", s.words().subList(from, to + 1)).replace(" ,", ",");
    return from < head ? name.replaceFirst("n ", " ") : name; // "der Deutschen Bahn"
  }
}
