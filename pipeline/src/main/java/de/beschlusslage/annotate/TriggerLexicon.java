package de.beschlusslage.annotate;

import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The performative verbs of {@code triggers.csv}, by finite form and by participle. */
final class TriggerLexicon {

  /**
   * One verb in one construction.
   *
   * @param id of the lexicon entry
   * @param type what it performs
   * @param particle separable particle, or empty
   * @param reflexive whether it needs sich, uns or mich
   * @param with phrases of which one must stand in the clause; empty if none is needed
   * @param silent those of them that are no part of the trigger: governed prepositions, correlates
   * @param participle words of the passive, empty if it has none that performs
   * @param frame where it names those it asks
   */
  record Trigger(
      String id,
      StatementType type,
      String particle,
      boolean reflexive,
      List<List<String>> with,
      Set<List<String>> silent,
      List<String> participle,
      Act.Frame frame) {

    /** The more a construction asks for, the more it says: it is tried first. */
    int weight() {
      return (particle.isEmpty() ? 0 : 2) + (reflexive ? 1 : 0) + (with.isEmpty() ? 0 : 3);
    }
  }

  private final Map<String, List<Trigger>> byForm = new HashMap<>();
  private final Map<String, List<Trigger>> byParticiple = new HashMap<>();
  private final Map<String, List<Trigger>> byInfinitive = new HashMap<>();

  private TriggerLexicon() {}

  static TriggerLexicon german() {
    TriggerLexicon lexicon = new TriggerLexicon();
    for (Lexicon.Entry entry : LexiconReader.resource("triggers.csv").entries()) {
      List<List<String>> with = new ArrayList<>();
      Set<List<String>> silent = new HashSet<>();
      for (String phrase : entry.get("with").split("\\|")) {
        if (phrase.isBlank()) {
          continue;
        }
        boolean bracketed = phrase.startsWith("(");
        String bare = bracketed ? phrase.substring(1, phrase.length() - 1) : phrase;
        with.add(List.of(bare.split(" ")));
        if (bracketed) {
          silent.add(List.of(bare.split(" ")));
        }
      }
      List<String> participle =
          entry.get("participle").isBlank()
              ? List.of()
              : List.of(entry.get("participle").split(" "));
      Trigger trigger =
          new Trigger(
              entry.id(),
              StatementType.valueOf(entry.value()),
              entry.get("particle"),
              !entry.get("reflexive").isEmpty(),
              List.copyOf(with),
              Set.copyOf(silent),
              participle,
              Act.Frame.valueOf(entry.get("frame").toUpperCase(Locale.ROOT)));
      for (String form : entry.forms()) {
        lexicon.byForm.computeIfAbsent(form, f -> new ArrayList<>()).add(trigger);
        if (form.endsWith("n")) {
          lexicon
              .byInfinitive
              .computeIfAbsent(trigger.particle() + form, f -> new ArrayList<>())
              .add(trigger);
        }
      }
      if (!participle.isEmpty()) {
        lexicon
            .byParticiple
            .computeIfAbsent(participle.get(participle.size() - 1), f -> new ArrayList<>())
            .add(trigger);
      }
    }
    Comparator<Trigger> order = Comparator.comparingInt(Trigger::weight).reversed();
    lexicon.byForm.values().forEach(list -> list.sort(order));
    lexicon.byInfinitive.values().forEach(list -> list.sort(order));
    lexicon
        .byParticiple
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparingInt((Trigger t) -> t.participle().size()).reversed()));
    return lexicon;
  }

  /** All finite forms. */
  Set<String> forms() {
    return byForm.keySet();
  }

  /** Constructions with that finite form, those that ask for most first. */
  List<Trigger> byForm(String form) {
    return byForm.getOrDefault(form, List.of());
  }

  /** Constructions with that infinitive, particle and verb in one word: "mittragen". */
  List<Trigger> byInfinitive(String infinitive) {
    return byInfinitive.getOrDefault(infinitive, List.of());
  }

  /** Constructions whose passive ends with that participle. */
  List<Trigger> byParticiple(String participle) {
    return byParticiple.getOrDefault(participle, List.of());
  }
}
