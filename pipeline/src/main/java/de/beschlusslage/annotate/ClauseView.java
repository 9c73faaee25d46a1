package de.beschlusslage.annotate;

import de.beschlusslage.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sentence as a classifier should see it: who speaks and who is named are made alike, clauses
 * below the main one shrink to how they begin. "Die IntMK bittet den Bund, Kurse zu öffnen." is
 * {@code <speaker> bittet den <actor> , <zu>}
 */
public final class ClauseView {
  private final SentenceReader reader;

  private ClauseView(SentenceReader reader) {
    this.reader = reader;
  }

  /** Views by the program's own lexicons. */
  public static ClauseView german() {
    return new ClauseView(SentenceReader.german(Clauses.german()));
  }

  /**
   * The view of a stretch of text.
   *
   * @param own the conference whose minutes these are
   */
  public String of(String text, Span sentence, String own) {
    Sentence read =
        reader.read(
            text,
            sentence,
            Optional.empty(),
            SentenceReader.quotes(text, sentence),
            own,
            List.of());
    return of(read, 0, read.size());
  }

  static String of(Sentence s, int start, int end) {
    List<String> view = new ArrayList<>();
    int at = start;
    while (at < end) {
      int from = at;
      Optional<Speaker> speaker = s.speakerFrom(at);
      Optional<Mention> mention = s.mentions().stream().filter(m -> m.from() == from).findFirst();
      Clauses.Level level = s.levels()[at];
      if (level != Clauses.Level.MAIN) {
        while (at < end && s.levels()[at] == level) {
          at++;
        }
        switch (level) {
          case SUBORDINATE -> view.add("<" + opening(s.word(from)) + ">");
          case INFINITIVE -> view.add("<zu>");
          default -> {
            // what stands in brackets or quotation marks performs nothing
          }
        }
      } else if (speaker.isPresent()) {
        view.add(speaker.get().nominative() ? "<speaker>" : "<named>");
        at = speaker.get().to();
      } else if (mention.isPresent()) {
        view.add("<actor>");
        at = mention.get().to();
      } else {
        String word = s.word(at++);
        view.add(Character.isDigit(word.charAt(0)) ? "<number>" : word.toLowerCase(Locale.GERMAN));
      }
    }
    return String.join(" ", view);
  }

  private static String opening(String word) {
    String low = word.toLowerCase(Locale.GERMAN);
    return switch (low) {
      case "dass", "ob", "wenn", "weil", "wie" -> low;
      default -> "clause";
    };
  }
}
