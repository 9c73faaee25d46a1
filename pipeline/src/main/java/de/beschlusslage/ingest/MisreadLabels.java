package de.beschlusslage.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Mends the label that text recognition misreads most: "l." and "I." for "1.". It is one where the
 * next number with the same mark is a two; "k. … l. …" and "I. … II. …" stay as they are.
 */
final class MisreadLabels {
  /** Lines looked at for the two: a long point's. */
  private static final int REACH = 80;

  private MisreadLabels() {}

  /** The same lines, with ones where they were misread. */
  static List<SourceLine> mend(List<SourceLine> lines) {
    List<SourceLine> out = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      boolean candidate =
          text.length() > 3
              && (text.charAt(0) == 'l' || text.charAt(0) == 'I')
              && Label.at(text).isPresent();
      if (candidate && twoFollows(lines, i, Label.at("1" + text.substring(1)))) {
        out.set(i, lines.get(i).withText("1" + text.substring(1)));
      }
    }
    return out;
  }

  private static boolean twoFollows(List<SourceLine> lines, int at, Optional<Label> one) {
    char letter = lines.get(at).text().charAt(0);
    for (int i = at + 1; i < Math.min(lines.size(), at + 1 + REACH); i++) {
      String text = lines.get(i).text();
      Optional<Label> label = Label.at(text);
      if (label.isEmpty() || one.isEmpty()) {
        continue;
      }
      if (label.get().kind() == one.get().kind()) {
        return label.get().value() == 2;
      }
      if (letter == 'l' && text.charAt(0) == 'm' || text.startsWith("II")) {
        return false;
      }
    }
    return false;
  }
}
