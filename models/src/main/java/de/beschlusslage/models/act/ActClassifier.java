package de.beschlusslage.models.act;

import de.beschlusslage.corpus.StatementType;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which act a sentence performs. Implementations may be shared by threads. */
public interface ActClassifier {

  /**
   * How likely each act is.
   *
   * @param sentence one sentence in the form of the examples that were learnt from
   */
  Reading read(String sentence);

  /** The mean of what several classifiers say. */
  static ActClassifier committee(List<ActClassifier> members) {
    return sentence -> Reading.mean(members.stream().map(m -> m.read(sentence)).toList());
  }

  /**
   * What was read; probabilities between 0 and 1.
   *
   * @param none that the sentence performs no act
   * @param acts that it performs one
   * @param addressees that the act asks one of a class; empty where nothing was learnt
   */
  record Reading(
      double none, Map<StatementType, Double> acts, Map<AddresseeClass, Double> addressees) {
    public Reading {
      acts = Map.copyOf(acts);
      addressees = Map.copyOf(addressees);
    }

    /** The act if it is likelier than none. */
    public Optional<StatementType> type() {
      StatementType best = likeliest(List.of(StatementType.values()));
      return of(best) > none ? Optional.of(best) : Optional.empty();
    }

    /** Probability of an act. */
    public double of(StatementType type) {
      return acts.getOrDefault(type, 0.0);
    }

    /** The likeliest of {@code among}. */
    public StatementType likeliest(Collection<StatementType> among) {
      return among.stream()
          .max(Comparator.<StatementType>comparingDouble(this::of).thenComparing(t -> -t.ordinal()))
          .orElseThrow();
    }

    static Reading mean(List<Reading> readings) {
      Map<StatementType, Double> acts = new EnumMap<>(StatementType.class);
      Map<AddresseeClass, Double> addressees = new EnumMap<>(AddresseeClass.class);
      double none = 0;
      for (Reading each : readings) {
        none += each.none / readings.size();
        each.acts.forEach((type, p) -> acts.merge(type, p / readings.size(), Double::sum));
        each.addressees.forEach((asked, p) -> addressees.merge(asked, p, Math::max));
      }
      return new Reading(Math.min(1, none), acts, addressees);
    }
  }
}
