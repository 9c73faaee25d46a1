package de.beschlusslage.annotate;

import de.beschlusslage.corpus.StatementType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Acts of a speaker in the active: the constructions of the trigger lexicon, judgements, and
 * intentions ("wollen", "werden prüfen").
 */
final class ActiveFinder {
  /** "setzt sich ein für", "spricht sich aus gegen": what may follow a particle. */
  private static final Set<String> NACHFELD = Set.of("für", "gegen", "dafür", "dagegen");

  private static final Set<String> INTENDS = Set.of("will", "wollen", "möchte", "möchten");
  private static final Set<String> AUXILIARIES = Set.of("wird", "werden", "hat", "haben");

  /** Acts that take a side: with "nicht" they take the other. */
  static final Set<StatementType> SIDES =
      Set.of(StatementType.BEFUERWORTET, StatementType.BEGRUESST, StatementType.BEKRAEFTIGT);

  private final TriggerLexicon triggers;
  private final Verdicts verdicts;
  private final VerdictFinder judgements;
  private final Bounds bounds;

  ActiveFinder(
      TriggerLexicon triggers, Verdicts verdicts, VerdictFinder judgements, Bounds bounds) {
    this.triggers = triggers;
    this.verdicts = verdicts;
    this.judgements = judgements;
    this.bounds = bounds;
  }

  /** The finite forms with which acts in the active begin. */
  Set<String> forms() {
    Set<String> forms = new HashSet<>(triggers.forms());
    for (String kind : List.of("judges", "able", "wish", "must")) {
      forms.addAll(verdicts.words(kind));
    }
    forms.addAll(INTENDS);
    forms.addAll(AUXILIARIES);
    return forms;
  }

  /**
   * The act that the verb at {@code at} performs with {@code speaker} as its subject, if any.
   *
   * @param start first token of its clause
   */
  Optional<Act> at(Sentence s, int at, int start, Speaker speaker) {
    String word = s.word(at);
    int end = bounds.clauseEnd(s, at);
    Optional<Act> verdict = judgements.at(s, at, start, end, speaker);
    if (verdict.isPresent()) {
      return verdict;
    }
    for (TriggerLexicon.Trigger trigger : triggers.byForm(word)) {
      Optional<List<Integer>> hit = match(s, at, start, end, trigger);
      if (hit.isPresent()) {
        return Optional.of(
            new Act(
                coloured(s, trigger.type(), hit.get(), at, start, end),
                hit.get(),
                at,
                start,
                s.size(),
                Act.Voice.ACTIVE,
                trigger.frame(),
                speaker.holder(),
                0.97));
      }
    }
    return intention(s, at, start, end, speaker);
  }

  /** "stellt mit Bedauern fest" criticises, and so does "trägt das Vorhaben nicht mit". */
  private StatementType coloured(
      Sentence s, StatementType type, List<Integer> trigger, int at, int start, int end) {
    boolean tells = type == StatementType.STELLT_FEST;
    if ((tells || type == StatementType.NIMMT_ZUR_KENNTNIS) && says("regret", s, start, end)) {
      return StatementType.KRITISIERT;
    }
    if (tells && says("joy", s, start, end)) {
      return StatementType.BEGRUESST;
    }
    if (SIDES.contains(type)) {
      for (int i = at + 1; i < end; i++) {
        boolean closes = s.endsPart(i) || trigger.contains(i + 1);
        if (s.isMain(i) && s.word(i).equals("nicht") && closes) {
          return StatementType.KRITISIERT;
        }
      }
    }
    return type;
  }

  private boolean says(String phrases, Sentence s, int start, int end) {
    return verdicts.phrases(phrases).stream()
        .anyMatch(p -> s.find(p, start, end) >= 0 || openingPhrase(s, p, start) >= 0);
  }

  /** "wollen", "werden" with an infinitive of one's own, and the perfect of taking note. */
  private Optional<Act> intention(Sentence s, int at, int start, int end, Speaker speaker) {
    String word = s.word(at);
    Optional<Act> said = behindModal(s, at, start, end, speaker);
    if (said.isPresent()) {
      return said;
    }
    if (INTENDS.contains(word)) {
      boolean that = s.word(at + 1).equals(",") && s.word(at + 2).equals("dass");
      StatementType type = that ? StatementType.BEFUERWORTET : StatementType.VERPFLICHTET_SICH;
      return Optional.of(simple(type, List.of(at), at, start, speaker, 0.9));
    }
    if (word.equals("wird") || word.equals("werden")) {
      int last = Bounds.lastMainWord(s, at, end);
      if (last > at && VerbForms.isInfinitive(s.word(last)) && !isParticipleBefore(s, last)) {
        return Optional.of(
            simple(StatementType.VERPFLICHTET_SICH, List.of(at, last), at, start, speaker, 0.8));
      }
    }
    if (word.equals("hat") || word.equals("haben")) {
      int last = Bounds.lastMainWord(s, at, end);
      for (TriggerLexicon.Trigger trigger : triggers.byParticiple(s.word(Math.max(0, last)))) {
        boolean tells =
            trigger.type() == StatementType.NIMMT_ZUR_KENNTNIS
                || trigger.type() == StatementType.BESCHLIESST;
        List<Integer> words = s.endingAt(trigger.participle(), last);
        if (tells && !words.isEmpty()) {
          List<Integer> all = new ArrayList<>(List.of(at));
          all.addAll(words);
          return Optional.of(simple(trigger.type(), all, at, start, speaker, 0.85));
        }
      }
    }
    return Optional.empty();
  }

