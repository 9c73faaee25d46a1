package de.beschlusslage.reference;

import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How conferences are named, and how their members speak of themselves. */
final class ConferenceNames {
  /** The automaton's file beside this class. */
  static final String RESOURCE = "conferences.fst";

  private final NameAutomaton<String> automaton;
  private final Map<String, String> byLetters = new HashMap<>();
  private final Set<String> shortForms;

  private ConferenceNames(NameAutomaton<String> automaton) {
    this.automaton = automaton;
    this.shortForms = Set.copyOf(automaton.values());
    for (String conference : shortForms) {
      if (conference.length() >= 4) {
        byLetters.merge(letters(conference), conference, (a, b) -> "");
      }
    }
  }

  static ConferenceNames standard() {
    return new ConferenceNames(
        NameAutomaton.standard(RESOURCE, Function.identity(), ConferenceNames::compile));
  }

  /** The names of {@code conferences.csv}; they stand for conferences by their short forms. */
  static NameAutomaton<String> compile() {
    List<String> names = new ArrayList<>();
    List<String> conferences = new ArrayList<>();
    for (Lexicon.Entry entry : LexiconReader.resource("conferences.csv").entries()) {
      if (entry.id().equals("Fachministerkonferenzen")) {
        continue; // a class of conferences resolves nothing
      }
      List<String> all = new ArrayList<>(entry.forms());
      for (String member : (entry.get("members") + "|" + entry.get("meetings")).split("\\|")) {
        if (!member.isBlank()) {
          all.add(member);
        }
      }
      names.addAll(all);
      conferences.addAll(Collections.nCopies(all.size(), entry.value()));
    }
    return NameAutomaton.of(names, conferences, Function.identity());
  }

  NameAutomaton<String>.Walker walker() {
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
