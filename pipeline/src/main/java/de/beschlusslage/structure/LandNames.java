package de.beschlusslage.structure;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds Länder in lists of applicants: hyphenated at line ends, with the comma forgotten,
 * abbreviated or misspelt ("Meckelnburg-Vorpommern").
 */
final class LandNames {
  private static final int MOST_WORDS = 4;
  private static final Pattern BEFORE_UPPER = Pattern.compile("-\\s+(?=\\p{Lu})");
  private static final Pattern BEFORE_LOWER = Pattern.compile("-\\s+(?=\\p{Ll})");

  /** Misspelt names are told from other words by their length: below, one letter makes another. */
  private static final int FUZZY_FROM = 6;

  private final Map<String, String> forms = new HashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  /** First words of names of several words. */
  private final Set<String> starts = new HashSet<>();

  LandNames() {
    for (Lexicon.Entry entry : LexiconReader.resource("laender.csv").entries()) {
      for (String form : entry.forms()) {
        boolean abbreviation = form.equals(form.toUpperCase(Locale.GERMAN));
        forms.put(abbreviation ? form : form.toLowerCase(Locale.GERMAN), entry.value());
        int blank = form.indexOf(' ');
        if (blank > 0) {
          starts.add(form.substring(0, blank).toLowerCase(Locale.GERMAN));
        }
      }
      names.put(entry.value().toLowerCase(Locale.GERMAN), entry.value());
    }
  }

  /**
   * A Land named in a text.
   *
   * @param span where, counted in that text
   */
  record Hit(String land, Span span) {}

  /** The Länder of a list, each once, in the list's order. */
  List<String> in(String text) {
    Set<String> found = new LinkedHashSet<>();
    for (Hit hit : hits(text)) {
      found.add(hit.land());
    }
    return List.copyOf(found);
  }

  /** Every Land named in {@code text}, in reading order. */
  List<Hit> hits(String text) {
    return hits(text, 0);
  }

  /** Whether Länder's names are at least {@code tenths} of {@code text}. */
  boolean fill(String text, int tenths) {
    int named = 0;
    for (Hit hit : hits(text, tenths)) {
      named += hit.span().length();
    }
    return named * 10 >= text.length() * tenths;
  }

  /** As above; ends where what is no name is too much for them to be so many tenths. */
  private List<Hit> hits(String text, int tenths) {
    List<Span> words = words(text);
    List<Hit> hits = new ArrayList<>();
    int other = 0;
    int i = 0;
    while (i < words.size() && other * 10 <= text.length() * (10 - tenths)) {
      int taken = 0;
      for (int n = Math.min(MOST_WORDS, words.size() - i); n > 0; n--) {
        Span span = new Span(words.get(i).start(), words.get(i + n - 1).end());
        Optional<String> land =
            n == 1 || canBeOne(text, words.get(i), span) ? land(span.in(text)) : Optional.empty();
        if (land.isPresent()) {
          hits.add(new Hit(land.get(), span));
          taken = n;
          break;
        }
      }
      other += taken > 0 ? 0 : words.get(i).length();
      i += Math.max(1, taken);
    }
    return hits;
  }

  /** Whether words can be one name: such as begin one, and such as a hyphen or no blank joins. */
  private boolean canBeOne(String text, Span first, Span all) {
    boolean blank = false;
    for (int at = all.start(); at < all.end(); at++) {
      if (text.charAt(at) == '-') {
        return true;
      }
      blank |= text.charAt(at) == ' ';
    }
    return !blank || starts.contains(first.in(text).toLowerCase(Locale.GERMAN));
  }

  /** The Land that a piece of text names, whole. */
  Optional<String> land(String piece) {
    String joined = joined(piece);
    String exact = forms.get(joined);
    if (exact == null) {
      exact = forms.get(joined.toLowerCase(Locale.GERMAN));
    }
    if (exact != null) {
      return Optional.of(exact);
    }
    // "Sachsens", "Bayerns": the genitive of a Protokollerklärung's heading
    if (joined.endsWith("s") && !joined.contains(" ")) {
      String stem = forms.get(joined.substring(0, joined.length() - 1).toLowerCase(Locale.GERMAN));
      if (stem != null && !stem.equals("Alle Länder")) {
        return Optional.of(stem);
      }
    }
    if (joined.length() < FUZZY_FROM
        || joined.length() > 30
        || joined.indexOf(' ') >= 0
        || !Character.isUpperCase(joined.charAt(0))) {
      return Optional.empty();
    }
    String lower = joined.toLowerCase(Locale.GERMAN);
    for (Map.Entry<String, String> name : names.entrySet()) {
      int allowed = name.getKey().length() >= 12 ? 2 : 1;
      boolean near = Math.abs(name.getKey().length() - lower.length()) <= allowed;
      if (near && within(allowed, lower, name.getKey())) {
        return Optional.of(name.getValue());
      }
    }
    return Optional.empty();
  }

  /** Without the breaks at line ends: "Nord- rhein-" and "Nordrhein- Westfalen". */
  private static String joined(String piece) {
    if (piece.indexOf('-') < 0) {
      return piece;
    }
    String upper = BEFORE_UPPER.matcher(piece).replaceAll("-");
    return BEFORE_LOWER.matcher(upper).replaceAll("");
  }

  /** Words of letters and hyphens; "Nord- rhein" is two. */
  private static List<Span> words(String text) {
    List<Span> words = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (!part(text.charAt(i))) {
        i++;
        continue;
      }
      int from = i;
      while (i < text.length() && part(text.charAt(i))) {
        i++;
      }
      words.add(new Span(from, i));
    }
    return words;
  }

  private static boolean part(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }

  /** Whether the edit distance, with neighbours swapped counting one, is at most {@code most}. */
  private static boolean within(int most, String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    int nearest = 0;
    for (int i = 1; i <= a.length(); i++) {
      int nearestBefore = nearest;
      now[0] = i;
      nearest = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          now[j] = Math.min(now[j], before[j - 2] + 1);
        }
        nearest = Math.min(nearest, now[j]);
      }
      if (nearest > most && nearestBefore > most) {
        return false; // a swap looks back two rows, none further
      }
      int[] free = before;
      before = last;
      last = now;
      now = free;
    }
    return last[b.length()] <= most;
  }
}
