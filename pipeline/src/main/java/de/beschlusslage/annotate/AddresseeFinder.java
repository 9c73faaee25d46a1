package de.beschlusslage.annotate;

import de.beschlusslage.corpus.StatementType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds whom an act asks, by the frame of its verb: German says by case and preposition who is to
 * act ("fordert den Bund auf"), who acts along ("gemeinsam mit dem Bund") and who profits.
 */
final class AddresseeFinder {
  private static final Set<String> AGENT = Set.of("von", "vom", "durch", "seitens");
  private static final Set<String> TOWARD = Set.of("gegenüber", "bei", "beim");
  private static final Set<String> STATES = Set.of("ist", "sind", "hat", "haben");
  private static final Set<String> BE = Set.of("ist", "sind");
  private static final Set<String> MODALS =
      Set.of(
          "muss", "müssen", "soll", "sollen", "sollte", "sollten", "müsste", "müssten", "darf",
          "dürfen", "hat", "haben", "ist", "sind");

  private final Clauses clauses;
  private final Verdicts verdicts;
  private final Roles roles;

  AddresseeFinder(Clauses clauses, Verdicts verdicts) {
    this.clauses = clauses;
    this.verdicts = verdicts;
    this.roles = new Roles(clauses);
  }

  /** Canonical names of those the act asks, in reading order, without repetition. */
  List<String> find(Sentence s, Act act) {
    if (act.type() == StatementType.VERPFLICHTET_SICH) {
      return List.of();
    }
    return switch (act.voice()) {
      case ACTIVE -> active(s, act);
      case PASSIVE -> passive(s, act);
      case DUTY -> duty(s, act);
      case PASSIVE_DUTY -> passiveDuty(s, act);
      case DECISION ->
          names(
              s,
              act,
              m ->
                  s.isMain(m.from())
                      && (act.frame() == Act.Frame.ANY || roles.role(s, m) == Roles.Role.DIRECT));
    };
  }

  private List<String> active(Sentence s, Act act) {
    return switch (act.frame()) {
      case OBJECT -> object(s, act);
      case DATIVE -> dative(s, act);
      case AN -> behind(s, act, Set.of("an", "ans", "gegenüber"));
      case BEI -> bei(s, act);
      case VON -> von(s, act);
      case ANY -> any(s, act);
      case TOLD -> told(s, act);
      case NONE ->
          switch (act.type()) {
            case BESCHLIESST -> List.of();
            case BEFUERWORTET, SOLL -> thatSubject(s, act, false);
            default -> thatDuty(s, act);
          };
    };
  }

  private List<String> object(Sentence s, Act act) {
    List<String> direct =
        names(
            s,
            act,
            m ->
                s.isMain(m.from())
                    && !roles.isSpeaker(s, m)
                    && roles.role(s, m) == Roles.Role.DIRECT
                    && (m.from() > act.verb()
                        || roles.articleIs(s, m, "den")
                        || fronted(s, act, m)));
    if (!direct.isEmpty()) {
      return direct;
    }
    List<String> open =
        NounPhrases.after(s, act.verb() + 1, act.to(), clauses, NounPhrases.Case.ACCUSATIVE);
    if (!open.isEmpty()) {
      return open;
    }
    if (s.word(act.from()).equals("Den")) {
      return NounPhrases.before(s, act.from(), act.verb(), clauses, NounPhrases.Case.ACCUSATIVE);
    }
    List<String> bare = NounPhrases.bareObject(s, act.verb() + 1, act.to(), clauses);
    if (!bare.isEmpty()) {
      return bare;
    }
    return act.type() == StatementType.BITTET
        ? names(
            s,
            act,
            m ->
                s.isMain(m.from())
                    && m.from() > act.verb()
                    && roles.role(s, m) != Roles.Role.ASIDE
                    && !roles.isSpeaker(s, m))
        : List.of();
  }

  /** "Die JFMK bittet sie, …": before the verb, while the speaker stands behind it. */
  private boolean fronted(Sentence s, Act act, Mention m) {
    return m.from() < act.verb()
        && act.voice() == Act.Voice.ACTIVE
        && s.speakers().stream()
            .anyMatch(
                sp -> sp.nominative() && sp.from() > act.verb() && sp.from() < act.verb() + 6);
  }

