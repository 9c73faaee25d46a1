package de.beschlusslage.ingest;

import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a line is by the words it begins with: heading of a TOP, list of applicants,
 * Protokollerklärung and so on. The words are data ({@code line_cues.csv}, {@code open_words.csv}).
 */
public final class Cues {

  /** What a line announces. */
  public enum Kind {
    TOP,
    APPLICANTS,
    DECLARATION,
    ATTACHMENT,
    REASON,
    RESOLUTION,
    AGENDA,
    PEOPLE,
    REPORT
  }

  /**
   * A cue at the start of a line.
   *
   * @param length code units of the cue and of a colon behind it
   * @param rest what follows, without blanks at its ends
   * @param colon whether a colon follows the cue's words
   */
  public record Cue(Kind kind, int length, String rest, boolean colon) {}

  private static final int LONGEST = 60;

  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<String, String> sessions = new HashMap<>();

  /** First words, so that most lines cost one look. */
  private final Set<String> kindStarts = new HashSet<>();

  private final Set<String> sessionStarts = new HashSet<>();
  private final Map<String, String> subjects = new HashMap<>();
  private int longestSession;
  private int longestKind;
  private final Set<String> suspended = new HashSet<>();
  private final Set<String> open = new HashSet<>();
  private final Set<String> auxiliaries = new HashSet<>();

  private Cues(Lexicon lines, Lexicon words, Lexicon conferences) {
    for (Lexicon.Entry entry : conferences.entries()) {
      for (String form : entry.forms()) {
        sessions.put(form.toLowerCase(Locale.GERMAN), entry.value());
        sessionStarts.add(start(form));
        longestSession = Math.max(longestSession, form.length());
      }
      // "für Arbeit und Soziales zuständigen Ministerinnen und Minister": the conference's subject
      for (String members : entry.get("members").split("\\|")) {
        int end = members.indexOf(" zuständigen");
        if (members.startsWith("für ") && end > 4) {
          subjects.putIfAbsent(members.substring(4, end), entry.value());
        }
      }
    }
    for (Lexicon.Entry entry : lines.entries()) {
      for (String form : entry.forms()) {
        kinds.put(form.toLowerCase(Locale.GERMAN), Kind.valueOf(entry.value()));
        kindStarts.add(start(form));
        longestKind = Math.max(longestKind, form.length());
      }
    }
    for (Lexicon.Entry entry : words.entries()) {
      switch (entry.value()) {
        case "SUSPENDED" -> suspended.addAll(entry.forms());
        case "AUXILIARY" -> auxiliaries.addAll(entry.forms());
        default -> open.addAll(entry.forms());
      }
    }
  }

  /** The cues of the program's own lexicons, which several stages ask. */
  public static Cues standard() {
    return Standard.CUES;
  }

  private static final class Standard {
    static final Cues CUES =
        new Cues(
            LexiconReader.resource("line_cues.csv"),
            LexiconReader.resource("open_words.csv"),
            LexiconReader.resource("conferences.csv"));
  }

  /** The longest cue that {@code line} begins with, up to a word's end. */
  public Optional<Cue> at(String line) {
    if (line.startsWith("(") && line.endsWith(")")) {
      // "(Antragsteller: Hessen, Bremen)"
      return begins(line.substring(1))
          .filter(c -> c.kind() == Kind.APPLICANTS)
          .map(c -> new Cue(c.kind(), c.length() + 1, c.rest(), c.colon()));
    }
    return begins(line);
  }

  private Optional<Cue> begins(String line) {
    if (!kindStarts.contains(start(line))) {
      return Optional.empty();
    }
    String head =
        line.substring(0, Math.min(line.length(), longestKind)).toLowerCase(Locale.GERMAN);
    for (int end = head.length(); end > 0; end--) {
      if (end < line.length() && Character.isLetter(line.charAt(end))) {
        continue;
      }
      Kind kind = kinds.get(head.substring(0, end));
      // "TOP4.3": the blank is forgotten before a number only
      boolean inside =
          kind != Kind.TOP && end < line.length() && Character.isDigit(line.charAt(end));
      if (kind != null && !inside) {
        int after = end;
        while (after < line.length() && line.charAt(after) == ' ') {
          after++;
        }
        boolean colon = after < line.length() && line.charAt(after) == ':';
        int length = colon ? after + 1 : end;
        return Optional.of(new Cue(kind, length, line.substring(length).strip(), colon));
      }
    }
    return Optional.empty();
  }

