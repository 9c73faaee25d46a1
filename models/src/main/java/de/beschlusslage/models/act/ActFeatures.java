package de.beschlusslage.models.act;

import de.beschlusslage.models.sentence.Token;
import de.beschlusslage.models.sentence.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a classifier sees of a sentence: words, neighbouring pairs, word starts and ends (German
 * marks person and infinitive at the end), how it begins and ends. Names are made alike: which
 * conference speaks and which number it cites says nothing about the act.
 */
final class ActFeatures {
  private static final Pattern CONFERENCE = Pattern.compile("[A-Z][A-Za-z]{0,5}MK|JuMiKo|JUMIKO");
  private static final Pattern NUMBER = Pattern.compile("\\d.*");
  private static final int STEM = 5;
  private static final int ENDING = 3;
  private static final int BEGINNING = 4;
  private static final int SEPARABLE = 8;

  private ActFeatures() {}

  static String[] of(String sentence) {
    List<String> words = new ArrayList<>();
    for (Token token : Tokenizer.tokenize(sentence)) {
      words.add(alike(token));
    }
    Set<String> features = new LinkedHashSet<>();
    String before = "^";
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      features.add("w=" + word);
      features.add("b=" + before + " " + word);
      if (word.length() > STEM) {
        features.add("s=" + word.substring(0, STEM));
        features.add("e=" + word.substring(word.length() - ENDING));
      }
      if (i < BEGINNING) {
        features.add("p" + i + "=" + word);
      }
      before = word;
    }
    features.add("b=" + before + " $");
    if (words.size() > 1) {
      features.add("l=" + words.get(words.size() - 2));
    }
    addMainClause(words, features);
    features.add("n=" + Math.min(6, words.size() / 8));
    return features.toArray(String[]::new);
  }

  // Up to the first comma or colon stands, nearly always, the performative verb; what follows is
  // what
  // is demanded. A separable verb is its first and its last part together.
  private static void addMainClause(List<String> words, Set<String> features) {
    int end = 0;
    while (end < words.size() && !words.get(end).equals(",") && !words.get(end).equals(":")) {
      end++;
    }
    List<String> main = words.subList(0, end);
    for (int i = 0; i < main.size(); i++) {
      String word = main.get(i);
      features.add("m=" + word);
      if (word.length() > STEM) {
        features.add("ms=" + word.substring(0, STEM));
      }
      if (i < main.size() - 1 && i < SEPARABLE) {
        String last = main.get(main.size() - (main.get(main.size() - 1).equals(".") ? 2 : 1));
        features.add("v=" + word + " " + last);
      }
    }
  }

  private static String alike(Token token) {
    String text = token.text();
    if (CONFERENCE.matcher(text).matches()) {
      return "<conference>";
    }
    return NUMBER.matcher(text).matches() ? "<number>" : text.toLowerCase(Locale.GERMAN);
  }
}
