package de.beschlusslage.models.parser;

import de.beschlusslage.models.parse.SentenceParser;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tags and parses the program's own tokens. */
final class CoreNlpParser implements SentenceParser {
  // The models know prepositions without the article that German melts into them.
  private static final Map<String, String> PREPOSITIONS =
      Map.ofEntries(
          Map.entry("am", "an"),
          Map.entry("ans", "an"),
          Map.entry("aufs", "auf"),
          Map.entry("beim", "bei"),
          Map.entry("fürs", "für"),
          Map.entry("im", "in"),
          Map.entry("ins", "in"),
          Map.entry("vom", "von"),
          Map.entry("zum", "zu"),
          Map.entry("zur", "zu"));

  private final MaxentTagger tagger;
  private final DependencyParser parser;

  CoreNlpParser(MaxentTagger tagger, DependencyParser parser) {
    this.tagger = tagger;
    this.parser = parser;
  }

  @Override
  public List<Node> parse(List<String> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    List<CoreLabel> labels = new ArrayList<>(words.size());
    for (String word : words) {
      CoreLabel label = new CoreLabel();
      label.setWord(PREPOSITIONS.getOrDefault(word, word));
      label.setValue(label.word());
      label.setIndex(labels.size() + 1);
      labels.add(label);
    }
    tagger.tagCoreLabels(labels);
    Node[] nodes = new Node[words.size()];
    for (TypedDependency arc : parser.predict(labels).typedDependencies()) {
      int at = arc.dep().index() - 1;
      nodes[at] = new Node(arc.gov().index() - 1, arc.reln().toString(), labels.get(at).tag());
    }
    for (int at = 0; at < nodes.length; at++) {
      if (nodes[at] == null) {
        nodes[at] = new Node(-1, "dep", labels.get(at).tag());
      }
    }
    return List.of(nodes);
  }
}