  /** The letters that {@code text} begins with, in lower case. */
  private static String start(String text) {
    int end = 0;
    while (end < text.length() && end < LONGEST && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end).toLowerCase(Locale.GERMAN);
  }

  /** Whether {@code line} begins with a heading cue of {@code kind}. */
  public boolean is(String line, Kind kind) {
    return at(line).filter(c -> c.kind() == kind).isPresent();
  }

  /**
   * A session's heading.
   *
   * @param conference short form
   * @param number of the session
   * @param rest what follows the conference's name
   */
  public record SessionHeading(String conference, int number, String rest) {}

  /**
   * The session that {@code line} is the heading of: "21. Integrationsministerkonferenz 2026 …". A
   * sentence that begins like one is none.
   */
  public Optional<SessionHeading> session(String line) {
    int i = 0;
    while (i < line.length() && i < 4 && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
      i++;
    }
    if (i == 0 || i > 3 || i >= line.length() || line.charAt(i) != '.' || line.length() > 200) {
      return Optional.empty();
    }
    int number = Integer.parseInt(line.substring(0, i));
    int from = i + 1;
    while (from < line.length() && line.charAt(from) == ' ') {
      from++;
    }
    return conference(line.substring(from))
        .filter(named -> !named.rest().endsWith(".") && headingRest(named.rest()))
        .map(named -> new SessionHeading(named.conference(), number, named.rest()));
  }

  /**
   * A conference named at the start of a text.
   *
   * @param conference short form
   * @param rest what follows
   */
  public record Named(String conference, String rest) {}

  /** The conference that {@code text} begins with, by its longest name. */
  public Optional<Named> conference(String text) {
    if (!sessionStarts.contains(start(text))) {
      return Optional.empty();
    }
    int most = Math.min(text.length(), longestSession);
    String head = text.substring(0, most).toLowerCase(Locale.GERMAN);
    for (int end = most; end > 1; end--) {
      if (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        continue;
      }
      String conference = sessions.get(head.substring(0, end));
      if (conference != null) {
        return Optional.of(new Named(conference, text.substring(end).strip()));
      }
    }
    return bySubject(text);
  }

  /**
   * "Konferenz der Ministerinnen und Minister, Senatorinnen und Senatoren für Arbeit und Soziales".
   */
  private Optional<Named> bySubject(String text) {
    int subject = text.indexOf(" für ");
    if (!text.startsWith("Konferenz der Minister") || subject < 0 || subject > 100) {
      return Optional.empty();
    }
    int from = subject + 5;
    for (int end = Math.min(text.length(), from + LONGEST); end > from; end--) {
      boolean inside = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
      String conference = inside ? null : subjects.get(text.substring(from, end));
      if (conference != null) {
        String rest = text.substring(end).strip();
        return Optional.of(
            new Named(
                conference, rest.startsWith("der Länder") ? rest.substring(10).strip() : rest));
      }
    }
    return Optional.empty();
  }

  /** A heading goes on with a year, a date, a place or nothing, never with a verb. */
  private static boolean headingRest(String rest) {
    return rest.isEmpty()
        || Character.isDigit(rest.charAt(0))
        || rest.startsWith("am ")
        || rest.startsWith("vom ")
        || rest.startsWith("in ")
        || rest.startsWith("(")
        || rest.startsWith("–")
        || rest.startsWith("-")
        || rest.startsWith(",");
  }

  /**
   * Whether a part left out before {@code word} would keep its hyphen: "Sprach- und Kurssystem".
   */
  boolean suspends(String word) {
    return suspended.contains(word);
  }

  /** Whether {@code word} is a verb as sentences have it, and titles hardly ever. */
  boolean auxiliary(String word) {
    return auxiliaries.contains(word);
  }

  /** Whether a text that ends with {@code word} must go on. */
  boolean open(String word) {
    return open.contains(word);
  }
}
