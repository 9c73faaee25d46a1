package de.beschlusslage.annotate;

import de.beschlusslage.corpus.StatementType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the speech acts of a sentence: performative verbs whose subject speaks for the conference,
 * their passives, decisions in the indicative; what is left goes to {@link DutyFinder}.
 *
 * <p>German main clauses have their finite verb in second place. So a verb performs if a speaker
 * stands directly before it, directly behind it, or was the subject of the clause it is joined to
 * by "und".
 */
final class ActFinder {
  private static final Set<String> WERDEN = Set.of("wird", "werden");
  private static final Set<String> SEIN = Set.of("ist", "sind");
  private static final Set<String> JOINS = Set.of("und", "sowie", "bzw", "aber", "jedoch", "doch");
  private static final Set<String> VERDICT_VERBS =
      Set.of(
          "hält",
          "halten",
          "sieht",
          "sehen",
          "erachtet",
          "erachten",
          "betrachtet",
          "betrachten",
          "bewertet",
          "bewerten",
          "beurteilt",
          "beurteilen",
          "findet",
          "finden",
          "bezeichnet",
          "bezeichnen",
          "stuft",
          "stufen",
          "begreift",
          "begreifen");
  private static final Set<String> WILL = Set.of("will", "wollen");
  private static final Set<String> REFLEXIVES = Set.of("sich", "uns");

  private final TriggerLexicon triggers;
  private final Verdicts verdicts;
  private final Clauses clauses;
  private final DutyFinder duties;
  private final DecisionLexicon decisions;

  ActFinder(
      TriggerLexicon triggers,
      Verdicts verdicts,
      Clauses clauses,
      DutyFinder duties,
      DecisionLexicon decisions) {
    this.triggers = triggers;
    this.verdicts = verdicts;
    this.clauses = clauses;
    this.duties = duties;
    this.decisions = decisions;
  }

  /** The acts of the sentence in reading order. */
  List<Act> find(Sentence s) {
    return find(s, false);
  }

  /**
   * The acts of the sentence in reading order.
   *
   * @param taken whether the first clause already has its act, from its stem
   */
  List<Act> find(Sentence s, boolean taken) {
    List<Act> found = new ArrayList<>();
    Optional<Speaker> subject = Optional.empty();
    for (int at = 0; at < s.size(); at++) {
      if (!s.isWord(at) || Character.isUpperCase(s.word(at).charAt(0))) {
        continue;
      }
      Optional<Speaker> speaker = subject(s, at, subject, found);
      Optional<Act> act = actAt(s, at, speaker, found);
      if (act.isPresent()) {
        if (!found.isEmpty()) {
          Act last = found.remove(found.size() - 1);
          found.add(last.until(Math.max(last.verb() + 1, act.get().from())));
        }
        found.add(act.get());
      }
      if (speaker.isPresent() && act.isPresent()) {
        subject = speaker;
      }
    }
    if (found.isEmpty() && !taken) {
      duties.bySpeakerPhrase(s).ifPresent(found::add);
    }
    if (taken && !found.isEmpty() && found.get(0).voice() != Act.Voice.ACTIVE) {
      Act first = found.get(0);
      found.set(0, first.from(clauseStart(s, first.verb(), 1, 0)));
    }
    return found;
  }

  private Optional<Act> actAt(Sentence s, int at, Optional<Speaker> speaker, List<Act> before) {
    String word = s.word(at);
    if (speaker.isPresent()) {
      Optional<Act> active = active(s, at, speaker.get(), before);
      if (active.isPresent()) {
        return active;
      }
    }
    if (!s.isMain(at)) {
      return Optional.empty();
    }
    if (WERDEN.contains(word) || SEIN.contains(word)) {
      Optional<Act> passive = passive(s, at, before);
      if (passive.isPresent()) {
        return passive;
      }
    }
    Optional<Act> decision = decisions.at(s, at, start(s, at, before), speaker.isPresent());
    if (decision.isPresent()) {
      return decision;
    }
    return duties.at(s, at, start(s, at, before), speaker.isPresent());
  }

  /** The speaker that is subject of the verb at {@code at}, if one is. */
  private Optional<Speaker> subject(
      Sentence s, int at, Optional<Speaker> previous, List<Act> before) {
    if (s.isMain(at)) {
      Optional<Speaker> in = inFront(s, at);
      if (in.isPresent()) {
        return in;
      }
      Optional<Speaker> behind = behind(s, at);
      if (behind.isPresent()) {
        return behind;
      }
    }
    boolean joined =
        JOINS.contains(s.word(at - 1))
            || s.isMain(at) && s.word(at - 1).equals(",") && s.levels()[at - 1] == s.levels()[at];
    if (joined
        && previous.isPresent()
        && agrees(s.word(at), previous.get())
        && !lastOfPart(s, at)) {
      return previous;
    }
    return Optional.empty();
  }

