package de.beschlusslage.reference;

import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How conferences are named, and how their members speak of themselves. */
final class ConferenceNames {
  private final NameAutomaton<Name> automaton;
  private final Map<String, String> byLetters;
  private final Set<String> shortForms;

  private ConferenceNames(
      NameAutomaton<Name> automaton, Map<String, String> byLetters, Set<String> shortForms) {
    this.automaton = automaton;
    this.byLetters = byLetters;
    this.shortForms = shortForms;
  }

  /**
   * One way to name a conference.
   *
   * @param text as written
   * @param conference its short form
   */
  record Name(String text, String conference) {}

  static ConferenceNames standard() {
    List<Name> names = new ArrayList<>();
    Map<String, String> byLetters = new HashMap<>();
    Set<String> shortForms = new HashSet<>();
    for (Lexicon.Entry entry : LexiconReader.resource("conferences.csv").entries()) {
      if (entry.id().equals("Fachministerkonferenzen")) {
        continue; // a class of conferences resolves nothing
      }
      for (String form : entry.forms()) {
        names.add(new Name(form, entry.value()));
      }
      for (String member : (entry.get("members") + "|" + entry.get("meetings")).split("\\|")) {
        if (!member.isBlank()) {
          names.add(new Name(member, entry.value()));
        }
      }
      shortForms.add(entry.value());
      if (entry.value().length() >= 4) {
        byLetters.merge(letters(entry.value()), entry.value(), (a, b) -> "");
      }
    }
    return new ConferenceNames(
        NameAutomaton.of(names.stream().map(Name::text).toList(), names),
        byLetters,
        Set.copyOf(shortForms));
  }

  NameAutomaton<Name>.Walker walker() {
    return automaton.walker();
  }

  /** A misprinted short form: the letters of just one conference in another order ("JMFk"). */
  Optional<String> misprint(String word) {
    if (word.length() < 4 || word.length() > 6 || shortForms.contains(word)) {
      return Optional.empty();
    }
    int capitals = 0;
    for (int i = 0; i < word.length(); i++) {
      capitals += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
    }
    String conference = capitals * 2 > word.length() ? byLetters.get(letters(word)) : null;
    return Optional.ofNullable(conference).filter(c -> !c.isEmpty());
  }

  private static String letters(String word) {
    char[] letters = word.toUpperCase(java.util.Locale.ROOT).toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }
}
