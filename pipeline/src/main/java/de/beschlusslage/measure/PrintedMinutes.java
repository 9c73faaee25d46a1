package de.beschlusslage.measure;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Resolution;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Grown minutes as a secretariat prints them: a running head over each TOP, numbered Ziffern, lines
 * of one width with split words, page numbers. Reading them gives the same Ziffern again.
 */
public final class PrintedMinutes {
  private static final int WIDTH = 88;

  /** Letters of a split word that stay on either line. */
  private static final int SHORTEST_HALF = 5;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMAN);

  private final StringBuilder out = new StringBuilder();
  private int page = 1;

  private PrintedMinutes() {}

  /**
   * The text of a file of {@code minutes}.
   *
   * @throws java.util.NoSuchElementException if the session has no conference, number or dates
   */
  public static String of(Minutes minutes) {
    return new PrintedMinutes().print(minutes);
  }

  private String print(Minutes minutes) {
    String conference = minutes.session().conference().orElseThrow();
    int number = minutes.session().number().orElseThrow();
    LocalDate start = minutes.session().start().orElseThrow();
    LocalDate end = minutes.session().end().orElseThrow();
    String title = number + ". " + conference;
    String days = DAY.format(start) + " und " + DAY.format(end);
    String place = "in " + minutes.session().place().orElseThrow();
    out.append("Ergebnisniederschrift\nder ").append(title).append('\n');
    out.append("am ").append(days).append(' ').append(place).append("\n\n");
    for (Resolution resolution : minutes.resolutions()) {
      out.append(title).append(' ').append(start.getYear()).append('\n');
      out.append(days).append(' ').append(place).append("\n\n");
      print(resolution, conference);
      out.append("Seite ").append(page++).append("\n\n");
    }
    return out.toString();
  }

  private void print(Resolution resolution, String conference) {
    out.append("TOP ").append(resolution.top()).append("\n\n");
    wrapped(resolution.title());
    wrapped("Antragsteller: " + String.join(", ", resolution.applicants()));
    wrapped("Die " + conference + " hat " + resolution.vote().label() + " beschlossen:");
    for (Item item : resolution.items()) {
      wrapped(item.path() + ". " + item.text());
    }
  }

  /** A paragraph in lines of one width. */
  private void wrapped(String paragraph) {
    int column = 0;
    for (String word : paragraph.split(" ")) {
      String left = word;
      int room = WIDTH - column - 1;
      if (column > 0 && left.length() > room) {
        int cut = split(left, room - 1);
        if (cut > 0) {
          out.append(' ').append(left, 0, cut).append('-');
          left = left.substring(cut);
        }
        out.append('\n');
        column = 0;
      }
      if (column > 0) {
        out.append(' ');
        column++;
      }
      out.append(left);
      column += left.length();
    }
    out.append("\n\n");
  }

  /** Where a word may be split so that its first part has at most {@code room} letters; 0: not. */
  private static int split(String word, int room) {
    int most = Math.min(room, word.length() - SHORTEST_HALF);
    if (!word.chars().allMatch(Character::isLetter) || !word.substring(1).equals(lower(word))) {
      return 0;
    }
    for (int cut = most; cut >= SHORTEST_HALF; cut--) { // before a consonant that a vowel follows
      if (!vowel(word.charAt(cut)) && vowel(word.charAt(cut + 1))) {
        return cut;
      }
    }
    return 0;
  }

  private static String lower(String word) {
    return word.substring(1).toLowerCase(Locale.GERMAN);
  }

  private static boolean vowel(char letter) {
    return "aeiouäöüy".indexOf(letter) >= 0;
  }
}
