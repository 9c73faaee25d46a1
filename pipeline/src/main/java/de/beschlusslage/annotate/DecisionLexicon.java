package de.beschlusslage.annotate;

import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decisions in the plain indicative ({@code decisions.csv}): "Die BLAG führt ihre Arbeit fort",
 * "Die Änderungen treten in Kraft". Most perform only with a body of the conference as subject.
 */
final class DecisionLexicon {
  private static final Set<String> BODIES =
      Set.of("LAG", "BLAG", "IntMK-Geschäftsstelle", "Sonstige:Vorsitzland");

  private record Decision(
      StatementType type,
      String particle,
      boolean reflexive,
      List<String> with,
      String subject,
      Act.Frame frame) {}

  private static final Set<String> WORDING =
      Set.of(
          "Nummer",
          "Ziffer",
          "Absatz",
          "Satz",
          "Mandat",
          "Auftrag",
          "Regularien",
          "Änderungen",
          "Änderung",
          "Geschäftsordnung",
          "Tagesordnung",
          "TOP",
          "Behandlung",
          "Beratung",
          "Tagesordnungspunkt",
          "Beschluss",
          "Neufassung");

  private final Map<String, List<Decision>> byForm = new HashMap<>();

  private DecisionLexicon() {}

  static DecisionLexicon german() {
    DecisionLexicon lexicon = new DecisionLexicon();
    for (Lexicon.Entry entry : LexiconReader.resource("decisions.csv").entries()) {
      Decision decision =
          new Decision(
              StatementType.valueOf(entry.value()),
              entry.get("particle"),
              !entry.get("reflexive").isEmpty(),
              entry.get("with").isBlank() ? List.of() : List.of(entry.get("with").split(" ")),
              entry.get("subject"),
              Act.Frame.valueOf(entry.get("frame").toUpperCase(java.util.Locale.ROOT)));
      for (String form : entry.forms()) {
        lexicon.byForm.computeIfAbsent(form, f -> new ArrayList<>()).add(decision);
      }
    }
    return lexicon;
  }

  /** The decision whose verb stands at {@code at}, if one does. */
  Optional<Act> at(Sentence s, int at, int start) {
    for (Decision decision : byForm.getOrDefault(s.word(at), List.of())) {
      List<Integer> trigger = new ArrayList<>(List.of(at));
      boolean all =
          switch (decision.subject()) {
            case "any" -> true;
            case "wording" -> s.words().subList(start, at).stream().anyMatch(WORDING::contains);
            default -> hasBody(s, start);
          };
      if (decision.reflexive()) {
        all &= s.word(at + 1).equals("sich") && trigger.add(at + 1);
      }
      if (!decision.with().isEmpty()) {
        int place = s.find(decision.with(), start, s.size());
        all &= place >= 0;
        for (int i = 0; place >= 0 && i < decision.with().size(); i++) {
          trigger.add(place + i);
        }
      }
      if (!decision.particle().isEmpty()) {
        int place = -1;
        for (int i = at + 1; i < s.size() && place < 0; i++) {
          if (s.isMain(i) && s.word(i).equals(decision.particle()) && s.endsPart(i)) {
            place = i;
          }
        }
        all &= place >= 0 && trigger.add(place);
      }
      if (all) {
        trigger.sort(null);
        return Optional.of(
            new Act(
                decision.type(),
                trigger,
                at,
                start,
                s.size(),
                decision.type() == StatementType.BESCHLIESST
                    ? Act.Voice.DECISION
                    : Act.Voice.ACTIVE,
                decision.frame(),
                Optional.empty(),
                0.85));
      }
    }
    return Optional.empty();
  }

  private static boolean hasBody(Sentence s, int start) {
    return s.mentions().stream()
        .anyMatch(
            m -> m.from() >= start && s.isMain(m.from()) && BODIES.contains(m.actor().value()));
  }
}
