package de.beschlusslage.annotate;

import de.beschlusslage.corpus.StatementType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds demands without a performative verb: modals, "ist … zu", "gilt es", "ist notwendig, dass",
 * and what a phrase like "aus Sicht der IntMK" makes of a plain sentence.
 */
final class DutyFinder {

  private final Verdicts verdicts;
  private final Necessity necessity;

  DutyFinder(Verdicts verdicts) {
    this.verdicts = verdicts;
    this.necessity = new Necessity(verdicts);
  }

  /** The finite forms with which duties begin. */
  Set<String> forms() {
    Set<String> forms = new HashSet<>(verdicts.duties());
    forms.addAll(verdicts.words("copula"));
    return forms;
  }

  /**
   * The duty whose finite verb stands at {@code at}, if one does.
   *
   * @param start first token of its clause
   */
  Optional<Act> at(Sentence s, int at, int start) {
    String word = s.word(at);
    return switch (verdicts.duty(word)) {
      case "modal", "modal-not" -> modal(s, at, start);
      case "es" -> withEs(s, at, start);
      case "es-dative" ->
          nearEs(s, at) && hasZuAfter(s, at)
              ? duty(s, at, start, esTrigger(s, at), Act.Frame.DATIVE, 0.85)
              : Optional.empty();
      case "noun:Auftrag;Pflicht;Verpflichtung" -> mandate(s, at, start);
      case "obligation" -> obligation(s, at, start);
      case "zu" ->
          zu(s, at, start)
              .or(() -> necessity.at(s, at, start))
              .or(() -> task(s, at, start))
              .or(() -> obligation(s, at, start));
      case "es-task" -> task(s, at, start);
      default -> verdicts.is("copula", word) ? necessity.at(s, at, start) : Optional.empty();
    };
  }

  /** "Angestrebt werden sollte": whether the word makes a duty of what stands before it. */
  boolean isModal(String word) {
    return verdicts.duty(word).startsWith("modal");
  }

  private Optional<Act> modal(Sentence s, int at, int start) {
    String word = s.word(at);
    int end = partEnd(s, at);
    if (at + 1 >= s.size()
        || s.endsPart(at) && !s.word(at + 1).equals(",") && !s.word(at + 1).equals("–")) {
      return Optional.empty();
    }
    if (s.endsPart(at) && isVerbFinal(s, at)) {
      return Optional.empty();
    }
    boolean wishes = word.startsWith("mög");
    if (wishes && s.mentions().stream().noneMatch(m -> s.isMain(m.from()))) {
      return Optional.empty(); // "mögen Kosten entstehen" concedes
    }
    List<Integer> trigger = new ArrayList<>(List.of(at));
    if (verdicts.duty(word).equals("modal-not")) {
      int not = -1;
      for (int i = at + 1; i < end && not < 0; i++) {
        if (s.isMain(i) && Verdicts.isNegation(s.word(i))) {
          not = i;
        }
      }
      if (not < 0) {
        return Optional.empty();
      }
      trigger.add(not);
    }
    String first = s.word(start);
    boolean purpose =
        word.startsWith("soll")
            && !word.startsWith("sollt")
            && (verdicts.is("purpose", first)
                || first.equals("Auf") && s.word(start + 2).equals("Weise"));
    boolean legal = verdicts.phrases("legal").stream().anyMatch(p -> s.find(p, at, end) >= 0);
    int last = lastMainWord(s, at);
    boolean consequence =
        last > at && verdicts.is("consequence", s.word(last)) && hasFreeRelative(s, start, at);
    if (purpose || legal || consequence) {
      return Optional.empty();
    }
    if (word.startsWith("soll") && last > at && verdicts.is("meaning", s.word(last))) {
      return Optional.empty();
    }
    boolean passive =
        last > at
            && (s.word(last).equals("werden") || s.word(last).equals("sein"))
            && VerbForms.canBeParticiple(s.word(last - 1));
    return Optional.of(
        new Act(
            StatementType.SOLL,
            trigger,
            at,
            start,
            s.size(),
            passive ? Act.Voice.PASSIVE_DUTY : Act.Voice.DUTY,
            Act.Frame.NONE,
            Viewpoints.viewHolder(s, start, s.size()),
            0.9));
  }

  /** "Wer gegen Regeln verstößt, muss …": a consequence for some, not a demand. */
  private static boolean hasFreeRelative(Sentence s, int start, int at) {
    for (int i = start; i < at; i++) {
      boolean opens = i == start || s.word(i - 1).equals(":");
      if (opens && (s.word(i).equals("Wer") || s.word(i).equals("wer"))) {
        return true;
      }
    }
    return false;
  }

