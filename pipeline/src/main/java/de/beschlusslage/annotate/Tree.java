package de.beschlusslage.annotate;

import de.beschlusslage.models.parse.SentenceParser.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence with the parser's tree over its words.
 *
 * @param sentence the words
 * @param nodes one for each word
 */
record Tree(Sentence sentence, List<Node> nodes) {
  private static final Set<String> PERFECT =
      Set.of("hat", "haben", "hatte", "hatten", "wurde", "wurden", "worden");

  Tree {
    nodes = List.copyOf(nodes);
  }

  /** The predicates of main clauses in reading order: the root and what is joined to it. */
  List<Integer> predicates() {
    List<Integer> found = new ArrayList<>();
    for (int at = 0; at < nodes.size(); at++) {
      if (isMain(at, 0) && (isVerb(at) || !childrenBy(at, "cop").isEmpty())) {
        found.add(at);
      }
    }
    return found;
  }

  private boolean isMain(int at, int depth) {
    Node node = nodes.get(at);
    if (node.head() < 0) {
      return true;
    }
    boolean joined = node.relation().equals("conj") || node.relation().startsWith("parataxis");
    return joined && depth < nodes.size() && isMain(node.head(), depth + 1);
  }

  private boolean isVerb(int at) {
    String tag = nodes.get(at).tag();
    return tag.equals("VERB") || tag.equals("AUX");
  }

  /** Words that hang on {@code at} by one of {@code relations} or a kind of it. */
  List<Integer> childrenBy(int at, String... relations) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).head() == at && isOne(nodes.get(i).relation(), relations)) {
        found.add(i);
      }
    }
    return found;
  }

  private static boolean isOne(String relation, String... relations) {
    for (String each : relations) {
      if (relation.equals(each) || relation.startsWith(each + ":")) {
        return true;
      }
    }
    return false;
  }

  /** The subject of a predicate, its own or that of the one it is joined to; -1 if it has none. */
  int subject(int predicate) {
    int at = predicate;
    for (int steps = 0; at >= 0 && steps < nodes.size(); steps++) {
      List<Integer> own = childrenBy(at, "nsubj");
      if (!own.isEmpty()) {
        return own.get(0);
      }
      at = nodes.get(at).relation().equals("conj") ? nodes.get(at).head() : -1;
    }
    return -1;
  }

  /** The word of a predicate that is finite. */
  int finite(int predicate) {
    List<Integer> helpers = childrenBy(predicate, "aux", "cop");
    return helpers.isEmpty() ? predicate : helpers.get(0);
  }

  /** "hat beschlossen", "wurden gebeten": tells of an act, performs none. */
  boolean tellsThePast(int predicate) {
    return childrenBy(predicate, "aux").stream().anyMatch(i -> PERFECT.contains(sentence.word(i)));
  }

  boolean isPassive(int predicate) {
    return childrenBy(predicate, "aux").stream()
        .anyMatch(i -> nodes.get(i).relation().equals("aux:pass"));
  }

  /** The predicate that a finite verb belongs to. */
  int predicateOf(int finite) {
    Node node = nodes.get(finite);
    boolean helper = node.relation().startsWith("aux") || node.relation().equals("cop");
    return helper && node.head() >= 0 ? node.head() : finite;
  }

  /** A predicate's finite verb, particle, reflexive and predicate word, in text order. */
  List<Integer> trigger(int predicate) {
    List<Integer> trigger = new ArrayList<>(List.of(predicate));
    trigger.addAll(childrenBy(predicate, "aux", "cop", "compound:prt"));
    for (int i : childrenBy(predicate, "expl", "obj")) {
      if (sentence.word(i).equals("sich")) {
        trigger.add(i);
      }
    }
    trigger.sort(null);
    return trigger.stream().distinct().toList();
  }

  /** Whether an infinitive clause hangs on the predicate or on {@code object}. */
  boolean controls(int predicate, int object) {
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      boolean clause = isOne(node.relation(), "xcomp", "ccomp", "acl", "advcl");
      if (clause
          && (node.head() == predicate || node.head() == object)
          && VerbForms.isZuInfinitive(sentence.words(), 0, i)
          && hasComma(object, i)
          && (object < predicate || !hasComma(predicate, object))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasComma(int from, int to) {
    return sentence.words().subList(Math.min(from, to), to).contains(",");
  }

  /** First word of what hangs on {@code at}. */
  int start(int at) {
    for (int i = 0; i < at; i++) {
      if (hangsOn(i, at) && !nodes.get(i).relation().matches("cc|punct")) {
        return i;
      }
    }
    return at;
  }

  private boolean hangsOn(int at, int ancestor) {
    int i = at;
    for (int steps = 0; i >= 0 && steps < nodes.size(); steps++) {
      if (i == ancestor) {
        return true;
      }
      i = nodes.get(i).head();
    }
    return false;
  }
}
