package de.beschlusslage.annotate;

import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.Arrays;
import java.util.List;

/**
 * How a conference is named, word by word ({@code conferences.csv}).
 *
 * @param value its short form
 * @param forms of its own name
 * @param members what its members call themselves
 */
record ConferenceForms(String value, List<List<String>> forms, List<List<String>> members) {

  /** All conferences. */
  static List<ConferenceForms> german() {
    return LexiconReader.resource("conferences.csv").entries().stream()
        .map(ConferenceForms::of)
        .toList();
  }

  private static ConferenceForms of(Lexicon.Entry entry) {
    return new ConferenceForms(
        entry.value(),
        entry.forms().stream().map(ActorRegister::words).toList(),
        Arrays.stream(entry.get("members").split("\\|"))
            .filter(phrase -> !phrase.isBlank())
            .map(ActorRegister::words)
            .toList());
  }
}