  /** A finite verb that ends its part behind its own infinitive closes a subordinate clause. */
  private static boolean isVerbFinal(Sentence s, int at) {
    return at > 0
        && s.isWord(at - 1)
        && VerbForms.isVerbLike(s.word(at - 1))
        && s.word(at - 1).endsWith("n");
  }

  private Optional<Act> withEs(Sentence s, int at, int start) {
    if (!nearEs(s, at)) {
      return Optional.empty();
    }
    if (s.word(at).startsWith("gilt")
        && !hasZuAfter(s, at)
        && !s.word(at + 1).equals(",")
        && !s.word(at + 2).equals(",")) {
      return Optional.empty();
    }
    return duty(s, at, start, esTrigger(s, at), Act.Frame.NONE, 0.93);
  }

  static boolean nearEs(Sentence s, int at) {
    return s.word(at + 1).equals("es")
        || s.word(at - 1).equalsIgnoreCase("es")
        || s.word(at + 2).equals("es");
  }

  private static List<Integer> esTrigger(Sentence s, int at) {
    for (int i : new int[] {at - 1, at + 1, at + 2}) {
      if (s.word(i).equalsIgnoreCase("es")) {
        return i < at ? List.of(i, at) : List.of(at, i);
      }
    }
    return List.of(at);
  }

  private Optional<Act> mandate(Sentence s, int at, int start) {
    for (int i = at + 1; i < Math.min(s.size(), at + 6); i++) {
      if (Set.of("Auftrag", "Pflicht", "Verpflichtung", "Aufgabe").contains(s.word(i))
          && hasZuAfter(s, i)) {
        List<Integer> trigger = new ArrayList<>();
        for (int k = at; k <= i; k++) {
          trigger.add(k);
        }
        return duty(s, at, start, trigger, Act.Frame.AN, 0.85);
      }
    }
    return Optional.empty();
  }

  /** "Es ist Aufgabe des Bundes, …", "Es liegt in der Verantwortung der Länder, … zu …". */
  private Optional<Act> task(Sentence s, int at, int start) {
    int noun = -1;
    for (int i = start; i < Math.min(s.size(), at + 8) && noun < 0; i++) {
      noun = s.isMain(i) && verdicts.is("task", s.word(i)) ? i : -1;
    }
    boolean es = nearEs(s, at) || s.word(start).equals("Es");
    boolean spoken =
        noun < 0
            || s.word(at).startsWith("ha")
            || Viewpoints.hasView(s, start)
            || !es
            || !hasZuAfter(s, noun);
    return spoken
        ? Optional.empty()
        : Optional.of(
            new Act(
                StatementType.SOLL,
                noun < at ? List.of(noun, at) : List.of(at, noun),
                at,
                start,
                s.size(),
                Act.Voice.DUTY,
                Act.Frame.ANY,
                Optional.empty(),
                0.8));
  }

  /** "Der Bund steht in der Pflicht": a demand, though nobody is said to demand. */
  private Optional<Act> obligation(Sentence s, int at, int start) {
    for (List<String> phrase : verdicts.phrases("obligation")) {
      int place = s.find(phrase, start, s.size());
      boolean somebody =
          phrase.size() > 1 || s.mentions().stream().anyMatch(m -> s.isMain(m.from()));
      if (place >= 0 && somebody && s.endsPart(place + phrase.size() - 1)) {
        List<Integer> trigger = new ArrayList<>(List.of(at));
        trigger.addAll(Sentence.range(place, place + phrase.size()));
        trigger.sort(null);
        return Optional.of(
            new Act(
                StatementType.FORDERT,
                trigger,
                at,
                start,
                s.size(),
                Act.Voice.DUTY,
                Act.Frame.ANY,
                Optional.empty(),
                0.9));
      }
    }
    return Optional.empty();
  }

