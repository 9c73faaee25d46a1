package de.beschlusslage.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the noun phrase at a place, for those asked whom no register knows ("die Gutachterinnen",
 * "allen Engagierten"): determiner, adjectives, capitalised head.
 */
final class NounPhrases {
  /** The cases that matter here. */
  enum Case {
    ACCUSATIVE(
        Set.of(
            "die",
            "den",
            "das",
            "alle",
            "sämtliche",
            "jede",
            "jeden",
            "jedes",
            "andere",
            "weitere",
            "diese",
            "beide",
            "ihre",
            "ihren",
            "ihr")),
    DATIVE(
        Set.of(
            "der",
            "dem",
            "den",
            "allen",
            "sämtlichen",
            "jedem",
            "jeder",
            "diesen",
            "beiden",
            "ihren",
            "ihrem",
            "ihrer")),
    NOMINATIVE(
        Set.of(
            "die",
            "der",
            "das",
            "alle",
            "sämtliche",
            "jede",
            "jeder",
            "Die",
            "Der",
            "Das",
            "Alle",
            "Sämtliche",
            "diese",
            "Diese"));

    private final Set<String> determiners;

    Case(Set<String> determiners) {
      this.determiners = determiners;
    }
  }

  private static final Pattern NAME_ADJECTIVE =
      Pattern.compile(
          "\\p{Lu}.*(ische[nrsm]?|liche[nrsm]?)"
              + "|Deutsche[nrsm]?|Gemeinsame[nrsm]?|Freie[nrsm]?|Rote[nrsm]?");
  private static final Pattern ADJECTIVE = Pattern.compile(".*(e|en|er|es|em|t|lich|ig|isch|-)");

  private static final Set<String> PRONOUNS =
      Set.of("alle", "allen", "diejenigen", "denjenigen", "jene", "jenen", "jeden", "jedem");

  private NounPhrases() {}

  /** The phrase that begins behind the fillers at {@code from}, as {@code Sonstige:…}, or none. */
  static List<String> after(Sentence s, int from, int to, Clauses clauses, Case kind) {
    int at = from;
    while (at < to && clauses.isFiller(s.word(at))) {
      at++;
    }
    int speakerEnd = at;
    for (Speaker speaker : s.speakers()) {
      if (speaker.from() == at && speaker.nominative()) {
        speakerEnd = speaker.to();
      }
    }
    at = speakerEnd;
    while (at < to && clauses.isFiller(s.word(at))) {
      at++;
    }
    return read(s, at, to, kind);
  }

  /** The phrase at the start of the clause, before its verb. */
  static List<String> before(Sentence s, int from, int verb, Clauses clauses, Case kind) {
    return clauses.isPreposition(s.word(from)) ? List.of() : read(s, from, verb, kind);
  }

  /** The subject of a passive: before its auxiliary or right behind it. */
  static List<String> subject(Sentence s, Act act, Clauses clauses) {
    List<String> front = before(s, act.from(), act.verb(), clauses, Case.NOMINATIVE);
    if (!front.isEmpty()) {
      return front;
    }
    return after(s, act.verb() + 1, act.to(), clauses, Case.NOMINATIVE);
  }

  /** Dative phrases behind the verb up to "für" that no register knows: "allen, die helfen". */
  static List<String> datives(Sentence s, Act act) {
    List<String> found = new ArrayList<>();
    for (int i = act.verb() + 1; i < act.to(); i++) {
      String word = s.word(i);
      if (word.equals("für") || word.equals(",") && !found.isEmpty() || !s.isMain(i)) {
        break;
      }
      if (!Case.DATIVE.determiners.contains(word)) {
        continue;
      }
      String before = s.word(i - 1);
      boolean genitive =
          word.endsWith("er")
              && !before.equals("und")
              && !before.equals("sowie")
              && i > act.verb() + 1
              && Character.isUpperCase(before.charAt(0));
      if (genitive || isGoverned(before)) {
        continue;
      }
      if (word.equals("allen") && s.word(i + 1).equals(",")) {
        found.add("Sonstige:alle");
        continue;
      }
      List<String> phrase = read(s, i, act.to(), Case.DATIVE);
      int from = i;
      boolean known =
          s.mentions().stream().anyMatch(m -> m.from() > from && m.from() <= from + 4)
              || s.speakers().stream().anyMatch(sp -> sp.from() <= from && from < sp.to());
      if (!known) {
        found.addAll(phrase);
      }
    }
    return found;
  }