  private static boolean lastOfPart(Sentence s, int at) {
    return !s.isMain(at) && s.endsPart(at);
  }

  private Optional<Speaker> inFront(Sentence s, int at) {
    int to = at;
    boolean skippedClause = false;
    while (to > 0) {
      int last = to - 1;
      Optional<Speaker> speaker = s.speakerTo(to);
      if (speaker.isPresent()) {
        return speaker.filter(sp -> opensClause(s, sp) && agrees(s.word(at), sp));
      }
      if (!s.isMain(last) || !s.isWord(last) && !s.word(last).equals("*")) {
        skippedClause |= !s.isMain(last);
        to--;
        continue;
      }
      Optional<Mention> mention = s.mentionTo(to);
      if (mention.isPresent()) {
        to = mention.get().from();
      } else if (s.word(last).equals("und")
          || s.word(last).equals("die")
          || s.word(last).equals("der")
          || s.word(last).equals("jedoch")
          || s.word(last).equals("daher")
          || s.word(last).equals("ihrerseits")
          || s.word(last).equals("selbst")) {
        to--;
      } else {
        return skippedClause ? appositionSpeaker(s, at, last) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * "Die IntMK als Fachkonferenz, die …, fordert": only where the sentence opens with a speaker.
   */
  private static Optional<Speaker> appositionSpeaker(Sentence s, int at, int last) {
    return s.speakers().stream()
        .filter(
            sp -> sp.from() == 0 && sp.nominative() && sp.to() + 4 > last && agrees(s.word(at), sp))
        .findFirst();
  }

  private boolean opensClause(Sentence s, Speaker speaker) {
    if (!speaker.nominative()) {
      return false;
    }
    int before = speaker.from() - 1;
    return before < 0
        || !s.isWord(before)
        || JOINS.contains(s.word(before))
        || Character.isUpperCase(s.word(before).charAt(0))
            && before == 0
            && !clauses.isPreposition(s.word(before))
        || s.word(before).equals("auch");
  }

  private Optional<Speaker> behind(Sentence s, int at) {
    int next = at + 1;
    while (next < s.size() && next < at + 6 && clauses.isFiller(s.word(next))) {
      next++;
    }
    Optional<Speaker> speaker = s.speakerFrom(next);
    return speaker.filter(sp -> sp.nominative() && agrees(s.word(at), sp) && sp.from() > 0);
  }

  /** Singular verbs go with singular speakers; "sie" goes with both. */
  static boolean agrees(String verb, Speaker speaker) {
    if (speaker.holder().isEmpty()) {
      return true;
    }
    boolean plural = verb.endsWith("n") || verb.equals("sind");
    return plural == speaker.plural() || !plural && speaker.to() - speaker.from() > 3;
  }

  private Optional<Act> active(Sentence s, int at, Speaker speaker, List<Act> before) {
    String word = s.word(at);
    int start = start(s, at, before);
    int end = clauseEnd(s, at);
    Optional<Act> verdict = verdict(s, at, start, end, speaker);
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
    if (type == StatementType.STELLT_FEST || type == StatementType.NIMMT_ZUR_KENNTNIS) {
      for (List<String> phrase : verdicts.phrases("regret")) {
        if (s.find(phrase, start, end) >= 0 || openingPhrase(s, phrase, start) >= 0) {
          return StatementType.KRITISIERT;
        }
      }
    }
    if (type == StatementType.BEFUERWORTET) {
      for (int i = at + 1; i < end; i++) {
        boolean closes = s.endsPart(i) || trigger.contains(i + 1);
        if (s.isMain(i) && s.word(i).equals("nicht") && closes) {
          return StatementType.KRITISIERT;
        }
      }
    }
    return type;
  }

  /** "wollen", "werden" with an infinitive of one's own, and the perfect of taking note. */
  private Optional<Act> intention(Sentence s, int at, int start, int end, Speaker speaker) {
    String word = s.word(at);
    if (WILL.contains(word)) {
      boolean that = s.word(at + 1).equals(",") && s.word(at + 2).equals("dass");
      StatementType type = that ? StatementType.BEFUERWORTET : StatementType.VERPFLICHTET_SICH;
      return Optional.of(simple(type, List.of(at), at, start, speaker, 0.9));
    }
    if (WERDEN.contains(word)) {
      int last = lastMainWord(s, at, end);
      if (last > at && isInfinitive(s.word(last)) && !isParticipleBefore(s, last)) {
        return Optional.of(
            simple(StatementType.VERPFLICHTET_SICH, List.of(at, last), at, start, speaker, 0.8));
      }
    }
    if (word.equals("hat") || word.equals("haben")) {
      int last = lastMainWord(s, at, end);
      for (TriggerLexicon.Trigger trigger : triggers.byParticiple(s.word(Math.max(0, last)))) {
        boolean tells =
            trigger.type() == StatementType.NIMMT_ZUR_KENNTNIS
                || trigger.type() == StatementType.BESCHLIESST;
        List<Integer> words = endingAt(s, trigger.participle(), last);
        if (tells && !words.isEmpty()) {
          List<Integer> all = new ArrayList<>(List.of(at));
          all.addAll(words);
          return Optional.of(simple(trigger.type(), all, at, start, speaker, 0.85));
        }
      }
    }
    return Optional.empty();
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

  /** "hält … für notwendig", "erachtet … als nicht ausreichend", "sieht … nicht umgesetzt". */
  private Optional<Act> verdict(Sentence s, int at, int start, int end, Speaker speaker) {
    if (!VERDICT_VERBS.contains(s.word(at))) {
      return Optional.empty();
    }
    if (at >= start + 2 && (s.word(start).equals("Für") || s.word(start).equals("Als"))) {
      for (int i = start + 1; i < at; i++) {
        boolean good = verdicts.is("good", s.word(i));
        if (i + 1 == at && (good || verdicts.is("bad", s.word(i)))) {
          boolean not = Verdicts.isNegation(s.word(i - 1));
          StatementType type = good && !not ? StatementType.BEFUERWORTET : StatementType.KRITISIERT;
          return Optional.of(
              new Act(
                  type,
                  List.of(start, i, at),
                  at,
                  start,
                  s.size(),
                  Act.Voice.ACTIVE,
                  Act.Frame.NONE,
                  speaker.holder(),
                  0.9));
        }
      }
    }
    for (int i = at + 1; i < end; i++) {
      if (!s.isMain(i)) {
        continue;
      }
      boolean good =
          verdicts.is("good", s.word(i))
              || verdicts.is("duty-noun", s.word(i)) && s.word(i - 2).equals("von");
      boolean bad =
          verdicts.is("bad", s.word(i))
              || !good
                  && s.word(i - 1).equals("nicht")
                  && s.word(i - 2).equals("für")
                  && s.endsPart(i);
      boolean failed =
          !good
              && !bad
              && isParticiple(s.word(i))
              && s.endsPart(i)
              && Verdicts.isNegation(s.word(i - 1));
      if (!good && !bad && !failed
          || !failed
              && !(s.endsPart(i) || s.word(i + 1).equals("an") || s.word(i + 1).equals("auch"))) {
        continue;
      }
      int link = linkBefore(s, at, i);
      if (link < 0 && !failed && !s.word(at).startsWith("f")) {
        continue;
      }
      boolean not = negatedBefore(s, at, i) && !(bad && !verdicts.is("bad", s.word(i)));
      List<Integer> trigger = new ArrayList<>(List.of(at));
      if (link >= 0) {
        trigger.add(link);
      }
      if (not && !failed) {
        trigger.add(negationBefore(s, at, i));
      }
      if (failed) {
        trigger.add(i - 1);
      }
      trigger.add(i);
      StatementType type =
          bad != not || failed ? StatementType.KRITISIERT : StatementType.BEFUERWORTET;
      return Optional.of(
          new Act(
              type,
              trigger,
              at,
              start,
              s.size(),
              Act.Voice.ACTIVE,
              Act.Frame.NONE,
              speaker.holder(),
              0.92));
    }
    return Optional.empty();
  }

  private static int linkBefore(Sentence s, int from, int to) {
    for (int i = to - 1; i > from && i > to - 8; i--) {
      if (s.word(i).equals("für") || s.word(i).equals("als")) {
        return i;
      }
    }
    return -1;
  }

  private static int negationBefore(Sentence s, int from, int to) {
    for (int i = to - 1; i > from && i > to - 4; i--) {
      if (Verdicts.isNegation(s.word(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean negatedBefore(Sentence s, int from, int to) {
    return negationBefore(s, from, to) >= 0;
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
        if (place >= 0) {
          needed = false;
          with =
              trigger.silent().contains(phrase) ? List.of() : range(place, place + phrase.size());
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
    String capital = Character.toUpperCase(first.charAt(0)) + first.substring(1);
    boolean opens =
        s.word(start).equals(capital)
            && start + phrase.size() <= s.size()
            && s.words()
                .subList(start + 1, start + phrase.size())
                .equals(phrase.subList(1, phrase.size()));
    return opens ? start : -1;
  }

  private static int findReflexive(Sentence s, int at, int end) {
    for (int i = at + 1; i < end; i++) {
      if ((s.isMain(i) || s.levels()[i] == s.levels()[at]) && REFLEXIVES.contains(s.word(i))) {
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
          && (s.endsPart(i) || i + 1 >= end)) {
        return i;
      }
    }
    return -1;
  }

  private Optional<Act> passive(Sentence s, int at, List<Act> before) {
    int end = clauseEnd(s, at);
    if (at == 1) {
      Optional<Act> fronted = frontedPassive(s, end);
      if (fronted.isPresent()) {
        return fronted;
      }
    }
    for (int i = at + 1; i < end; i++) {
      if (!s.isMain(i) || !s.endsPart(i)) {
        continue;
      }
      for (TriggerLexicon.Trigger trigger : triggers.byParticiple(s.word(i))) {
        List<Integer> words = endingAt(s, trigger.participle(), i);
        int participle = i;
        if (before.stream().anyMatch(act -> act.trigger().contains(participle))) {
          continue;
        }
        if (words.isEmpty() || SEIN.contains(s.word(at)) && !asksSomebody(trigger)) {
          continue;
        }
        if (!trigger.silent().isEmpty()
            && trigger.silent().stream()
                .noneMatch(p -> Collections.indexOfSubList(s.words(), p) >= 0)) {
          continue;
        }
        int start = start(s, at, before);
        Optional<String> agent = Optional.empty();
        if (trigger.frame() == Act.Frame.NONE) {
          Optional<Speaker> named = agent(s, start, end);
          if (named.isEmpty() && hasOtherAgent(s, start, end)) {
            continue;
          }
          agent = named.flatMap(Speaker::holder);
        }
        if (trigger.type() == StatementType.STELLT_FEST) {
          Optional<Act> embedded = duties.embeddedVerdict(s, i, start);
          if (embedded.isPresent()) {
            return embedded;
          }
        }
        List<Integer> all = new ArrayList<>(List.of(at));
        all.addAll(words);
        return Optional.of(
            new Act(
                trigger.type(),
                all,
                at,
                start,
                s.size(),
                Act.Voice.PASSIVE,
                trigger.frame(),
                agent,
                trigger.type().asks() ? 0.97 : 0.88));
      }
    }
    return Optional.empty();
  }

  /** "Befürwortet wird von der IntMK ein Programm": the participle opens the sentence. */
  private Optional<Act> frontedPassive(Sentence s, int end) {
    for (TriggerLexicon.Trigger trigger :
        triggers.byParticiple(s.word(0).toLowerCase(Locale.ROOT))) {
      if (trigger.participle().size() > 1 || SEIN.contains(s.word(1)) && !asksSomebody(trigger)) {
        continue;
      }
      Optional<String> agent = agent(s, 0, end).flatMap(Speaker::holder);
      return Optional.of(
          new Act(
              trigger.type(),
              List.of(0, 1),
              1,
              0,
              s.size(),
              Act.Voice.PASSIVE,
              trigger.frame(),
              agent,
              0.85));
    }
    return Optional.empty();
  }

  private static boolean asksSomebody(TriggerLexicon.Trigger trigger) {
    return trigger.type().asks()
        || trigger.type() == StatementType.EMPFIEHLT && trigger.frame() == Act.Frame.OBJECT;
  }

  private static Optional<Speaker> agent(Sentence s, int from, int to) {
    return s.speakers().stream()
        .filter(
            sp ->
                sp.from() > from
                    && sp.to() <= to
                    && Set.of("von", "durch", "seitens").contains(s.word(sp.from() - 1)))
        .findFirst();
  }

  private static boolean hasOtherAgent(Sentence s, int from, int to) {
    return s.mentions().stream()
        .anyMatch(
            m ->
                m.from() > from
                    && m.to() <= to
                    && s.isMain(m.from())
                    && (Set.of("durch", "seitens", "vom").contains(s.word(m.from() - 1))
                        || Set.of("durch", "seitens", "von").contains(s.word(m.from() - 2))));
  }

  private static List<Integer> endingAt(Sentence s, List<String> phrase, int last) {
    int from = last - phrase.size() + 1;
    if (from < 0 || last >= s.size() || !s.words().subList(from, last + 1).equals(phrase)) {
      return List.of();
    }
    return range(from, last + 1);
  }

  private static List<Integer> range(int from, int to) {
    List<Integer> range = new ArrayList<>();
    for (int i = from; i < to; i++) {
      range.add(i);
    }
    return range;
  }

  /** Where the clause of the verb ends: before "und" with the next verb of this kind. */
  private int clauseEnd(Sentence s, int at) {
    for (int i = at + 1; i + 1 < s.size(); i++) {
      if (s.word(i).equals(";")) {
        return i;
      }
      boolean join =
          s.isMain(i) && JOINS.contains(s.word(i)) || s.word(i).equals(",") && s.isMain(i + 1);
      if (join && isFiniteCandidate(s.word(i + 1)) && !s.endsPart(i + 1)) {
        return i;
      }
    }
    return s.size();
  }

  private boolean isFiniteCandidate(String word) {
    return !word.isEmpty()
        && (!triggers.byForm(word).isEmpty() && !word.endsWith("en")
            || verdicts.duty(word).startsWith("modal"));
  }

  /** First token of the clause whose verb stands at {@code at}. */
  static int start(Sentence s, int at, List<Act> before) {
    if (before.isEmpty()) {
      return 0;
    }
    int floor = before.get(before.size() - 1).verb() + 1;
    return clauseStart(s, at, floor, floor);
  }

  private static int clauseStart(Sentence s, int at, int floor, int otherwise) {
    for (int i = at - 1; i >= floor; i--) {
      String word = s.word(i);
      boolean joins = JOINS.contains(word);
      if (joins && (i + 1 == at || s.speakerFrom(i + 1).isPresent())) {
        return i + 1;
      }
      boolean breaks = Set.of(",", ";", ":", "–", "—").contains(word) && s.isMain(i);
      boolean inSpeaker = insideSpeaker(s, i);
      if (breaks && !inSpeaker && (i == floor || s.isMain(i - 1) || word.equals(";"))) {
        int start = i + 1;
        while (start < at && (JOINS.contains(s.word(start)))) {
          start++;
        }
        return start;
      }
    }
    return Math.min(otherwise, at);
  }

  private static boolean insideSpeaker(Sentence s, int at) {
    return s.speakers().stream().anyMatch(sp -> sp.from() < at && at < sp.to());
  }

  private static int lastMainWord(Sentence s, int at, int end) {
    for (int i = at + 1; i < end; i++) {
      if (s.isMain(i)
          && s.isWord(i)
          && (i + 1 >= end || s.endsPart(i))
          && Clauses.isVerbLike(s.word(i))
          && !s.word(i).endsWith("e")) {
        return i;
      }
    }
    return -1;
  }

  static boolean isParticiple(String word) {
    if (word.isEmpty() || !Character.isLowerCase(word.charAt(0))) {
      return false;
    }
    boolean ends = word.endsWith("t") || word.endsWith("en");
    return ends && (word.startsWith("ge") || Clauses.hasInnerGe(word))
        || word.endsWith("iert")
        || word.endsWith("t")
            && (word.startsWith("be")
                || word.startsWith("er")
                || word.startsWith("ver")
                || word.startsWith("ent"));
  }

  private static final Set<String> GE_INFINITIVES =
      Set.of(
          "gewährleisten",
          "gestalten",
          "gewinnen",
          "gehen",
          "geben",
          "genehmigen",
          "gewähren",
          "gelangen",
          "geraten",
          "gestehen",
          "gehören",
          "genügen",
          "geschehen",
          "mitgestalten",
          "ausgestalten",
          "umgestalten",
          "eingehen",
          "vorgehen",
          "nachgehen",
          "umgehen",
          "weitergeben",
          "begegnen",
          "entgegentreten",
          "entgegenwirken",
          "bewegen",
          "regeln",
          "prägen",
          "festlegen",
          "vorlegen",
          "beitragen",
          "pflegen",
          "eintragen",
          "zugehen",
          "ergeben",
          "angehen");

  private static boolean isInfinitive(String word) {
    return word.equals("tun")
        || word.endsWith("n") && (!isParticiple(word) || GE_INFINITIVES.contains(word));
  }

  private static boolean isParticipleBefore(Sentence s, int last) {
    return s.word(last).equals("werden") || s.word(last).equals("worden");
  }
}
