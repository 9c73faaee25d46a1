package de.beschlusslage.annotate;

import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import de.beschlusslage.corpus.lexicon.PhraseMatcher;
import de.beschlusslage.models.sentence.Token;
import de.beschlusslage.models.sentence.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everybody the program knows by name: {@code actors.csv} and {@code conferences.csv}. */
final class ActorRegister {
  private final PhraseMatcher<Actor> matcher;

  private ActorRegister(PhraseMatcher<Actor> matcher) {
    this.matcher = matcher;
  }

  static ActorRegister german() {
    PhraseMatcher.Builder<Actor> builder = new PhraseMatcher.Builder<>();
    for (Lexicon.Entry entry : LexiconReader.resource("conferences.csv").entries()) {
      String value = entry.value();
      Actor actor = new Actor(value, 'f');
      entry.forms().forEach(form -> builder.add(words(form), actor));
    }
    for (Lexicon.Entry entry : LexiconReader.resource("actors.csv").entries()) {
      Actor actor = new Actor(entry.value(), entry.get("gender").charAt(0));
      entry.forms().forEach(form -> builder.add(words(form), actor));
    }
    return new ActorRegister(builder.build());
  }

  static List<String> words(String form) {
    return Tokenizer.tokenize(form).stream().map(Token::text).toList();
  }

  /** All mentions but those of the conference itself, longest at each place, in reading order. */
  List<Mention> mentions(List<String> words, String own) {
    List<Mention> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<PhraseMatcher.Hit<Actor>> hit = matcher.longestAt(words, at);
      if (hit.isPresent()) {
        if (!hit.get().value().value().equals(own)) {
          found.add(new Mention(at, at + hit.get().words(), hit.get().value()));
        }
        at += hit.get().words();
      } else {
        at++;
      }
    }
    return found;
  }
}