  /** "dem Hessischen Landesamt": an adjective of a name is capitalised too. */
  static boolean isNameAdjective(Sentence s, int at) {
    return s.isWord(at + 1)
        && Character.isUpperCase(s.word(at + 1).charAt(0))
        && NAME_ADJECTIVE.matcher(s.word(at)).matches();
  }

  private static boolean isGoverned(String before) {
    return List.of(
            "mit",
            "von",
            "bei",
            "zu",
            "in",
            "an",
            "auf",
            "aus",
            "nach",
            "unter",
            "vor",
            "zwischen",
            "über",
            "neben",
            "seit",
            "gegenüber",
            "entsprechend",
            "gemäß")
        .contains(before);
  }

  /**
   * The nouns behind a preposition, with or without determiner: "An Vermieterinnen und Vermieter".
   */
  static List<String> governed(Sentence s, int at, int to, Case kind) {
    List<String> known = read(s, at, to, kind);
    if (at + 1 < to && PRONOUNS.contains(s.word(at)) && s.word(at + 1).equals(",")) {
      return List.of("Sonstige:" + s.word(at)); // "an alle, die …"
    }
    if (!known.isEmpty() || at >= to || !s.isWord(at) || !s.tokens().get(at).isCapitalised()) {
      return known;
    }
    List<String> name = new ArrayList<>(List.of(s.word(at)));
    for (int next = at + 1;
        next + 1 < to && s.word(next).equals("und") && s.tokens().get(next + 1).isCapitalised();
        next += 2) {
      name.add("und");
      name.add(s.word(next + 1));
    }
    return List.of("Sonstige:" + String.join(" ", name));
  }

  /** "ermutigt Betroffene, …": an object without determiner, right behind verb and speaker. */
  static List<String> bareObject(Sentence s, int from, int to, Clauses clauses) {
    int at = from;
    for (Speaker speaker : s.speakers()) {
      at = speaker.from() == at && speaker.nominative() ? speaker.to() : at;
    }
    while (at < to && clauses.isFiller(s.word(at))) {
      at++;
    }
    if (at + 1 < to && PRONOUNS.contains(s.word(at)) && s.word(at + 1).equals(",")) {
      return List.of("Sonstige:" + s.word(at)); // "bittet alle, die …"
    }
    if (at >= to || !s.isMain(at) || !s.isWord(at) || !s.tokens().get(at).isCapitalised()) {
      return List.of();
    }
    List<String> name = governed(s, at, to, Case.ACCUSATIVE);
    int next = at + (name.isEmpty() ? 0 : name.get(0).split(" ").length);
    return s.word(next).equals(",") ? name : List.of();
  }

  private static List<String> read(Sentence s, int at, int to, Case kind) {
    if (at >= to
        || !s.isWord(at)
        || !kind.determiners.contains(s.word(at).toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    int head = at + 1;
    while (head < to
        && s.isWord(head)
        && (Character.isLowerCase(s.word(head).charAt(0)) || isNameAdjective(s, head))) {
      boolean adjective =
          ADJECTIVE.matcher(s.word(head)).matches()
              || s.word(head - 1).endsWith("-") && Bounds.joins(s.word(head));
      if (!adjective || head > at + 4) {
        return List.of();
      }
      head++;
    }
    if (head >= to || !s.isWord(head) || !s.tokens().get(head).isCapitalised()) {
      return List.of();
    }
    List<String> name = new ArrayList<>(s.words().subList(at + 1, head + 1));
    int next = head + 1;
    while (next + 1 < to
        && s.word(next).equals("und")
        && s.tokens().get(next + 1).isCapitalised()) {
      name.add("und");
      name.add(s.word(next + 1));
      next += 2;
    }
    return List.of("Sonstige:" + String.join(" ", name));
  }
}
