package de.beschlusslage.annotate;

import de.beschlusslage.corpus.lexicon.PhraseMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds who speaks: the conference by name ("Die IntMK"), by its members ("Die für Integration
 * zuständigen Ministerinnen und Minister, Senatorinnen und Senatoren der Länder (IntMK)"), as "wir"
 * or "sie", the Länder, or the Land of a Protokollerklärung.
 *
 * <p>Members are recognised by their heads (-minister-, -senator-), not by a list of portfolios, so
 * that ministers of justice or finance speak as well as those of integration.
 */
final class SpeakerFinder {
  private static final Set<String> ARTICLES =
      Set.of(
          "Die", "die", "Der", "der", "Das", "das", "Den", "den", "Alle", "alle", "Wir", "wir",
          "uns");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Set<String> LAENDER = Set.of("Länder", "Bundesländer");

  /** Other names a conference gives itself. */
  private static final Set<String> ITSELF =
      Set.of(
          "Konferenz", "Plenum", "Ministerkonferenz", "Fachministerkonferenz", "Amtschefkonferenz");

  private static final Set<String> NEXT = Set.of("nächste", "kommende", "folgende", "diesjährige");
  private static final Set<String> LAENDER_OBLIQUE = Set.of("Ländern", "Bundesländern");

  private final PhraseMatcher<String> conferences;
  private final PhraseMatcher<String> members;

  /** Words with which speakers begin. */
  private final Set<String> openers = new HashSet<>(Set.of("Sie", "sie"));

  private SpeakerFinder(PhraseMatcher<String> conferences, PhraseMatcher<String> members) {
    this.conferences = conferences;
    this.members = members;
    openers.addAll(ARTICLES);
    openers.addAll(LAENDER);
    openers.addAll(LAENDER_OBLIQUE);
    openers.addAll(conferences.firstWords());
    openers.addAll(members.firstWords());
  }

  static SpeakerFinder german(List<ConferenceForms> conferences) {
    PhraseMatcher.Builder<String> builder = new PhraseMatcher.Builder<>();
    PhraseMatcher.Builder<String> members = new PhraseMatcher.Builder<>();
    for (ConferenceForms conference : conferences) {
      conference.forms().forEach(form -> builder.add(form, conference.value()));
      conference.members().forEach(phrase -> members.add(phrase, conference.value()));
    }
    return new SpeakerFinder(builder.build(), members.build());
  }

  /**
   * Whether a speaker can begin with {@code word}, other than members by their heads; most words
   * cost no more than this look.
   */
  private boolean opens(String word) {
    return openers.contains(word)
        || Character.isDigit(word.charAt(0))
        || word.startsWith("Mitglied");
  }

  /**
   * All speakers of a sentence in reading order, not overlapping.
   *
   * @param own the conference whose minutes these are
   * @param declarants Länder that speak in a Protokollerklärung, else empty
   */
  List<Speaker> find(List<String> words, String own, List<String> declarants) {
    List<Speaker> found = new ArrayList<>();
    boolean ministers = words.stream().anyMatch(SpeakerFinder::isMember);
    int at = 0;
    while (at < words.size()) {
      Optional<Speaker> speaker =
          !declarants.isEmpty() || opens(words.get(at)) || ministers && isMember(words.get(at))
              ? at(words, at, own, declarants, ministers)
              : Optional.empty();
      if (speaker.isPresent()) {
        found.add(speaker.get());
        at = speaker.get().to();
      } else {
        at++;
      }
    }
    return found;
  }

  private Optional<Speaker> at(
      List<String> words, int at, String own, List<String> declarants, boolean ministers) {
    String word = words.get(at);
    if (word.equals("wir") || word.equals("Wir")) {
      Optional<Speaker> members = ministers ? members(words, at, own) : Optional.empty();
      return members.or(() -> Optional.of(new Speaker(at, at + 1, Optional.of(own), true, true)));
    }
    if (word.equals("Sie") || word.equals("sie")) {
      return Optional.of(new Speaker(at, at + 1, Optional.empty(), false, true));
    }
    if (!declarants.isEmpty()
        && (word.equals("Der") || word.equals("Das") || word.equals("der") || word.equals("das"))
        && at + 1 < words.size()
        && (words.get(at + 1).equals("Freistaat")
            || words.get(at + 1).equals("Land")
            || words.get(at + 1).equals("Senat"))) {
      int to = at + 2;
      if (to < words.size() && isDeclarant(words.get(to), declarants)) {
        to++;
      }
      return Optional.of(
          new Speaker(at, to, Optional.of(String.join("|", declarants)), false, true));
    }
    if (declarants.size() == 1 && word.equals("Es")) {
      return Optional.of(new Speaker(at, at + 1, Optional.empty(), false, true)); // das Land
    }
    if (isDeclarant(word, declarants)) {
      int to = at + 1;
      while (to + 1 < words.size()
          && (words.get(to).equals("und")
              || words.get(to).equals(",")
              || words.get(to).equals("sowie"))
          && isDeclarant(words.get(to + 1), declarants)) {
        to += 2;
      }
      return Optional.of(
          new Speaker(at, to, Optional.of(String.join("|", declarants)), to > at + 1, true));
    }
    return (ministers ? members(words, at, own) : Optional.<Speaker>empty())
        .or(() -> named(words, at, own))
        .or(() -> conference(words, at, own))
        .or(() -> laender(words, at));
  }

  private static boolean isDeclarant(String word, List<String> declarants) {
    return declarants.contains(word)
        || word.endsWith("s") && declarants.contains(word.substring(0, word.length() - 1));
  }

  /** Members by a phrase of conferences.csv: "Die Regierungschefinnen und Regierungschefs". */
  private Optional<Speaker> named(List<String> words, int at, String own) {
    int head = at + (ARTICLES.contains(words.get(at)) ? 1 : 0);
    return members
        .longestAt(words, head)
        .filter(hit -> hit.value().equals(own))
        .map(
            hit -> {
              int to = withShortName(words, withGenitive(words, head + hit.words()));
              return new Speaker(at, to, Optional.of(own), true, nominative(words, at));
            });
  }

  private Optional<Speaker> conference(List<String> words, int at, String own) {
    int head = at + (ARTICLES.contains(words.get(at)) ? 1 : 0);
    if (head >= words.size()) {
      return Optional.empty();
    }
    if (head + 2 < words.size()
        && words.get(head).startsWith("Mitglied")
        && words.get(head + 1).equals("der")) {
      head += 2;
    }
    if (head > at && head + 1 < words.size() && NEXT.contains(words.get(head))) {
      head++;
    }
    if (head + 1 < words.size()
        && words.get(head + 1).equals(".")
        && NUMBER.matcher(words.get(head)).matches()) {
      head += 2;
    }
    Optional<PhraseMatcher.Hit<String>> hit = conferences.longestAt(words, head);
    boolean generic = ITSELF.contains(words.get(head < words.size() ? head : at)) && head > at;
    if (hit.isPresent() && hit.get().value().equals(own) || hit.isEmpty() && generic) {
      int to = head + hit.map(PhraseMatcher.Hit::words).orElse(1);
      return Optional.of(
          new Speaker(
              at,
              withShortName(words, to),
              Optional.of(own),
              words.get(Math.min(at + 1, words.size() - 1)).startsWith("Mitglied"),
              nominative(words, at)));
    }
    return Optional.empty();
  }

  private static Optional<Speaker> laender(List<String> words, int at) {
    int head = at;
    if (ARTICLES.contains(words.get(at))) {
      head++;
      while (head < words.size()
          && head < at + 3
          && !words.get(head).isEmpty()
          && Character.isLowerCase(words.get(head).charAt(0))) {
        head++;
      }
    }
    if (head < words.size()
        && (LAENDER.contains(words.get(head)) || LAENDER_OBLIQUE.contains(words.get(head)))) {
      boolean subject =
          LAENDER.contains(words.get(head))
              && (at == head || Set.of("Die", "die", "Alle", "alle").contains(words.get(at)));
      return Optional.of(new Speaker(at, head + 1, Optional.of("Länder"), true, subject));
    }
    return Optional.empty();
  }

  /** "Die für … zuständigen Ministerinnen und Minister, Senatorinnen und Senatoren der Länder". */
  private static Optional<Speaker> members(List<String> words, int start, String own) {
    int at = start;
    if (words.get(at).equals("Wir") || words.get(at).equals("wir")) {
      if (at + 1 >= words.size() || !words.get(at + 1).equals(",")) {
        return Optional.empty();
      }
      at += 2;
    }
    if (at >= words.size() || !ARTICLES.contains(words.get(at)) && !isMember(words.get(at))) {
      return Optional.empty();
    }
    if (ARTICLES.contains(words.get(at))) {
      at++;
    }
    int head = at;
    while (head < words.size() && head < at + 9 && !isMember(words.get(head))) {
      if (",.;:".contains(words.get(head)) || words.get(head).equals("zu")) {
        return Optional.empty();
      }
      head++;
    }
    boolean competent =
        head < words.size()
            && words.subList(at, head).contains("zuständigen")
            && (words.get(at).equals("für") || head == at + 1);
    if (head >= words.size() || !isMember(words.get(head)) || head > at && !competent) {
      return Optional.empty();
    }
    if (!isPluralMember(words.get(head))) {
      return Optional.empty();
    }
    int to = withSlash(words, head + 1);
    while (to < words.size()) {
      int next = to;
      while (next < words.size() && Set.of("und", "sowie", ",", "/").contains(words.get(next))) {
        next++;
      }
      if (next > to
          && next < words.size()
          && next > to + 1
          && !isMember(words.get(next))
          && Set.of("die", "der").contains(words.get(next))) {
        next++;
      }
      if (next == to || next >= words.size() || !isMember(words.get(next))) {
        break;
      }
      to = withSlash(words, next + 1);
    }
    to = withPortfolio(words, to);
    boolean wir = words.get(start).equalsIgnoreCase("wir");
    if (head == at
        && to == head + 1
        && !wir
        && !words.get(head).toLowerCase(Locale.ROOT).contains("minister")) {
      return Optional.empty();
    }
    to = withGenitive(words, to);
    to = withShortName(words, to);
    if (wir && to < words.size() && words.get(to).equals(",")) {
      to++;
    }
    return Optional.of(
        new Speaker(start, to, Optional.of(own), true, wir || nominative(words, start)));
  }

  /** "Minister/innen". */
  private static int withSlash(List<String> words, int to) {
    boolean slash =
        to + 1 < words.size()
            && words.get(to).equals("/")
            && words.get(to + 1).replace("-", "").equals("innen");
    return slash ? to + 2 : to;
  }

  /** "… für Arbeit und Soziales": a portfolio behind the members, up to their verb. */
  private static int withPortfolio(List<String> words, int to) {
    if (to >= words.size() || !words.get(to).equals("für")) {
      return to;
    }
    int at = to + 1;
    while (at < words.size()
        && at < to + 10
        && (Character.isUpperCase(words.get(at).charAt(0))
            || Set.of("und", ",", "sowie", "den", "die").contains(words.get(at)))) {
      at++;
    }
    return at > to + 1 && Character.isLowerCase(words.get(Math.min(at, words.size() - 1)).charAt(0))
        ? at
        : to;
  }

  /** "… der Länder", "… der Agrarressorts der Länder". */
  private static int withGenitive(List<String> words, int to) {
    if (to + 1 < words.size()
        && words.get(to).equals("der")
        && words.get(to + 1).endsWith("ressorts")) {
      return withGenitive(words, to + 2);
    }
    if (to + 1 < words.size()
        && (words.get(to).equals("der") || words.get(to).equals("aller"))
        && (LAENDER.contains(words.get(to + 1)))) {
      return to + 2;
    }
    return to;
  }

  private static int withShortName(List<String> words, int to) {
    if (to + 2 < words.size() && words.get(to).equals("(") && words.get(to + 2).equals(")")) {
      return to + 3;
    }
    return to;
  }

  private static boolean nominative(List<String> words, int at) {
    String word = words.get(at);
    return !word.equals("der") && !word.equals("den") && !word.equals("Der") && !word.equals("Den");
  }

  private static boolean isMember(String word) {
    boolean capitals = word.length() > 1 && Character.isUpperCase(word.charAt(1));
    if (!capitals && !word.contains("inister") && !word.contains("enator")) {
      return false;
    }
    String low = word.toLowerCase(Locale.ROOT);
    boolean named = low.contains("minister") || low.contains("senator");
    return named
        && (!low.contains("ministeri") || low.contains("ministerin"))
        && !low.contains("konferenz")
        && !low.contains("präsident")
        && !low.contains("bundesminister");
  }

  private static boolean isPluralMember(String word) {
    String low = word.toLowerCase(Locale.ROOT);
    return low.endsWith("innen")
        || low.endsWith("minister")
        || low.endsWith("ministern")
        || low.endsWith("senatoren")
        || low.endsWith("-");
  }
}
