package de.beschlusslage.link;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.StatementType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What linking knows of an item.
 *
 * @param itemId document/top/item
 * @param resolutionId document/top
 * @param session when it was resolved
 * @param title the TOP's title
 * @param stem text of the items it stands under, outermost first
 * @param text its own text
 * @param passages the text cut where its statements begin; the whole text where it makes none
 * @param types of its statements
 * @param addressees of its statements
 * @param norms canonical norms and laws it cites
 * @param cited what its citations were resolved to: document/top or document/top/item
 * @param declaration whether it is a paragraph of a general resolution: one of many without number
 */
public record Demand(
    String itemId,
    String resolutionId,
    SessionKey session,
    String title,
    String stem,
    String text,
    List<String> passages,
    Set<StatementType> types,
    Set<String> addressees,
    Set<String> norms,
    Set<String> cited,
    boolean declaration) {

  private static final Pattern UNNUMBERED = Pattern.compile("p\\d+");

  /** So many unnumbered paragraphs are a declaration; fewer are a layout. */
  private static final int DECLARATION = 5;

  /** All items of all resolutions, in the order of sessions, then as given. */
  static List<Demand> of(List<Minutes> all) {
    // each document is looked at once: it may come from disk
    record Session(SessionKey key, String document, List<Demand> demands) {}
    List<Session> sessions = new ArrayList<>();
    for (Minutes minutes : all) {
      sessions.add(new Session(SessionKey.of(minutes), minutes.id(), of(minutes)));
    }
    sessions.sort(
        Comparator.comparing(Session::key, SessionKey.ORDER).thenComparing(Session::document));
    List<Demand> demands = new ArrayList<>();
    sessions.forEach(session -> demands.addAll(session.demands()));
    return demands;
  }

  /** The items of a document, those of a resolution in a row. */
  static List<Demand> of(Minutes minutes) {
    SessionKey session = SessionKey.of(minutes);
    List<Demand> demands = new ArrayList<>();
    minutes.resolutions().forEach(r -> addResolution(minutes, r, session, demands));
    return demands;
  }

  private static void addResolution(
      Minutes minutes, Resolution resolution, SessionKey session, List<Demand> demands) {
    Map<String, Item> byPath = new HashMap<>();
    resolution.items().forEach(item -> byPath.put(item.path(), item));
    String resolutionId = minutes.id() + "/" + resolution.top();
    boolean declares = byPath.keySet().stream().filter(Demand::unnumbered).count() >= DECLARATION;
    for (Item item : resolution.items()) {
      Set<StatementType> types = EnumSet.noneOf(StatementType.class);
      Set<String> addressees = new TreeSet<>();
      for (Statement statement : item.statements()) {
        types.add(statement.type());
        addressees.addAll(statement.addressees());
      }
      Set<String> norms = new TreeSet<>();
      for (LegalReference reference : item.legal()) {
        norms.add(reference.canonical());
        norms.add(reference.law());
      }
      Set<String> cited = new TreeSet<>();
      for (PriorReference reference : item.prior()) {
        cited.addAll(reference.targets());
      }
      demands.add(
          new Demand(
              minutes.itemId(resolution, item),
              resolutionId,
              session,
              resolution.title(),
              stem(item, byPath),
              item.text(),
              passages(item),
              small(types),
              small(addressees),
              small(norms),
              small(cited),
              declares && unnumbered(item.path())));
    }
  }

  private static boolean unnumbered(String path) {
    return UNNUMBERED.matcher(path).matches();
  }

  /** Most sets of most items are empty: hundreds of thousands of these need not be held. */
  private static <T> Set<T> small(Set<T> set) {
    return set.isEmpty() ? Set.of() : set;
  }

  /** One passage a statement; what stands before the first statement belongs to the first. */
  private static List<String> passages(Item item) {
    List<String> passages = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < item.statements().size(); i++) {
      int to =
          i + 1 < item.statements().size()
              ? item.statements().get(i + 1).span().start() - item.span().start()
              : item.text().length();
      to = Math.max(from, Math.min(to, item.text().length()));
      passages.add(item.text().substring(from, to));
      from = to;
    }
    return passages.isEmpty() ? List.of(item.text()) : passages;
  }

  private static String stem(Item item, Map<String, Item> byPath) {
    String stem = "";
    Item below = item;
    // a path names its parents, so the way up ends; the count guards against wrong labels
    for (int depth = 0; depth < 8 && below.parent().isPresent(); depth++) {
      Item parent = byPath.get(below.parent().get());
      if (parent == null) {
        break;
      }
      stem = parent.text() + " " + stem;
      below = parent;
    }
    return stem.strip();
  }

  Demand withoutTexts() {
    return new Demand(
        itemId,
        resolutionId,
        session,
        "",
        "",
        "",
        List.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        cited,
        declaration);
  }

  /** Whether it cites {@code other} or the resolution {@code other} belongs to. */
  boolean cites(Demand other) {
    return cited.contains(other.itemId) || cited.contains(other.resolutionId);
  }
}
