package de.beschlusslage.report;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Session;
import de.beschlusslage.corpus.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a facet's values in each dimension. */
final class Values {
  private final ActorTree tree;

  Values(ActorTree tree) {
    this.tree = tree;
  }

  /** The values, each once; empty where there is none. */
  List<String> of(Facet facet, Dimension dimension, Question.Actors actors) {
    Session session = facet.minutes().session();
    return switch (dimension) {
      case YEAR -> one(session.year().stream().mapToObj(Integer::toString).findFirst());
      case SESSION -> List.of(sessionName(facet));
      case CONFERENCE -> one(session.conference());
      case TYPE -> one(facet.statement().map(s -> s.type().label()));
      case ADDRESSEE ->
          roll(facet.statement().map(Statement::addressees).orElse(List.of()), actors);
      case HOLDER ->
          roll(facet.statement().map(s -> List.of(s.holder())).orElse(List.of()), actors);
      case APPLICANT -> Laender.expand(facet.resolution().applicants());
      case VOTE -> one(Optional.of(facet.resolution().vote().label()));
      case SECTION -> one(Optional.of(facet.resolution().section()));
      case LAW -> norms(facet).map(n -> law(facet, n)).distinct().toList();
      case NORM -> norms(facet).filter(n -> !n.equals(law(facet, n))).distinct().toList();
    };
  }

  /** The unit, reduced to facets that pass all filters, if there are any. */
  Optional<Unit> passing(Unit unit, List<Condition> where) {
    if (where.isEmpty()) {
      return Optional.of(unit);
    }
    List<Facet> facets = unit.facets().stream().filter(f -> passes(f, where)).toList();
    return facets.isEmpty() ? Optional.empty() : Optional.of(new Unit(unit.id(), facets));
  }

  private boolean passes(Facet facet, List<Condition> where) {
    return where.stream().allMatch(c -> c.passes(of(facet, c.dimension(), Question.Actors.TREE)));
  }

  /** How a session is called: {@code IntMK 21}, {@code IntMK 2019}, else the document's id. */
  static String sessionName(Facet facet) {
    Session session = facet.minutes().session();
    if (session.conference().isEmpty()) {
      return facet.minutes().id();
    }
    String which =
        session.number().isPresent()
            ? " " + session.number().getAsInt()
            : session.year().isPresent() ? " " + session.year().getAsInt() : "";
    return session.conference().get() + which;
  }

  private static List<String> one(Optional<String> value) {
    return value.filter(v -> !v.isEmpty()).map(List::of).orElse(List.of());
  }

  private List<String> roll(List<String> named, Question.Actors actors) {
    Set<String> values = new LinkedHashSet<>();
    for (String name : named) {
      List<String> path = tree.path(name);
      switch (actors) {
        case TREE -> values.addAll(path);
        case TOP -> values.add(path.get(0));
        case FINEST -> values.add(name);
      }
    }
    return List.copyOf(values);
  }

  private static Stream<String> norms(Facet facet) {
    return facet
        .statement()
        .map(s -> s.legal().stream())
        .or(() -> facet.item().map(i -> i.legal().stream().map(LegalReference::canonical)))
        .orElse(Stream.empty());
  }

  private static String law(Facet facet, String canonical) {
    return facet.item().map(Item::legal).orElse(List.of()).stream()
        .filter(l -> l.canonical().equals(canonical))
        .map(LegalReference::law)
        .findFirst()
        .orElse(canonical);
  }
}