  /** "ist … sicherzustellen", "sind zu berücksichtigen", "Zu prüfen ist", "hat … zu …". */
  private Optional<Act> zu(Sentence s, int at, int start) {
    int infinitive = zuInfinitive(s, at, start);
    if (infinitive < 0) {
      return Optional.empty();
    }
    String word = s.word(infinitive).toLowerCase(Locale.ROOT);
    boolean has = s.word(at).startsWith("ha");
    if (verdicts.is("fact", word)
        || has && !VerbForms.hasInnerZu(word) && !s.word(infinitive - 1).equals("zu")) {
      return Optional.empty();
    }
    if (verdicts.is("law", s.word(infinitive - 2) + " " + s.word(infinitive - 1))
        || verdicts.is("law", s.word(infinitive - 1))) {
      return Optional.empty();
    }
    List<Integer> trigger = new ArrayList<>(List.of(at));
    if (s.word(infinitive - 1).equalsIgnoreCase("zu")) {
      trigger.add(infinitive - 1);
    }
    trigger.add(infinitive);
    trigger.sort(null);
    StatementType type = StatementType.SOLL;
    if (verdicts.is("says", word)) {
      Optional<Act> embedded = embeddedVerdict(s, infinitive, start);
      if (embedded.isPresent()) {
        return embedded;
      }
      type = StatementType.STELLT_FEST;
    } else if (verdicts.is("welcomes", word)) {
      type = StatementType.BEGRUESST;
    } else if (verdicts.is("deplores", word)) {
      type = StatementType.KRITISIERT;
    }
    return Optional.of(
        new Act(
            type,
            trigger,
            at,
            start,
            s.size(),
            has ? Act.Voice.DUTY : Act.Voice.PASSIVE_DUTY,
            Act.Frame.NONE,
            Viewpoints.viewHolder(s, start, s.size()),
            0.92));
  }

  private static int zuInfinitive(Sentence s, int at, int start) {
    if (at >= 2 && VerbForms.isZuInfinitive(s.words(), start, at - 1) && at - 1 <= start + 2) {
      return at - 1;
    }
    if (at == start + 1 && VerbForms.hasInnerZu(s.word(start))) {
      return start; // "Festzuhalten bleibt"
    }
    int last = -1;
    for (int i = at + 1; i < s.size(); i++) {
      if (!s.isMain(i)) {
        continue;
      }
      if (s.word(i).equals(";") || s.word(i).equals(":")) {
        break;
      }
      if (s.isWord(i) && VerbForms.isZuInfinitive(s.words(), at, i) && s.endsPart(i)) {
        last = i;
        break;
      }
    }
    return last;
  }

  /** "… dass der Stopp seitens der Länder als problematisch erachtet wird". */
  Optional<Act> embeddedVerdict(Sentence s, int from, int start) {
    for (Speaker speaker : s.speakers()) {
      if (speaker.from() <= from
          || !Set.of("seitens", "von", "durch").contains(s.word(speaker.from() - 1))) {
        continue;
      }
      for (int i = speaker.to(); i < s.size(); i++) {
        boolean bad = verdicts.is("bad", s.word(i));
        boolean good = verdicts.is("good", s.word(i));
        if ((bad || good) && verdicts.is("judged", s.word(i + 1))) {
          boolean not = Verdicts.isNegation(s.word(i - 1));
          List<Integer> trigger = new ArrayList<>();
          for (int k = Math.max(from + 1, i - 3); k < i; k++) {
            if (s.word(k).equals("als") || s.word(k).equals("für")) {
              trigger.add(k);
            }
          }
          trigger.addAll(List.of(i, i + 1));
          if (s.word(i + 2).startsWith("w")) {
            trigger.add(i + 2);
          }
          return Optional.of(
              new Act(
                  bad != not ? StatementType.KRITISIERT : StatementType.BEFUERWORTET,
                  trigger,
                  i + 1,
                  start,
                  s.size(),
                  Act.Voice.PASSIVE,
                  Act.Frame.NONE,
                  speaker.holder(),
                  0.8));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Act> duty(
      Sentence s, int at, int start, List<Integer> trigger, Act.Frame frame, double confidence) {
    return Optional.of(
        new Act(
            StatementType.SOLL,
            trigger,
            at,
            start,
            s.size(),
            Act.Voice.PASSIVE_DUTY,
            frame,
            Viewpoints.viewHolder(s, start, s.size()),
            confidence));
  }

  private static boolean hasZuAfter(Sentence s, int at) {
    for (int i = at + 1; i < s.size(); i++) {
      if (s.isWord(i) && VerbForms.isZuInfinitive(s.words(), at, i)) {
        return true;
      }
    }
    return false;
  }

  private static int partEnd(Sentence s, int at) {
    for (int i = at + 1; i < s.size(); i++) {
      if (s.word(i).equals(";")) {
        return i;
      }
    }
    return s.size();
  }

  /** The last word of the verb's own clause: its infinitive, where there is one. */
  private static int lastMainWord(Sentence s, int at) {
    int last = -1;
    for (int i = at + 1; i < s.size(); i++) {
      if (!s.isMain(i)) {
        continue;
      }
      if (s.isWord(i)
          && s.endsPart(i)
          && VerbForms.isVerbLike(s.word(i))
          && s.word(i).endsWith("n")) {
        last = i;
        boolean joined =
            s.word(i + 1).equals("und")
                || s.word(i + 1).equals("oder")
                || s.word(i + 1).equals("bzw");
        if (!joined) {
          return last;
        }
      }
    }
    return last;
  }
}
