package de.beschlusslage.annotate;

import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import de.beschlusslage.corpus.lexicon.PhraseMatcher;
import de.beschlusslage.models.sentence.Token;
import de.beschlusslage.models.sentence.Tokenizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Everybody the program knows by name: {@code actors.csv} and {@code conferences.csv}. */
final class ActorRegister {
  private static final int SHORTEST_COMPOUND = 6;
  private static final int LONGEST_HEAD = 24;

  /** So many last letters tell of most words that they end in no head. */
  private static final int ENDING = 3;

  private static final int ENDINGS = 1 << 14;

  private final PhraseMatcher<Actor> matcher;
  private final Map<String, Actor> heads;
  private final BitSet endings = new BitSet(ENDINGS);

  private ActorRegister(PhraseMatcher<Actor> matcher, Map<String, Actor> heads) {
    this.matcher = matcher;
    this.heads = heads;
    heads.keySet().forEach(head -> endings.set(ending(head)));
  }

  static ActorRegister german(List<ConferenceForms> conferences) {
    PhraseMatcher.Builder<Actor> builder = new PhraseMatcher.Builder<>();
    for (ConferenceForms conference : conferences) {
      Actor actor = new Actor(conference.value(), 'f');
      conference.forms().forEach(form -> builder.add(form, actor));
    }
    for (Lexicon.Entry entry : LexiconReader.resource("actors.csv").entries()) {
      Actor actor = new Actor(entry.value(), entry.get("gender").charAt(0));
      entry.forms().forEach(form -> builder.add(words(form), actor));
    }
    Map<String, Actor> heads = new HashMap<>();
    for (Lexicon.Entry entry : LexiconReader.resource("actor-heads.csv").entries()) {
      Actor actor = new Actor(entry.value(), entry.get("gender").charAt(0));
      entry.forms().forEach(form -> heads.put(form, actor));
    }
    return new ActorRegister(builder.build(), heads);
  }

  static List<String> words(String form) {
    List<String> words = new ArrayList<>();
    for (Token token : Tokenizer.tokenize(form)) {
      words.add(token.text());
    }
    return words;
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
        Optional<Actor> open = byHead(words.get(at));
        if (open.isPresent()) {
          found.add(new Mention(at, at + 1, open.get()));
        }
        at++;
      }
    }
    return found;
  }

  /**
   * An institution no register knows, by the head of its compound: "Landesmedienanstalten" ends in
   * "anstalten".
   */
  private Optional<Actor> byHead(String word) {
    if (word.length() < SHORTEST_COMPOUND
        || !Character.isUpperCase(word.charAt(0))
        || !endings.get(ending(word))) {
      return Optional.empty();
    }
    String low = word.toLowerCase(Locale.ROOT);
    for (int from = Math.max(0, low.length() - LONGEST_HEAD); from + 3 < low.length(); from++) {
      Actor head = heads.get(low.substring(from));
      if (head != null) {
        return Optional.of(
            head.value().equals("Sonstige") ? new Actor("Sonstige:" + word, head.gender()) : head);
      }
    }
    return Optional.empty();
  }

  /** A number for the last letters of a word, the same for some others. */
  private static int ending(String word) {
    int number = 0;
    for (int at = word.length() - ENDING; at < word.length(); at++) {
      number = 31 * number + Character.toLowerCase(word.charAt(at));
    }
    return number & ENDINGS - 1;
  }
}
