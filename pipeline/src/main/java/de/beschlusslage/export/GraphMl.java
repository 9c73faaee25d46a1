package de.beschlusslage.export;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.table.Corpus;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who applies for what, what cites and repeats what, as a directed graph in GraphML.
 *
 * <p>Nodes are resolutions, items and applicants; edges run from an applicant to its resolution
 * ({@code applies}), from a resolution to its items ({@code holds}), from an item to the resolution
 * or item it cites ({@code cites}) and to the earlier item it repeats ({@code repeats}, decided
 * pairs only).
 */
public final class GraphMl {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final List<String> NODE_KEYS =
      List.of("name", "kind", "label", "conference", "session", "types", "addressees", "vote");

  private GraphMl() {}

  /**
   * Writes the graph; does not close {@code stream}.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Corpus corpus, OutputStream stream) throws IOException {
    try (Xml xml = new Xml(stream)) {
      xml.root("graphml", NAMESPACE);
      for (String key : NODE_KEYS) {
        key(xml, key, "node", "string");
      }
      key(xml, "year", "node", "int");
      key(xml, "relation", "edge", "string");
      key(xml, "decision", "edge", "string");
      key(xml, "score", "edge", "double");
      xml.open("graph", "id", "beschlusslage", "edgedefault", "directed");
      Map<String, String> nodes = nodes(corpus, xml);
      edges(corpus, xml, nodes);
      xml.close(2);
    }
  }

  private static void key(Xml xml, String name, String of, String type) throws IOException {
    xml.empty("key", "id", name, "for", of, "attr.name", name, "attr.type", type);
  }

  private static Map<String, String> nodes(Corpus corpus, Xml xml) throws IOException {
    Map<String, String> nodes = new HashMap<>();
    Set<String> applicants = new TreeSet<>();
    for (Minutes minutes : corpus.minutes()) {
      for (Resolution resolution : minutes.resolutions()) {
        applicants.addAll(resolution.applicants());
        if (open(xml, nodes, id(minutes, resolution))) {
          data(xml, "kind", "resolution");
          data(xml, "label", resolution.title());
          data(xml, "vote", resolution.vote().label());
          session(xml, minutes);
          xml.close(1);
        }
        for (Item item : resolution.items()) {
          String id = minutes.itemId(resolution, item);
          if (open(xml, nodes, id)) {
            data(xml, "kind", "item");
            data(xml, "label", item.text());
            data(
                xml,
                "types",
                item.statements().stream()
                    .map(s -> s.type().label())
                    .distinct()
                    .collect(Collectors.joining("|")));
            data(
                xml,
                "addressees",
                item.statements().stream()
                    .flatMap(s -> s.addressees().stream())
                    .distinct()
                    .collect(Collectors.joining("|")));
            session(xml, minutes);
            xml.close(1);
          }
        }
      }
    }
    for (String applicant : applicants) {
      if (open(xml, nodes, applicant)) {
        data(xml, "kind", "applicant");
        data(xml, "label", applicant);
        xml.close(1);
      }
    }
    return nodes;
  }

  /** GraphML's own ids take no slash; what a node stands for is its {@code name}. */
  private static boolean open(Xml xml, Map<String, String> nodes, String name) throws IOException {
    String id = "n" + nodes.size();
    if (nodes.putIfAbsent(name, id) != null) {
      return false;
    }
    xml.open("node", "id", id);
    data(xml, "name", name);
    return true;
  }

  private static void session(Xml xml, Minutes minutes) throws IOException {
    data(xml, "conference", minutes.session().conference().orElse(""));
    data(xml, "session", minutes.id());
    if (minutes.session().year().isPresent()) {
      data(xml, "year", Integer.toString(minutes.session().year().getAsInt()));
    }
  }

  private static void edges(Corpus corpus, Xml xml, Map<String, String> nodes) throws IOException {
    for (Minutes minutes : corpus.minutes()) {
      for (Resolution resolution : minutes.resolutions()) {
        for (String applicant : new TreeSet<>(resolution.applicants())) {
          edge(xml, nodes, applicant, id(minutes, resolution), "applies").close(1);
        }
        for (Item item : resolution.items()) {
          String id = minutes.itemId(resolution, item);
          edge(xml, nodes, id(minutes, resolution), id, "holds").close(1);
          Set<String> cited = new TreeSet<>();
          for (PriorReference prior : item.prior()) {
            cited.addAll(prior.targets());
          }
          for (String target : cited) {
            if (nodes.containsKey(target)) {
              edge(xml, nodes, id, target, "cites").close(1);
            }
          }
        }
      }
    }
    for (Link link : corpus.links()) {
      boolean decided = link.decision() != Link.Decision.CANDIDATE;
      if (decided && nodes.containsKey(link.query()) && nodes.containsKey(link.target())) {
        edge(xml, nodes, link.query(), link.target(), "repeats");
        data(xml, "decision", link.decision().label());
        data(xml, "score", String.format(Locale.ROOT, "%.4f", link.score()));
        xml.close(1);
      }
    }
  }

  private static Xml edge(
      Xml xml, Map<String, String> nodes, String from, String to, String relation)
      throws IOException {
    String source = nodes.getOrDefault(from, "");
    String target = nodes.getOrDefault(to, "");
    if (source.isEmpty() || target.isEmpty()) {
      throw new IllegalStateException("edge between unknown nodes: " + from + ", " + to);
    }
    xml.open("edge", "source", source, "target", target);
    data(xml, "relation", relation);
    return xml;
  }

  private static void data(Xml xml, String key, String value) throws IOException {
    if (!value.isEmpty()) {
      xml.element("data", value, "key", key);
    }
  }

  private static String id(Minutes minutes, Resolution resolution) {
    return minutes.id() + "/" + resolution.top();
  }
}
