package de.beschlusslage.annotate;

import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The shapes of German verbs, as far as a word shows them: without a dictionary, by ending,
 * particle and the exceptions of {@code verb-forms.csv}.
 */
final class VerbForms {
  private static final Map<String, Set<String>> LISTS = lists();
  private static final Set<String> PARTICLES = LISTS.get("particle");
  private static final Set<String> FINAL = LISTS.get("final");
  private static final Set<String> OTHER = LISTS.get("other");
  private static final Set<String> NO_PARTICIPLES = LISTS.get("adjective");
  private static final Set<String> INFINITIVES = LISTS.get("infinitive");

  private VerbForms() {}

  private static Map<String, Set<String>> lists() {
    Map<String, Set<String>> lists = new HashMap<>();
    for (Lexicon.Entry entry : LexiconReader.resource("verb-forms.csv").entries()) {
      lists.put(entry.value(), Set.copyOf(entry.forms()));
    }
    return Map.copyOf(lists);
  }

  /** Whether the word can be the verb that ends a subordinate clause. */
  static boolean isVerbLike(String word) {
    if (word.isEmpty() || !Character.isLowerCase(word.charAt(0)) || OTHER.contains(word)) {
      return false;
    }
    return word.endsWith("t")
        || word.endsWith("en")
        || word.endsWith("te")
        || word.endsWith("ern")
        || word.endsWith("eln")
        || FINAL.contains(word);
  }

  /** Whether the word at {@code at} is an infinitive with zu. */
  static boolean isZuInfinitive(List<String> words, int from, int at) {
    String word = words.get(at);
    if (!word.endsWith("n") || !Character.isLowerCase(word.charAt(0))) {
      return false;
    }
    if (at > from && (words.get(at - 1).equals("zu") || words.get(at - 1).equals("Zu"))) {
      return true;
    }
    return hasInnerZu(word);
  }

  /** "ausgebaut", "eingeladen": a particle, ge and a participle in one word. */
  static boolean hasInnerGe(String word) {
    for (int ge = word.indexOf("ge", 2); ge > 0; ge = word.indexOf("ge", ge + 1)) {
      if (ge + 4 <= word.length() && PARTICLES.contains(word.substring(0, ge))) {
        return true;
      }
    }
    return false;
  }

  /** "auszubauen", "sicherzustellen": a particle, zu, and an infinitive in one word. */
  static boolean hasInnerZu(String word) {
    String low = word.toLowerCase(Locale.ROOT);
    if (low.length() < 8 || !low.endsWith("n")) {
      return false;
    }
    for (int zu = low.indexOf("zu", 2); zu > 0; zu = low.indexOf("zu", zu + 1)) {
      if (zu + 5 <= low.length() && PARTICLES.contains(low.substring(0, zu))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word has the shape of a past participle. */
  static boolean isParticiple(String word) {
    if (word.isEmpty() || !Character.isLowerCase(word.charAt(0))) {
      return false;
    }
    boolean ends = word.endsWith("t") || word.endsWith("en");
    return ends && (word.startsWith("ge") || hasInnerGe(word))
        || word.endsWith("iert")
        || word.endsWith("t")
            && (word.startsWith("be")
                || word.startsWith("er")
                || word.startsWith("ver")
                || word.startsWith("ent"));
  }

  /** Whether the word can be the participle before a closing "werden": "unterstützt werden". */
  static boolean canBeParticiple(String word) {
    return isParticiple(word)
        || !word.isEmpty()
            && Character.isLowerCase(word.charAt(0))
            && (word.endsWith("t") || word.endsWith("en"))
            && !NO_PARTICIPLES.contains(word);
  }

  /** Whether the word has the shape of an infinitive. */
  static boolean isInfinitive(String word) {
    return word.equals("tun")
        || word.endsWith("n") && (!isParticiple(word) || INFINITIVES.contains(word));
  }
}
