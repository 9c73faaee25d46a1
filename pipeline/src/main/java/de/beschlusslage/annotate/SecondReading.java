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
 * are; the classifier says which act that is. A sentence without such a subject stays without an
 * act: most of those tell facts and reasons. Where the rules found an act, the classifiers are not
 * asked which: they are wrong more often than the rules that are least sure.
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
   * @param named of which act that is
   * @param open that an act asks somebody no register knows
   */
  public record Limits(double alone, double spoken, double named, double open) {
    /** Chosen on the invented corpora, documents in three folds: see evaluation/ablation.md. */
    public static Limits standard() {
      return new Limits(0.9, 0.4, 0.2, 0.4);
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

  /**
   * Acts of a sentence in which the rules found none: with a parser those that a speaker performs
   * as subject, without one what the classifier is sure of.
   *
   * @param opens whether it is the first of its item: further down "sie" is mostly somebody else
   */
  List<Found> acts(Sentence s, boolean opens) {
    if (classifier.isEmpty()) {
      return List.of();
    }
    if (parser.isEmpty()) {
      return alone(s);
    }
    boolean spoken = s.speakers().stream().anyMatch(sp -> isConference(s, sp, opens));
    return spoken ? spoken(tree(s), opens) : List.of();
  }

  private Tree tree(Sentence s) {
    return new Tree(s, parser.orElseThrow().get().parse(s.words()));
  }

  private List<Found> alone(Sentence s) {
    ActClassifier.Reading reading = read(s, 0, s.size());
    return reading
        .type()
        .filter(type -> reading.of(type) >= limits.alone())
        .map(type -> act(type, List.of(), 0, 0, s.size(), Optional.empty(), reading))
        .map(act -> List.of(new Found(act, List.of())))
        .orElse(List.of());
  }

  /**
   * "Sie" is the conference for sure at the start of an item only; "wir" tells, more than it acts,
   * unless its verb is one the rules know.
   */
  private static boolean isConference(Sentence s, Speaker speaker, boolean opens) {
    String word = s.word(speaker.from());
    if (!speaker.nominative() || word.equalsIgnoreCase("wir")) {
      return false;
    }
    return speaker.holder().isPresent() || opens && speaker.from() == 0 && word.equals("Sie");
  }

  /** The predicates of main clauses that have a speaker as subject. */
  private List<Found> spoken(Tree tree, boolean opens) {
    Sentence s = tree.sentence();
    List<Found> found = new ArrayList<>();
    for (int predicate : tree.predicates()) {
      int subject = tree.subject(predicate);
      Optional<Speaker> speaker =
          s.speakers().stream()
              .filter(sp -> sp.from() <= subject && subject < sp.to())
              .filter(sp -> isConference(s, sp, opens))
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
      if (reading.of(type) < limits.named()) {
        continue;
      }
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
          TreeAddressees.find(
              tree, predicate, tree.trigger(predicate), true, open(reading.addressees()));
      case BEGRUESST, KRITISIERT, BESCHLIESST ->
          TreeAddressees.find(tree, predicate, tree.trigger(predicate), false, false);
      default -> List.of();
    };
  }

  private boolean open(Map<AddresseeClass, Double> expected) {
    return expected.getOrDefault(AddresseeClass.OTHER, 0.0) >= limits.open();
  }

  // Of 129 acts read again in the hard pool by classifiers that had not seen it, a third was right
  // in act, holder and addressees: 0.27 below probability 0.5, 0.42 up to 0.8, 0.46 above.
  private static double confidence(double probability) {
    return 0.2 + 0.3 * probability;
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
        confidence(reading.of(type)));
  }

  /** Whom an act asks for which the rules found nobody. */
  List<String> addressees(Sentence s, Act act) {
    if (parser.isEmpty() || !ASKING.contains(act.type())) {
      return List.of();
    }
    // whom a demand is made of, "von …", the rules read themselves; "an …" is mostly what is shared
    boolean open =
        classifier.isPresent()
            && act.type() != StatementType.FORDERT
            && open(read(s, act.from(), act.to()).addressees());
    Tree tree = tree(s);
    return TreeAddressees.find(tree, tree.predicateOf(act.verb()), act.trigger(), true, open);
  }
}
