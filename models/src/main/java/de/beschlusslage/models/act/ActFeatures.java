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
    features.add("n=" + Math.min(6, words.size() / 8));
    return features.toArray(String[]::new);
  }

  private static String alike(Token token) {
    String text = token.text();
    if (CONFERENCE.matcher(text).matches()) {
      return "<conference>";
    }
    return NUMBER.matcher(text).matches() ? "<number>" : text.toLowerCase(Locale.GERMAN);
  }
}
