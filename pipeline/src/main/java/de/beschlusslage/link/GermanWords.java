package de.beschlusslage.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.de.GermanLightStemmer;

/** Analyses each distinct word once and keeps it; safe for several threads. */
final class GermanWords {
  private static final int GRAM = 5;
  private static final int KEPT = 1 << 16;

  private final ConcurrentHashMap<String, Word> known = new ConcurrentHashMap<>();
  private final Decompounder decompounder = new Decompounder();
  private final Set<String> stops = stopWords();
  private final Subjects subjects = Subjects.standard();

  /** The subjects its words are checked for. */
  Subjects subjects() {
    return subjects;
  }

  /** The word printed as {@code printed}. */
  Word of(String printed) {
    Word found = known.get(printed);
    if (found != null) {
      return found;
    }
    Word made = analyse(printed);
    if (known.size() >= KEPT) { // hostile or endless input must not fill the memory
      return made;
    }
    Word other = known.putIfAbsent(printed, made);
    return other == null ? made : other;
  }

  private Word analyse(String printed) {
    String form = printed.toLowerCase(Locale.GERMAN);
    List<String> parts = new ArrayList<>();
    for (String part : decompounder.parts(form)) {
      if (!stops.contains(part)) {
        parts.add(stem(part));
      }
    }
    String stem = stem(form);
    parts.remove(stem);
    boolean stop = stops.contains(form) || form.length() < 2 || isNumber(form);
    return new Word(
        printed,
        form,
        stem,
        List.copyOf(parts),
        grams(fold(form)),
        subjects.patternsOf(form, stem),
        stop);
  }

  private static boolean isNumber(String form) {
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (!Character.isDigit(c) && c != '.' && c != ',') {
        return false;
      }
    }
    return true;
  }

  /** The stem of a lower-case word: light German stemming, feminine forms with their base. */
  static String stem(String form) {
    String base = form;
    if (base.length() > 8 && base.endsWith("innen")) {
      base = base.substring(0, base.length() - 5);
    }
    char[] letters = fold(base).toCharArray();
    int length = new GermanLightStemmer().stem(letters, letters.length);
    return new String(letters, 0, length);
  }

  private static String fold(String form) {
    StringBuilder folded = new StringBuilder(form.length() + 2);
    for (int i = 0; i < form.length(); i++) {
      switch (form.charAt(i)) {
        case 'ä' -> folded.append('a');
        case 'ö' -> folded.append('o');
        case 'ü' -> folded.append('u');
        case 'ß' -> folded.append("ss");
        default -> folded.append(form.charAt(i));
      }
    }
    return folded.toString();
  }

  private static int[] grams(String folded) {
    String bounded = "_" + folded + "_";
    if (bounded.length() <= GRAM) {
      return new int[] {bounded.hashCode()};
    }
    int[] grams = new int[bounded.length() - GRAM + 1];
    for (int i = 0; i < grams.length; i++) {
      grams[i] = bounded.substring(i, i + GRAM).hashCode();
    }
    Arrays.sort(grams);
    return grams;
  }

  private static Set<String> stopWords() {
    Set<String> words = new HashSet<>();
    try (InputStream in = GermanWords.class.getResourceAsStream("stopwords.txt")) {
      if (in == null) {
        throw new IllegalStateException("stopwords.txt is not in the program");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String content = line.contains("#") ? line.substring(0, line.indexOf('#')) : line;
        for (String word : content.strip().split("\\s+")) {
          if (!word.isEmpty()) {
            words.add(word);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