  private List<String> dative(Sentence s, Act act) {
    List<String> known =
        names(
            s,
            act,
            m ->
                s.levels()[m.from()] != Clauses.Level.SUBORDINATE
                    && s.levels()[m.from()] != Clauses.Level.INFINITIVE
                    && (m.from() > act.verb()
                            && (roles.role(s, m) == Roles.Role.DATIVE
                                || roles.role(s, m) == Roles.Role.DIRECT
                                    && (roles.coordinated(s, m) || m.from() == act.verb() + 1))
                        || fronted(s, act, m)
                            && (roles.role(s, m) == Roles.Role.DATIVE
                                || roles.role(s, m) == Roles.Role.DIRECT))
                    && !behindPurpose(s, act, m));
    LinkedHashSet<String> all = new LinkedHashSet<>(known);
    all.addAll(NounPhrases.datives(s, act));
    if (all.isEmpty()) {
      all.addAll(NounPhrases.after(s, act.verb() + 1, act.to(), clauses, NounPhrases.Case.DATIVE));
    }
    if (all.isEmpty()) {
      all.addAll(NounPhrases.before(s, act.from(), act.verb(), clauses, NounPhrases.Case.DATIVE));
    }
    if (all.isEmpty() && act.type() == StatementType.EMPFIEHLT) {
      all.addAll(NounPhrases.bareObject(s, act.verb() + 1, act.to(), clauses));
    }
    return List.copyOf(all);
  }

  /** "dankt den Trägern für die Arbeit mit den Ländern": behind "für" stands what for. */
  private boolean behindPurpose(Sentence s, Act act, Mention m) {
    for (int i = act.verb(); i < m.from(); i++) {
      if (s.word(i).equals("für") && s.isMain(i)) {
        return true;
      }
    }
    return false;
  }

  private List<String> bei(Sentence s, Act act) {
    List<String> named = behind(s, act, Set.of("bei", "beim", "gegenüber"));
    if (!named.isEmpty()) {
      return named;
    }
    for (int i = act.verb() + 1; i < act.to(); i++) {
      if (s.word(i).equals("bei")) {
        return NounPhrases.after(s, i + 1, act.to(), clauses, NounPhrases.Case.DATIVE);
      }
    }
    return names(s, act, m -> s.isMain(m.from()) && m.from() > act.verb());
  }

  private List<String> von(Sentence s, Act act) {
    Predicate<Mention> from =
        m ->
            (m.from() > act.verb() || fronted(s, act, m))
                && s.isMain(m.from())
                && AGENT.contains(roles.preposition(s, m))
                && !roles.isSpeaker(s, m);
    // "erwartet vom BAMF Regeln zur Zulassung von Trägern": behind a noun stands its attribute
    List<String> own = names(s, act, from.and(m -> !behindNoun(s, roles.prepositionAt(s, m))));
    LinkedHashSet<String> found = new LinkedHashSet<>(own.isEmpty() ? names(s, act, from) : own);
    if (found.isEmpty()) {
      found.addAll(thatSubject(s, act, false));
    }
    if (found.isEmpty()) {
      found.addAll(
          names(
              s,
              act,
              m ->
                  s.isMain(m.from())
                      && TOWARD.contains(roles.preposition(s, m))
                      && !behindNoun(s, roles.prepositionAt(s, m))));
    }
    if (found.isEmpty()) {
      found.addAll(
          names(
              s,
              act,
              m ->
                  m.from() > act.verb()
                      && !roles.isSpeaker(s, m)
                      && Set.of("durch", "seitens").contains(roles.preposition(s, m))));
    }
    return List.copyOf(found);
  }

  private static boolean behindNoun(Sentence s, int preposition) {
    String before = s.word(preposition - 1);
    return preposition > 0
        && Character.isUpperCase(before.charAt(0))
        && s.speakerTo(preposition).isEmpty();
  }

  private List<String> any(Sentence s, Act act) {
    LinkedHashSet<String> found =
        new LinkedHashSet<>(
            names(
                s,
                act,
                m ->
                    s.isMain(m.from())
                        && (m.from() > act.verb()
                            || Set.of("gegenüber", "bei").contains(roles.preposition(s, m))
                            || fronted(s, act, m)
                                && (roles.coordinated(s, m)
                                    || roles.role(s, m) == Roles.Role.DATIVE))
                        && !roles.isSpeaker(s, m)
                        && !roles.isPartner(s, m)));
    if (found.isEmpty()) {
      found.addAll(NounPhrases.datives(s, act));
    }
    found.addAll(thatSubject(s, act, false));
    return List.copyOf(found);
  }