  /** "möchte betonen", "muss feststellen" say it; "kann nicht mittragen" takes the other side. */
  private Optional<Act> behindModal(Sentence s, int at, int start, int end, Speaker speaker) {
    boolean can = verdicts.is("able", s.word(at));
    if (!can && !verdicts.is("wish", s.word(at)) && !verdicts.is("must", s.word(at))) {
      return Optional.empty();
    }
    int last = Bounds.lastMainWord(s, at, end);
    boolean not = last > at && Verdicts.isNegation(s.word(last - 1));
    for (TriggerLexicon.Trigger trigger : triggers.byInfinitive(s.word(Math.max(0, last)))) {
      StatementType type = trigger.type();
      boolean turns = can && not && (SIDES.contains(type) || type == StatementType.BESCHLIESST);
      boolean says = !not && isSaid(s.word(at), type);
      boolean whole =
          trigger.with().isEmpty()
              || trigger.with().stream().anyMatch(p -> s.find(p, start, end) >= 0);
      boolean reflexive = !trigger.reflexive() || findReflexive(s, at, end) >= 0;
      if (whole && reflexive && (turns || says)) {
        return Optional.of(
            new Act(
                turns ? StatementType.KRITISIERT : type,
                turns ? List.of(at, last - 1, last) : List.of(at, last),
                at,
                start,
                s.size(),
                Act.Voice.ACTIVE,
                trigger.frame(),
                speaker.holder(),
                0.85));
      }
    }
    return Optional.empty();
  }

  private boolean isSaid(String modal, StatementType type) {
    if (verdicts.is("wish", modal)) {
      return type != StatementType.VERPFLICHTET_SICH && type != StatementType.BESCHLIESST;
    }
    return type == StatementType.STELLT_FEST && !verdicts.is("able", modal)
        || type == StatementType.BEGRUESST && !modal.startsWith("m");
  }

  private static Act simple(
      StatementType type, List<Integer> trigger, int at, int start, Speaker speaker, double sure) {
    return new Act(
        type,
        trigger,
        at,
        start,
        Integer.MAX_VALUE,
        Act.Voice.ACTIVE,
        Act.Frame.NONE,
        speaker.holder(),
        sure);
  }

  private Optional<List<Integer>> match(
      Sentence s, int at, int start, int end, TriggerLexicon.Trigger trigger) {
    List<Integer> hit = new ArrayList<>();
    hit.add(at);
    if (trigger.reflexive()) {
      int reflexive = findReflexive(s, at, end);
      if (reflexive < 0) {
        return Optional.empty();
      }
      hit.add(reflexive);
    }
    if (!trigger.with().isEmpty()) {
      boolean needed = true;
      List<Integer> with = List.of();
      for (List<String> phrase : trigger.with()) {
        int place = s.find(phrase, start, end);
        if (place < 0 && start < at) {
          place = openingPhrase(s, phrase, start);
        }
        if (place < 0 && phrase.equals(List.of("dass"))) {
          place = s.words().subList(at, end).indexOf("dass");
        }
        if (place >= 0) {
          needed = false;
          with =
              trigger.silent().contains(phrase)
                  ? List.of()
                  : Sentence.range(place, place + phrase.size());
          break;
        }
      }
      if (needed) {
        return Optional.empty();
      }
      hit.addAll(with);
    }
    if (!trigger.particle().isEmpty()) {
      int particle = findParticle(s, at, end, trigger.particle());
      if (particle < 0) {
        return Optional.empty();
      }
      hit.add(particle);
    }
    hit.sort(null);
    return Optional.of(hit.stream().distinct().toList());
  }

  /** The phrase as opening of its clause, with a capital: "Kritisch sieht sie …". */
  private static int openingPhrase(Sentence s, List<String> phrase, int start) {
    String first = phrase.get(0);
    String word = s.word(start);
    boolean opens =
        word.length() == first.length()
            && word.charAt(0) == Character.toUpperCase(first.charAt(0))
            && word.regionMatches(1, first, 1, first.length() - 1)
            && start + phrase.size() <= s.size()
            && s.words()
                .subList(start + 1, start + phrase.size())
                .equals(phrase.subList(1, phrase.size()));
    return opens ? start : -1;
  }

  private static int findReflexive(Sentence s, int at, int end) {
    for (int i = at + 1; i < end; i++) {
      if ((s.isMain(i) || s.levels()[i] == s.levels()[at])
          && (s.word(i).equals("sich") || s.word(i).equals("uns"))) {
        return i;
      }
    }
    return -1;
  }

  /** The particle stands last in its part of the clause: "… auf, die …", "… auf und …". */
  private static int findParticle(Sentence s, int at, int end, String particle) {
    for (int i = at + 1; i < end; i++) {
      if (s.word(i).equals(particle)
          && (s.isMain(i) || s.levels()[i] == s.levels()[at])
          && (s.endsPart(i)
              || i + 1 >= end
              || NACHFELD.contains(s.word(i + 1))
              || VerbForms.isZuInfinitive(s.words(), i, i + 1)
              || s.word(i + 1).equals("zu"))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isParticipleBefore(Sentence s, int last) {
    return s.word(last).equals("werden") || s.word(last).equals("worden");
  }
}
