package de.beschlusslage.annotate;

import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.models.act.ActClassifier;
import de.beschlusslage.models.act.AddresseeClass;
import de.beschlusslage.models.parse.SentenceParser;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads again where the rules are unsure: a sentence in which they found no act, an act that asks
 * nobody they know. What they found stays as it is.
 *
 * <p>The parser says whether a speaker is subject of a verb no lexicon knows, and what its objects
 * are; the classifier says which act that is. Where no speaker is subject, or without a parser, the
 * classifier must be surer.
 */
public final class SecondReading {
  private static final SecondReading NONE =
      new SecondReading(Optional.empty(), Optional.empty(), Limits.standard());
  private static final Set<StatementType> ASKING =
      EnumSet.of(
          StatementType.FORDERT,
          StatementType.BITTET,
          StatementType.APPELLIERT,
          StatementType.EMPFIEHLT);

  private final Optional<ActClassifier> classifier;
  private final Optional<Supplier<SentenceParser>> parser;
  private final Limits limits;

  private SecondReading(
      Optional<ActClassifier> classifier,
      Optional<Supplier<SentenceParser>> parser,
      Limits limits) {
    this.classifier = classifier;
    this.parser = parser;
    this.limits = limits;
  }

  /**
   * From which probability on what is believed.
   *
   * @param alone an act whose clause has no speaker as subject
   * @param spoken that a clause with a speaker as subject performs an act
   * @param open that an act asks somebody no register knows
   */
  public record Limits(double alone, double spoken, double open) {
    /** Set by hand after an early run over the read half of {@code corpus/hard}; not tuned. */
    public static Limits standard() {
      return new Limits(0.9, 0.4, 0.4);
    }
  }

  /** The rules alone. */
  public static SecondReading none() {
    return NONE;
  }

  /**
   * A second reading by what there is.
   *
   * @param parser is asked for when a sentence needs it first
   */
  public static SecondReading of(
      Optional<ActClassifier> classifier,
      Optional<Supplier<SentenceParser>> parser,
      Limits limits) {
    return new SecondReading(classifier, parser, limits);
  }

  /**
   * An act with those it asks.
   *
   * @param addressees canonical names
   */
  record Found(Act act, List<String> addressees) {}

  /** Acts of a sentence in which the rules found none. */
  List<Found> acts(Sentence s) {
    if (classifier.isEmpty()) {
      return List.of();
    }
    if (parser.isPresent() && s.speakers().stream().anyMatch(Speaker::nominative)) {
      List<Found> found = spoken(tree(s));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return alone(s);
  }

  private Tree tree(Sentence s) {
    return new Tree(s, parser.orElseThrow().get().parse(s.words()));
  }

  private List<Found> alone(Sentence s) {
    ActClassifier.Reading reading = read(s, 0, s.size());
    Optional<StatementType> type = reading.type().filter(t -> reading.of(t) >= limits.alone());
    if (type.isEmpty()) {
      return List.of();
    }
    Act act = act(type.get(), List.of(), 0, 0, s.size(), Optional.empty(), reading);
    if (parser.isEmpty()) {
      return List.of(new Found(act, List.of()));
    }
    Tree tree = tree(s);
    List<Integer> predicates = tree.predicates();
    if (predicates.isEmpty() || tree.tellsThePast(predicates.get(0))) {
      return List.of();
    }
    return List.of(new Found(act, asked(tree, predicates.get(0), type.get(), reading)));
  }

  /** The predicates of main clauses that have a speaker as subject. */
  private List<Found> spoken(Tree tree) {
    Sentence s = tree.sentence();
    List<Found> found = new ArrayList<>();
    for (int predicate : tree.predicates()) {
      int subject = tree.subject(predicate);
      Optional<Speaker> speaker =
          s.speakers().stream()
              .filter(sp -> sp.nominative() && sp.from() <= subject && subject < sp.to())
              .findFirst();
      if (speaker.isEmpty() || tree.tellsThePast(predicate)) {
        continue;
      }
      int from = found.isEmpty() ? 0 : tree.start(predicate);
      ActClassifier.Reading reading = read(s, from, s.size());
      if (1 - reading.none() < limits.spoken()) {
        continue;
      }
      boolean asks = TreeAddressees.asksAKnownOne(tree, predicate);
      StatementType type = reading.likeliest(asks ? ASKING : EnumSet.allOf(StatementType.class));
      Act act =
          act(
              type,
              tree.trigger(predicate),
              tree.finite(predicate),
              from,
              s.size(),
              speaker.get().holder(),
              reading);
      found.add(new Found(act, asked(tree, predicate, type, reading)));
    }
    return found;
  }

  private ActClassifier.Reading read(Sentence s, int from, int to) {
    return classifier.orElseThrow().read(ClauseView.of(s, from, to));
  }

  private List<String> asked(
      Tree tree, int predicate, StatementType type, ActClassifier.Reading reading) {
    return switch (type) {
      case FORDERT, BITTET, APPELLIERT, EMPFIEHLT, SOLL ->
          TreeAddressees.find(tree, predicate, true, open(reading.addressees()));
      case BEGRUESST, KRITISIERT, BESCHLIESST -> TreeAddressees.find(tree, predicate, false, false);
      default -> List.of();
    };
  }

  private boolean open(Map<AddresseeClass, Double> expected) {
    return expected.getOrDefault(AddresseeClass.OTHER, 0.0) >= limits.open();
  }

  private static Act act(
      StatementType type,
      List<Integer> trigger,
      int verb,
      int from,
      int to,
      Optional<String> holder,
      ActClassifier.Reading reading) {
    return new Act(
        type,
        trigger,
        verb,
        from,
        to,
        Act.Voice.ACTIVE,
        Act.Frame.NONE,
        holder,
        Math.min(0.9, reading.of(type)));
  }

  /** Whom an act asks for which the rules found nobody. */
  List<String> addressees(Sentence s, Act act) {
    if (parser.isEmpty() || !ASKING.contains(act.type())) {
      return List.of();
    }
    boolean open = classifier.isPresent() && open(read(s, act.from(), act.to()).addressees());
    Tree tree = tree(s);
    return TreeAddressees.find(tree, tree.predicateOf(act.verb()), true, open);
  }
}