  private List<String> told(Sentence s, Act act) {
    LinkedHashSet<String> told =
        new LinkedHashSet<>(
            names(
                s,
                act,
                m ->
                    s.isMain(m.from())
                        && m.from() > act.verb()
                        && !roles.isSpeaker(s, m)
                        && roles.articleIs(s, m, "den")
                        && m.actor().gender() == 'm'
                        && roles.preposition(s, m).isEmpty()));
    told.addAll(thatDuty(s, act));
    return List.copyOf(told);
  }

  private List<String> passive(Sentence s, Act act) {
    if (!act.type().asks()
        && act.type() != StatementType.EMPFIEHLT
        && act.type() != StatementType.BESCHLIESST) {
      return thatDuty(s, act);
    }
    if (act.frame() == Act.Frame.OBJECT) {
      List<String> subject =
          names(
              s,
              act,
              m ->
                  s.isMain(m.from())
                      && roles.role(s, m) == Roles.Role.DIRECT
                      && !roles.articleIs(s, m, "den"));
      if (!subject.isEmpty()) {
        return subject;
      }
      List<String> open = NounPhrases.subject(s, act, clauses);
      if (!open.isEmpty()) {
        return open;
      }
      return act.type() == StatementType.BITTET
          ? names(s, act, m -> s.isMain(m.from()) && roles.role(s, m) != Roles.Role.ASIDE)
          : List.of();
    }
    LinkedHashSet<String> found = new LinkedHashSet<>();
    if (act.frame() == Act.Frame.VON && !s.word(act.verb()).startsWith("w")) {
      found.addAll(names(s, act, m -> s.isMain(m.from()) && roles.role(s, m) == Roles.Role.DIRECT));
      if (found.isEmpty()) {
        found.addAll(NounPhrases.subject(s, act, clauses));
      }
    }
    if (act.frame() == Act.Frame.VON) {
      found.addAll(
          names(
              s,
              act,
              m ->
                  s.isMain(m.from())
                      && AGENT.contains(roles.preposition(s, m))
                      && !roles.isSpeaker(s, m)));
      found.addAll(thatSubject(s, act, false));
    }
    if (act.frame() == Act.Frame.DATIVE || act.frame() == Act.Frame.ANY) {
      found.addAll(names(s, act, m -> s.isMain(m.from()) && roles.role(s, m) == Roles.Role.DATIVE));
    }
    if (act.frame() == Act.Frame.ANY && found.isEmpty()) {
      found.addAll(names(s, act, m -> s.isMain(m.from()) && !roles.isPartner(s, m)));
    }
    if (act.frame() == Act.Frame.DATIVE && found.isEmpty()) {
      found.addAll(NounPhrases.before(s, act.from(), act.verb(), clauses, NounPhrases.Case.DATIVE));
    }
    if (act.frame() == Act.Frame.AN) {
      found.addAll(behind(s, act, Set.of("an")));
    }
    return List.copyOf(found);
  }

  private List<String> duty(Sentence s, Act act) {
    LinkedHashSet<String> found = new LinkedHashSet<>();
    if (act.frame() == Act.Frame.TOLD) {
      found.addAll(thatSubject(s, act, false));
      found.addAll(agents(s, act));
      return List.copyOf(found);
    }
    if (act.frame() == Act.Frame.ANY) {
      return names(s, act, m -> s.isMain(m.from()));
    }
    if (!isStative(s, act)) {
      found.addAll(subjectNames(s, act));
    }
    found.addAll(agents(s, act));
    return List.copyOf(found);
  }

  /** "darf kein Vorwand sein": whose subject is something, does not act. */
  private boolean isStative(Sentence s, Act act) {
    for (int i = act.verb() + 1; i < act.to(); i++) {
      if (s.isMain(i)
          && s.endsPart(i)
          && verdicts.is("stative", s.word(i))
          && !s.word(i - 1).equals("zu")) {
        return true;
      }
    }
    return false;
  }

