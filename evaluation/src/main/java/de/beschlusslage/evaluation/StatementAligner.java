package de.beschlusslage.evaluation;

import de.beschlusslage.corpus.label.LabelledStatement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Matches the statements of one item one to one: first by quote (the gold quote's first five words
 * stand in the predicted text), then what is left by trigger and type.
 */
final class StatementAligner {
  private static final int QUOTE_WORDS = 5;

  private StatementAligner() {}

  /** Gold statements in order with their partners, then predicted ones without. */
  static List<Comparison.Pair> align(
      List<LabelledStatement> gold, List<Predictions.Statement> predicted) {
    List<Predictions.Statement> left = new ArrayList<>(predicted);
    Map<LabelledStatement, Predictions.Statement> partner = new IdentityHashMap<>();
    List<BiPredicate<LabelledStatement, Predictions.Statement>> rounds =
        List.of(StatementAligner::sameQuote, StatementAligner::sameTrigger);
    for (BiPredicate<LabelledStatement, Predictions.Statement> round : rounds) {
      for (LabelledStatement statement : gold) {
        if (partner.containsKey(statement)) {
          continue;
        }
        for (Predictions.Statement candidate : left) {
          if (round.test(statement, candidate)) {
            left.remove(candidate);
            partner.put(statement, candidate);
            break;
          }
        }
      }
    }
    List<Comparison.Pair> pairs = new ArrayList<>();
    for (LabelledStatement statement : gold) {
      pairs.add(
          new Comparison.Pair(Optional.of(statement), Optional.ofNullable(partner.get(statement))));
    }
    left.forEach(rest -> pairs.add(new Comparison.Pair(Optional.empty(), Optional.of(rest))));
    return pairs;
  }

  private static boolean sameQuote(LabelledStatement gold, Predictions.Statement predicted) {
    return Words.contain(
        Words.of(predicted.text()), Words.first(QUOTE_WORDS, Words.of(gold.quote())));
  }

  private static boolean sameTrigger(LabelledStatement gold, Predictions.Statement predicted) {
    return !gold.trigger().isEmpty()
        && Words.of(gold.trigger()).equals(Words.of(predicted.trigger()))
        && gold.type().label().equals(Words.value(predicted.type()));
  }
}
