package de.beschlusslage.annotate;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.models.sentence.Token;
import de.beschlusslage.models.sentence.Tokenizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Makes a {@link Sentence} of a stretch of cleaned text. */
final class SentenceReader {
  private static final int LONGEST_QUOTE = 4000;

  private final Clauses clauses;
  private final ActorRegister actors;
  private final SpeakerFinder speakers;

  private SentenceReader(Clauses clauses, ActorRegister actors, SpeakerFinder speakers) {
    this.clauses = clauses;
    this.actors = actors;
    this.speakers = speakers;
  }

  /** A reader with the program's own lexicons. */
  static SentenceReader german(Clauses clauses) {
    List<ConferenceForms> conferences = ConferenceForms.german();
    return new SentenceReader(
        clauses, ActorRegister.german(conferences), SpeakerFinder.german(conferences));
  }

  /** Which code units of a point stand inside quotation marks. */
  record Quotes(int start, BitSet inside) {
    boolean contains(int offset) {
      return offset >= start && inside.get(offset - start);
    }
  }

  /** Quotations in {@code within}: „…“, »…«, "…"; an unclosed mark quotes nothing. */
  static Quotes quotes(String text, Span within) {
    BitSet inside = new BitSet(within.length());
    int open = -1;
    char close = ' ';
    for (int at = within.start(); at < within.end(); at++) {
      char c = text.charAt(at);
      if (open < 0) {
        if (c == '„' || c == '»' || c == '"' || c == '“') {
          open = at;
          close = c == '„' ? '“' : c == '»' ? '«' : c == '“' ? '”' : '"';
        }
      } else if (c == close || close == '“' && (c == '”' || c == '"')) {
        inside.set(open - within.start(), at + 1 - within.start());
        open = -1;
      } else if (at - open > LONGEST_QUOTE) {
        at = open;
        open = -1;
        close = ' ';
        while (at + 1 < within.end() && "„»\"“".indexOf(text.charAt(at + 1)) < 0) {
          at++;
        }
      }
    }
    return new Quotes(within.start(), inside);
  }

  Sentence read(
      String text,
      Span span,
      Optional<Span> closing,
      Quotes quotes,
      String own,
      List<String> declarants) {
    List<Token> tokens = new ArrayList<>(Tokenizer.tokenize(text, span));
    closing.ifPresent(more -> tokens.addAll(Tokenizer.tokenize(text, more)));
    List<String> words = tokens.stream().map(Token::text).toList();
    List<Speaker> speaking = speakers.find(words, own, declarants);
    boolean[] joined = new boolean[words.size()];
    for (Speaker speaker : speaking) {
      for (int i = speaker.from(); i < speaker.to(); i++) {
        joined[i] = true;
      }
    }
    boolean[] quoted = new boolean[words.size()];
    for (int i = 0; i < quoted.length; i++) {
      quoted[i] = quotes.contains(tokens.get(i).start());
    }
    Clauses.Level[] levels = clauses.levels(words, joined, quoted);
    for (Speaker speaker : speaking) {
      if (speaker.nominative() && levels[speaker.from()] == Clauses.Level.MAIN) {
        for (int i = speaker.from(); i < speaker.to(); i++) {
          levels[i] = Clauses.Level.MAIN;
        }
      }
    }
    return new Sentence(tokens, words, levels, speaking, actors.mentions(words, own));
  }
}