  private List<String> passiveDuty(Sentence s, Act act) {
    LinkedHashSet<String> found = new LinkedHashSet<>(agents(s, act));
    if (act.frame() == Act.Frame.DATIVE) {
      found.addAll(
          names(
              s,
              act,
              m ->
                  s.isMain(m.from())
                      && (roles.role(s, m) == Roles.Role.DATIVE
                          || roles.role(s, m) == Roles.Role.DIRECT)));
      if (found.isEmpty()) {
        found.addAll(
            NounPhrases.after(s, act.verb() + 1, act.to(), clauses, NounPhrases.Case.DATIVE));
      }
    }
    if (act.frame() == Act.Frame.AN) {
      found.addAll(behind(s, act, Set.of("an")));
      if (found.isEmpty()) {
        for (int i = act.verb(); i < act.to(); i++) {
          if (s.word(i).equals("an")) {
            found.addAll(
                NounPhrases.after(s, i + 1, act.to(), clauses, NounPhrases.Case.ACCUSATIVE));
            break;
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /** "durch den Bund", "von den Ländern", "seitens der Kommunen" in the duty's own clause. */
  private List<String> agents(Sentence s, Act act) {
    LinkedHashSet<String> found = new LinkedHashSet<>();
    for (Mention m : s.mentions()) {
      if (m.from() < act.from() || m.to() > act.to() || !s.isMain(m.from())) {
        continue;
      }
      String preposition = roles.preposition(s, m);
      boolean agent = preposition.equals("durch") || preposition.equals("seitens");
      if (act.voice() == Act.Voice.PASSIVE_DUTY
          && (preposition.equals("von") || preposition.equals("vom"))) {
        int before = roles.prepositionAt(s, m) - 1;
        agent = before < 0 || !s.isWord(before) || !Character.isUpperCase(s.word(before).charAt(0));
      }
      if (agent || coordinatedWith(s, m, found)) {
        found.add(m.actor().value());
      }
    }
    return List.copyOf(found);
  }

  private boolean coordinatedWith(Sentence s, Mention m, Set<String> found) {
    if (found.isEmpty() || !roles.preposition(s, m).isEmpty()) {
      return false;
    }
    int before = roles.articleStart(s, m) - 1;
    boolean list =
        s.word(before).equals(",")
            && (!roles.article(s, m).isEmpty()
                || s.word(m.to()).equals("und")
                || s.word(m.to()).equals(","));
    return (s.word(before).equals("und") || list || s.word(before).equals("sowie"))
        && s.mentions().stream()
            .anyMatch(o -> o.to() == before && found.contains(o.actor().value()));
  }

  /** Those named in the subject of a duty: before the verb or right behind it. */
  private List<String> subjectNames(Sentence s, Act act) {
    int front = act.from();
    while (front < act.verb()
        && (!s.isWord(front)
            || Set.of(
                    "Auch",
                    "auch",
                    "Insbesondere",
                    "Nicht",
                    "nur",
                    "Sowohl",
                    "sowohl",
                    "Zudem",
                    "als")
                .contains(s.word(front)))) {
      front++;
    }
    LinkedHashSet<String> found = new LinkedHashSet<>();
    boolean inFront =
        front < act.verb()
            && !clauses.isPreposition(s.word(front))
            && !isAdverb(s, front, act.verb())
            && !Set.of("Um", "um", "Dies", "Dazu", "Dabei", "Hierzu", "Den", "Dem")
                .contains(s.word(front));
    if (inFront) {
      found.addAll(
          names(
              s,
              act,
              m ->
                  m.from() < act.verb()
                      && s.isMain(m.from())
                      && (roles.role(s, m) == Roles.Role.DIRECT || isAttribute(s, m))));
      return List.copyOf(found);
    }
    int limit = Math.min(act.to(), act.verb() + 9);
    for (int i = act.verb() + 1; i < limit; i++) {
      boolean stops =
          !s.isWord(i)
              || s.word(i).equals("bei")
              || s.word(i).equals("im")
              || s.word(i).equals("unter");
      if (stops) {
        limit = i;
      }
    }
    int end = endOfSubject(s, act.verb(), limit);
    found.addAll(
        names(
            s,
            act,
            m ->
                m.from() > act.verb()
                    && m.to() <= end
                    && s.isMain(m.from())
                    && (roles.role(s, m) == Roles.Role.DIRECT
                        || isAttribute(s, m) && startsSubject(s, act.verb() + 1))));
    return List.copyOf(found);
  }

  /** "sollte der Bund auch die Erfahrungen der Länder …": behind the subject stand others. */
  private int endOfSubject(Sentence s, int verb, int limit) {
    int end = limit;
    for (Mention m : s.mentions()) {
      boolean next = m.from() > verb && m.to() <= limit && Roles.articleStart(s, m) == verb + 1;
      if (next && roles.role(s, m) == Roles.Role.DIRECT) {
        end = m.to();
      } else if (end < limit && m.from() > end && m.to() <= limit && Roles.isCoordinate(s, m)) {
        end = m.to();
      }
    }
    return end;
  }

  private static boolean isAdverb(Sentence s, int front, int verb) {
    return front + 1 == verb && !s.mentions().stream().anyMatch(m -> m.from() == front);
  }

  private static boolean startsSubject(Sentence s, int at) {
    return Set.of("die", "der", "das", "alle").contains(s.word(at));
  }

  private boolean isAttribute(Sentence s, Mention m) {
    String preposition = roles.preposition(s, m);
    return preposition.equals("von")
        || preposition.equals("vom")
        || preposition.isEmpty() && roles.role(s, m) == Roles.Role.GENITIVE
        || roles.coordinated(s, m)
            && s.mentionTo(m.from() - 1).filter(o -> isAttribute(s, o)).isPresent();
  }

  /** Subjects and agents of duties in a dass-clause: "hält fest, dass der Bund … muss". */
  private List<String> thatDuty(Sentence s, Act act) {
    return thatSubject(s, act, true);
  }

  private List<String> thatSubject(Sentence s, Act act, boolean needsModal) {
    LinkedHashSet<String> found = new LinkedHashSet<>();
    for (int i = act.from(); i < act.to(); i++) {
      if (!s.word(i).equals("dass")) {
        continue;
      }
      int end = i + 1;
      while (end < act.to() && (s.levels()[end] != Clauses.Level.MAIN || s.word(end).equals(","))) {
        end++;
      }
      boolean modal = false;
      boolean passive = false;
      for (int k = i + 1; k < end; k++) {
        boolean closes = s.endsPart(k);
        passive |= closes && Set.of("werden", "wird").contains(s.word(k));
        if (MODALS.contains(s.word(k))
            && closes
            && (!STATES.contains(s.word(k)) || VerbForms.isZuInfinitive(s.words(), i, k - 1))) {
          modal = true;
          passive |= s.word(k - 1).equals("werden") || BE.contains(s.word(k));
        }
      }
      if (needsModal && !modal) {
        continue;
      }
      for (Mention m : s.mentions()) {
        if (m.from() <= i || m.to() > end) {
          continue;
        }
        boolean agent = Set.of("durch", "seitens").contains(roles.preposition(s, m));
        boolean subject =
            !passive
                && roles.role(s, m) == Roles.Role.DIRECT
                && nearStart(s, i, m)
                && !roles.articleIs(s, m, "den");
        if (agent || subject || coordinatedWith(s, m, found)) {
          found.add(m.actor().value());
        }
      }
    }
    return List.copyOf(found);
  }

  private boolean nearStart(Sentence s, int that, Mention m) {
    for (int k = that + 1; k < m.from(); k++) {
      boolean small = Character.isLowerCase(s.word(k).charAt(0));
      boolean within = s.mentions().stream().anyMatch(o -> o.from() > that && o.to() <= m.from());
      if (!small && !within) {
        return false;
      }
    }
    return true;
  }

  private List<String> behind(Sentence s, Act act, Set<String> prepositions) {
    LinkedHashSet<String> found = new LinkedHashSet<>();
    for (Mention m : s.mentions()) {
      if (m.from() < act.from() || m.to() > act.to() || !s.isMain(m.from())) {
        continue;
      }
      if (prepositions.contains(roles.preposition(s, m)) || coordinatedWith(s, m, found)) {
        found.add(m.actor().value());
      }
    }
    if (found.isEmpty()) {
      found.addAll(
          names(
              s,
              act,
              m ->
                  s.isMain(m.from())
                      && m.from() > act.verb()
                      && roles.role(s, m) == Roles.Role.GENITIVE));
    }
    for (int i = act.from(); i < act.to() && found.isEmpty(); i++) {
      if (prepositions.contains(s.word(i).toLowerCase(Locale.ROOT)) && s.isMain(i)) {
        found.addAll(NounPhrases.governed(s, i + 1, act.to(), NounPhrases.Case.ACCUSATIVE));
      }
    }
    return List.copyOf(found);
  }

  private static List<String> names(Sentence s, Act act, Predicate<Mention> which) {
    LinkedHashSet<String> found = new LinkedHashSet<>();
    for (Mention m : s.mentions()) {
      if (m.from() >= act.from() && m.to() <= act.to() && which.test(m)) {
        found.add(m.actor().value());
      }
    }
    return List.copyOf(found);
  }
}
