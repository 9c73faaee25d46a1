package de.beschlusslage.structure;

import de.beschlusslage.corpus.Vote;
import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that says how a resolution was passed: "Die IntMK hat mit Umlaufbeschluss 01/2023 vom
 * 29. März 2023 einstimmig beschlossen:", "Abstimmungsergebnis: 16:0:0".
 *
 * @param resolvedOn the day it names
 * @param circular the Umlaufbeschluss' number, empty where it is none
 */
record Decision(Vote vote, Optional<LocalDate> resolvedOn, String circular) {

  /** A resolution of which no such line speaks. */
  static final Decision UNSTATED = new Decision(Vote.UNSTATED, Optional.empty(), "");

  /** Reads such lines; the words are data ({@code decision_formulas.csv}). */
  static final class Reader {
    private static final Pattern CIRCULAR =
        Pattern.compile(
            "Umlauf(?:beschluss|beschluß|verfahren)\\s(?:Nr\\.\\s)?(\\d{1,4}/\\d{2,4})");
    private static final Pattern COUNT =
        Pattern.compile("(\\d{1,2})\\s?([:/])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{1,2})");

    /** "Der Beschluss wurde einstimmig gefasst." */
    private static final Pattern AFTERWARDS =
        Pattern.compile(
            "(?:Der (?:Beschluss|Antrag)|Die Beschlussfassung) (?:wurde|wird|ist|erging|erfolgte)"
                + " (?:einstimmig|mehrheitlich)(?: gefasst| angenommen| beschlossen)?(?: worden)?"
                + "\\.");

    private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)");
    private static final Pattern NAYS = Pattern.compile("(\\d{1,2})\\sNein");

    private static final int LONGEST = 260;
    private static final int SHORT = 120;

    private final Set<String> decided = new HashSet<>();
    private final Set<String> decides = new HashSet<>();
    private final Set<String> unanimous = new HashSet<>();
    private final List<String> unanimousPhrases;
    private final Set<String> majority = new HashSet<>();
    private final Set<String> voteLines = new HashSet<>();
    private final Set<String> beside = new HashSet<>();

    Reader() {
      for (Lexicon.Entry entry : LexiconReader.resource("decision_formulas.csv").entries()) {
        Set<String> words =
            switch (entry.value()) {
              case "DECIDED" -> decided;
              case "DECIDES" -> decides;
              case "einstimmig" -> unanimous;
              case "mehrheitlich" -> majority;
              case "BESIDE" -> beside;
              default -> voteLines;
            };
        entry.forms().forEach(form -> words.add(lower(form)));
      }
      unanimousPhrases = unanimous.stream().filter(form -> form.indexOf(' ') > 0).toList();
    }

    private static String lower(String text) {
      return text.toLowerCase(Locale.GERMAN);
    }

    /** Whether {@code line} is nothing but the vote: "Abstimmungsergebnis: 16:0:0". */
    boolean isVoteLine(String line) {
      if (line.length() > SHORT) {
        return false;
      }
      int colon = line.indexOf(':');
      String head = colon > 0 ? line.substring(0, colon) : line;
      if (head.indexOf('(') >= 0) {
        // "Abstimmungsergebnis (Ja/Nein/Enthaltung): 16/0/0"
        head = BRACKET.matcher(head).replaceAll("");
      }
      return voteLines.contains(lower(head.strip()))
          || line.startsWith("D") && AFTERWARDS.matcher(line).matches();
    }

    /** Whether {@code line} tells the vote and nothing else: "(mehrheitlich beschlossen)". */
    boolean isVoteAlone(String line) {
      String lower = lower(line);
      return line.length() <= SHORT && isVoteAlone(lower, words(lower));
    }

    private boolean isVoteAlone(String lower, List<String> words) {
      return lower.length() <= SHORT
          && vote(lower, words) != Vote.UNSTATED
          && words.stream()
              .allMatch(
                  word ->
                      unanimous.contains(word)
                          || majority.contains(word)
                          || decided.contains(word)
                          || beside.contains(word)
                          || word.startsWith("beschlu")
                          || voteLines.contains(word));
    }

    private static List<String> words(String line) {
      List<String> words = new ArrayList<>();
      int from = -1;
      for (int at = 0; at <= line.length(); at++) {
        boolean letter = at < line.length() && Character.isLetter(line.charAt(at));
        if (letter && from < 0) {
          from = at;
        } else if (!letter && from >= 0) {
          words.add(line.substring(from, at));
          from = -1;
        }
      }
      return words;
    }

    private Vote vote(String lower, List<String> words) {
      for (String word : words) {
        if (unanimous.contains(word)) {
          return Vote.UNANIMOUS;
        }
      }
      for (String phrase : unanimousPhrases) {
        if (lower.contains(phrase)) {
          return Vote.UNANIMOUS;
        }
      }
      return words.stream().anyMatch(majority::contains) ? Vote.MAJORITY : Vote.UNSTATED;
    }

    /** "Die IntMK hat einstimmig beschlossen", a line of its own that lost its colon. */
    private boolean endsDecided(String line) {
      return line.length() <= SHORT
          && decided.contains(lower(line.substring(line.lastIndexOf(' ') + 1)));
    }

    /** What {@code line} says of the vote, empty where it is text of another kind. */
    Optional<Decision> read(String line) {
      if (line.length() > LONGEST) {
        return Optional.empty();
      }
      if (line.length() > SHORT && !line.endsWith(":") && !line.startsWith("(")) {
        return Optional.empty();
      }
      boolean voteLine = isVoteLine(line);
      String lower = lower(line);
      List<String> words = words(lower);
      Vote vote = vote(lower, words);
      if (!voteLine && vote == Vote.UNSTATED && !line.endsWith(":")) {
        return Optional.empty();
      }
      boolean past = false;
      boolean present = false;
      boolean auxiliary = false;
      for (String word : words) {
        past |= decided.contains(word);
        present |= decides.contains(word);
      }
      for (String word : words(line)) {
        auxiliary |= word.equals("hat") || word.equals("haben") || word.startsWith("Beschlu");
      }
      auxiliary |= vote != Vote.UNSTATED && line.length() <= SHORT; // "Es wird einstimmig …:"
      boolean voted = vote != Vote.UNSTATED || line.contains("Beschlu");
      boolean closes = line.endsWith(":") || vote != Vote.UNSTATED && endsDecided(line);
      boolean announces = closes && (past && auxiliary || present && voted);
      boolean bracketed = line.startsWith("(") && line.endsWith(")") && vote != Vote.UNSTATED;
      if (!announces && !voteLine && !bracketed && !isVoteAlone(lower, words)) {
        return Optional.empty();
      }
      Matcher count = COUNT.matcher(line);
      if (vote == Vote.UNSTATED && count.find()) {
        vote = Integer.parseInt(count.group(3)) > 0 ? Vote.MAJORITY : Vote.UNANIMOUS;
      }
      Matcher nays = NAYS.matcher(line);
      if (vote == Vote.UNSTATED && nays.find()) {
        vote = Integer.parseInt(nays.group(1)) > 0 ? Vote.MAJORITY : Vote.UNANIMOUS;
      }
      Matcher circular = CIRCULAR.matcher(line);
      return Optional.of(
          new Decision(
              vote,
              Dates.first(line).map(Dates.Days::start),
              circular.find() ? circular.group(1) : ""));
    }
  }
}
