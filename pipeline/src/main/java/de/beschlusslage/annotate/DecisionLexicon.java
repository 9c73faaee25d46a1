package de.beschlusslage.annotate;

import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

  private static final Set<String> DATIVE_PRONOUNS = Set.of("ihr", "ihnen", "uns");

  private static final List<String> SINCE = List.of("seit");
  private static final Set<String> OWN = Set.of("ihre", "ihrer", "unsere", "unserer");

  /**
   * Words that a construction asks for.
   *
   * @param silent whether they are no part of the trigger; the file has them in brackets
   */
  private record With(List<String> words, boolean silent) {}

  private record Decision(
      StatementType type,
      String particle,
      boolean reflexive,
      List<With> with,
      String subject,
      Act.Frame frame) {

    /** A group that is set up is asked nothing yet. */
    Act.Voice voice() {
      if (type != StatementType.BESCHLIESST) {
        return Act.Voice.ACTIVE;
      }
      return subject.equals("group") ? Act.Voice.PASSIVE : Act.Voice.DECISION;
    }

    /** The more a construction asks for, the more it says: it is tried first. */
    int weight() {
      return (particle.isEmpty() ? 0 : 2) + (reflexive ? 1 : 0) + (with.isEmpty() ? 0 : 3);
    }
  }

  private final Map<String, List<Decision>> byForm = new HashMap<>();

  private final Verdicts nouns;

  private DecisionLexicon(Verdicts nouns) {
    this.nouns = nouns;
  }

  /** The program's own lexicon; {@code nouns} says what names a paper, and what names a session. */
  static DecisionLexicon german(Verdicts nouns) {
    DecisionLexicon lexicon = new DecisionLexicon(nouns);
    for (Lexicon.Entry entry : LexiconReader.resource("decisions.csv").entries()) {
      Decision decision =
          new Decision(
              StatementType.valueOf(entry.value()),
              entry.get("particle"),
              !entry.get("reflexive").isEmpty(),
              phrases(entry.get("with")),
              entry.get("subject"),
              Act.Frame.valueOf(entry.get("frame").toUpperCase(Locale.ROOT)));
      for (String form : entry.forms()) {
        lexicon.byForm.computeIfAbsent(form, f -> new ArrayList<>()).add(decision);
      }
    }
    Comparator<Decision> order = Comparator.comparingInt(Decision::weight).reversed();
    lexicon.byForm.values().forEach(list -> list.sort(order));
    return lexicon;
  }

  private static List<With> phrases(String cell) {
    return cell.isBlank()
        ? List.of()
        : Arrays.stream(cell.split("\\|")).map(DecisionLexicon::phrase).toList();
  }

  private static With phrase(String phrase) {
    boolean silent = phrase.startsWith("(");
    String words = silent ? phrase.replaceAll("[()]", "") : phrase;
    return new With(List.of(words.split(" ")), silent);
  }

  /** The finite forms with which decisions begin. */
  Set<String> forms() {
    return byForm.keySet();
  }

  /** The decision whose verb stands at {@code at}, if one does. */
  Optional<Act> at(Sentence s, int at, int start) {
    List<Decision> known = byForm.getOrDefault(s.word(at), List.of());
    if (known.isEmpty()) {
      return Optional.empty();
    }
    if (at > start && s.endsPart(at) && s.word(at).endsWith("en")) {
      return Optional.empty(); // "muss … vorbehalten bleiben": an infinitive
    }
    if (s.find(SINCE, start, s.size()) >= 0) {
      return Optional.empty(); // "tagt seit 2007 jährlich" reports
    }
    for (Decision decision : known) {
      List<Integer> trigger = new ArrayList<>(List.of(at));
      boolean all =
          switch (decision.subject()) {
            case "any" -> true;
            case "wording", "agenda" -> names(decision.subject(), s, start, at);
            case "group" -> names("group", s, start, s.size());
            case "session" ->
                names("session", s, start, Math.min(s.size(), at + 6)) || hasSession(s, start);
            case "speaker" -> concernsSpeaker(s, at);
            case "dative" -> dative(s, start, at).isPresent();
            default -> hasBody(s, start);
          };
      if (decision.reflexive()) {
        all &= s.word(at + 1).equals("sich") && trigger.add(at + 1);
      }
      if (!decision.with().isEmpty()) {
        Optional<List<Integer>> words = with(s, decision, at, start);
        all &= words.isPresent();
        words.ifPresent(trigger::addAll);
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
                decision.voice(),
                decision.frame(),
                decision.subject().equals("dative")
                    ? dative(s, start, at).flatMap(Speaker::holder)
                    : Optional.empty(),
                0.85));
      }
    }
    return Optional.empty();
  }

  /** Where its words stand; those in brackets are no part of the trigger. */
  private static Optional<List<Integer>> with(Sentence s, Decision decision, int at, int start) {
    boolean passive = PassiveFinder.isAuxiliary(s.word(at)) && s.word(at).startsWith("w");
    for (With with : decision.with()) {
      int place = s.find(with.words(), start, s.size());
      int end = place + with.words().size();
      if (place >= 0 && (!passive || with.silent() || s.endsPart(end - 1))) {
        return Optional.of(with.silent() ? List.of() : Sentence.range(place, end));
      }
    }
    return Optional.empty();
  }

  /** "… findet die Zustimmung der Länder", "… findet ihre Zustimmung". */
  private static boolean concernsSpeaker(Sentence s, int at) {
    return s.speakers().stream().anyMatch(sp -> sp.from() > at)
        || s.words().subList(at, Math.min(s.size(), at + 4)).stream().anyMatch(OWN::contains);
  }

  private boolean names(String nounClass, Sentence s, int from, int to) {
    return s.words().subList(from, to).stream().anyMatch(word -> nouns.is(nounClass, word));
  }

  /** "Die 17. IntMK findet … statt": the conference is what happens. */
  private static boolean hasSession(Sentence s, int start) {
    return s.speakers().stream()
        .anyMatch(sp -> sp.from() == start && sp.nominative() && sp.holder().isPresent());
  }

  /** "Ihr ist bewusst", "Der IntMK ist es ein Anliegen", "Den Ländern ist daran gelegen". */
  private static Optional<Speaker> dative(Sentence s, int start, int at) {
    for (Speaker speaker : s.speakers()) {
      boolean near = speaker.to() == at && speaker.from() == start || speaker.from() == at + 1;
      if (near && !speaker.nominative()) {
        return Optional.of(speaker);
      }
    }
    boolean front =
        at == start + 1 && DATIVE_PRONOUNS.contains(s.word(start).toLowerCase(Locale.ROOT));
    return front || DATIVE_PRONOUNS.contains(s.word(at + 1))
        ? Optional.of(new Speaker(start, start + 1, Optional.empty(), true, false))
        : Optional.empty();
  }

  private static boolean hasBody(Sentence s, int start) {
    return s.mentions().stream()
        .anyMatch(
            m -> m.from() >= start && s.isMain(m.from()) && BODIES.contains(m.actor().value()));
  }
}
