package de.beschlusslage.annotate;

import java.util.Locale;
import java.util.Set;

/**
 * Reads from article and preposition what a mention is in its clause: "den Bund" is an object, "des
 * Bundes" an attribute, "mit dem Bund" a partner.
 */
final class Roles {
  private static final Set<String> ARTICLES =
      Set.of(
          "der", "die", "das", "den", "dem", "des", "Der", "Die", "Das", "Den", "Dem", "Des",
          "alle", "allen", "aller", "Alle", "einen", "einem", "einer", "eines", "ihre", "ihren",
          "diese", "diesen", "dieser");
  private static final Set<String> ROUNDING =
      Set.of("mehr", "als", "rund", "etwa", "über", "knapp", "fast");
  private static final Set<String> ADVERBIAL = Set.of("allem", "anderem", "einen", "anderen");

  private final Clauses clauses;

  Roles(Clauses clauses) {
    this.clauses = clauses;
  }

  /** What case and preposition make of a mention. */
  enum Role {
    DIRECT,
    DATIVE,
    GENITIVE,
    PREPOSITION,
    ASIDE
  }

  /** What the mention is in its clause. */
  Role role(Sentence s, Mention m) {
    if (!preposition(s, m).isEmpty()) {
      return Role.PREPOSITION;
    }
    if (isCoordinate(s, m)) {
      int before = articleStart(s, m) - 1;
      var partner = s.mentionTo(before);
      if (partner.isPresent() && article(s, m).isEmpty()) {
        return role(s, partner.get());
      }
    }
    return switch (article(s, m)) {
      case "des", "eines", "ihres", "seines" -> Role.GENITIVE;
      case "dem", "einem" -> Role.DATIVE;
      case "der", "Der", "einer", "aller" ->
          m.actor().gender() == 'm' ? Role.DIRECT : followsNoun(s, m) ? Role.GENITIVE : Role.DATIVE;
      case "den", "Den", "allen" -> m.actor().gender() == 'p' ? Role.DATIVE : Role.DIRECT;
      case "" ->
          followsNoun(s, m) && !s.word(m.from() - 1).isEmpty() && isGenitiveForm(s, m)
              ? Role.GENITIVE
              : Role.DIRECT;
      default -> Role.DIRECT;
    };
  }

  private static boolean isGenitiveForm(Sentence s, Mention m) {
    return Character.isUpperCase(s.word(m.from() - 1).charAt(0));
  }

  static boolean followsNoun(Sentence s, Mention m) {
    int before = articleStart(s, m) - 1;
    return before >= 0
        && s.isWord(before)
        && Character.isUpperCase(s.word(before).charAt(0))
        && before > 0;
  }

  static boolean isCoordinate(Sentence s, Mention m) {
    String before = s.word(articleStart(s, m) - 1);
    return before.equals("und")
        || before.equals("sowie")
        || before.equals(",")
        || before.equals("oder")
        || before.equals("/");
  }

  /** Whether the mention's article is {@code article}. */
  static boolean articleIs(Sentence s, Mention m, String article) {
    return article(s, m).equalsIgnoreCase(article);
  }

  /** The mention's article, or empty. */
  static String article(Sentence s, Mention m) {
    int at = articleStart(s, m);
    return at < m.from() && ARTICLES.contains(s.word(at)) ? s.word(at) : "";
  }

  /** Where the noun phrase of the mention begins: its article, or itself. */
  static int articleStart(Sentence s, Mention m) {
    int at = m.from() - 1;
    int limit = Math.max(0, m.from() - 5);
    while (at >= limit
        && s.isWord(at)
        && (Character.isLowerCase(s.word(at).charAt(0)) && isModifier(s.word(at))
            || isCount(s, at)
            || NounPhrases.isNameAdjective(s, at))) {
      at--;
    }
    if (at >= 0 && ARTICLES.contains(s.word(at))) {
      return at;
    }
    return m.from();
  }

  /** "den mehr als 400 Städten": a number between article and noun, with what rounds it. */
  private static boolean isCount(Sentence s, int at) {
    return isNumber(s.word(at))
        || (isNumber(s.word(at + 1)) || s.word(at + 1).equals("als"))
            && ROUNDING.contains(s.word(at));
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty()
        && Character.isDigit(word.charAt(0))
        && word.chars().allMatch(Character::isDigit);
  }

  private static boolean isModifier(String word) {
    return !ARTICLES.contains(word)
        && (word.endsWith("en")
            || word.endsWith("e")
            || word.endsWith("er")
            || word.endsWith("es")
            || word.endsWith("em"))
        && !Set.of(
                "werden",
                "seinen",
                "haben",
                "fordern",
                "bitten",
                "sowie",
                "oder",
                "gegen",
                "neben",
                "über",
                "unter",
                "hinter",
                "gegenüber")
            .contains(word);
  }

  /** Where the preposition that governs the mention stands, or -1. */
  int prepositionAt(Sentence s, Mention m) {
    int before = articleStart(s, m) - 1;
    while (before > 0 && before > m.from() - 5 && isModifier(s.word(before))) {
      before--;
    }
    if (ADVERBIAL.contains(s.word(before + 1)) && before + 1 < m.from()) {
      return -1; // "vor allem die Arbeitgeber", "zum anderen die JFMK"
    }
    return before >= 0 && clauses.isPreposition(s.word(before)) ? before : -1;
  }

  /** The preposition that governs the mention, or empty. */
  String preposition(Sentence s, Mention m) {
    int before = articleStart(s, m) - 1;
    int at = prepositionAt(s, m);
    if (at >= 0) {
      return s.word(at).toLowerCase(Locale.ROOT);
    }
    if (isCoordinate(s, m) && article(s, m).isEmpty()) {
      var partner = s.mentionTo(before);
      if (partner.isPresent()) {
        return preposition(s, partner.get());
      }
    }
    return "";
  }

  /** Whether "und" or "sowie" stands directly before the mention. */
  static boolean coordinated(Sentence s, Mention m) {
    return s.word(m.from() - 1).equals("und") || s.word(m.from() - 1).equals("sowie");
  }

  /** Whether the mention only acts along or is a frame: "mit", "unter", "in". */
  boolean isPartner(Sentence s, Mention m) {
    String preposition = preposition(s, m);
    return preposition.equals("mit")
        || preposition.equals("unter")
        || preposition.equals("in")
        || preposition.equals("im");
  }

  /** Whether the mention is part of the speaker. */
  static boolean isSpeaker(Sentence s, Mention m) {
    return s.speakers().stream()
        .anyMatch(
            sp ->
                sp.nominative()
                    && sp.from() <= m.from()
                    && m.to() <= sp.to()
                    && subjectOfAct(s, sp));
  }

  private static boolean subjectOfAct(Sentence s, Speaker speaker) {
    return !speaker.holder().equals(java.util.Optional.of("Länder"))
        || speaker.from() == 0
        || s.isWord(speaker.from() - 1) && s.word(speaker.from() - 1).endsWith("n");
  }
}
