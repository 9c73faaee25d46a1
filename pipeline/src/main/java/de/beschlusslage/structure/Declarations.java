package de.beschlusslage.structure;

import de.beschlusslage.ingest.Cues;
import java.util.List;
import java.util.Optional;

/**
 * Recognises where a Protokollerklärung begins: "Protokollerklärung Bayern:", "Gemeinsame
 * Protokollnotiz der Länder Hessen und Sachsen", "Bayern gibt zu Protokoll:", and "Bayern: …" below
 * "Protokollerklärungen:".
 */
final class Declarations {
  private static final int LONGEST = 250;

  private static final int SHORT = 120;

  private final Cues cues;
  private final LandNames lands;

  Declarations(Cues cues, LandNames lands) {
    this.cues = cues;
    this.lands = lands;
  }

  /**
   * The head of a declaration.
   *
   * @param by the Länder that declare, empty where the head names none
   * @param end one past the head's last code unit, a colon not counted
   * @param text where the declaration's text begins, the line's end where it begins in the next
   */
  record Head(List<String> by, int end, int text) {}

  /**
   * The head that {@code line} begins with.
   *
   * @param among whether the line stands below "Protokollerklärungen:", where a Land's name will do
   */
  Optional<Head> head(String line, boolean among) {
    int colon = line.indexOf(':');
    boolean headed = colon > 0 && colon <= LONGEST;
    boolean cue = cues.is(line, Cues.Kind.DECLARATION);
    if (cue && (headed || line.length() <= SHORT && !BodyReader.sentence(line))) {
      return Optional.of(made(line, headed ? colon : line.length()));
    }
    if (!headed) {
      return Optional.empty();
    }
    String head = line.substring(0, colon);
    boolean toProtocol =
        head.contains("zu Protokoll")
            || head.contains("Protokollerklärung")
            || head.contains("Protokollnotiz");
    if (toProtocol && !lands.in(head).isEmpty() && !head.contains(". ")) {
      return Optional.of(made(line, colon));
    }
    return among && lands.fill(head, 6) ? Optional.of(made(line, colon)) : Optional.empty();
  }

  private Head made(String line, int end) {
    int text = end;
    while (text < line.length() && (line.charAt(text) == ':' || line.charAt(text) == ' ')) {
      text++;
    }
    return new Head(lands.in(line.substring(0, end)), end, text);
  }

  /** The Land that a declaration's own first words name: "Bayern lehnt … ab". */
  List<String> speaker(String line) {
    List<LandNames.Hit> hits = lands.hits(line.substring(0, Math.min(line.length(), 80)));
    return !hits.isEmpty() && hits.get(0).span().start() <= 20
        ? List.of(hits.get(0).land())
        : List.of();
  }

  /** The path of a declaration by {@code by}. */
  static String path(List<String> by) {
    return by.isEmpty() ? "PE" : "PE-" + String.join("+", by);
  }
}
