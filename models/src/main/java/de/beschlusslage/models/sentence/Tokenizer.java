package de.beschlusslage.models.sentence;

import de.beschlusslage.corpus.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits German text into words, numbers and punctuation in one pass.
 *
 * <p>A hyphen belongs to its word, also at its end ("Sprach- und …") or start ("-verbände"); so do
 * the marks of gender inside a word ("Migrant*innen", "Lehrer:innen") and dots between letters or
 * digits without a blank ("z.B", "5.1", "IT.NRW").
 */
public final class Tokenizer {
  private Tokenizer() {}

  /** The tokens of {@code text} inside {@code within}; offsets count from the start of text. */
  public static List<Token> tokenize(String text, Span within) {
    List<Token> tokens = new ArrayList<>(within.length() / 6 + 4);
    int at = within.start();
    while (at < within.end()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
        continue;
      }
      int end = at + 1;
      if (Character.isLetterOrDigit(c) || startsSuffix(text, at, within.end())) {
        while (end < within.end() && continues(text, end, within.end())) {
          end++;
        }
      }
      tokens.add(new Token(text.substring(at, end), at));
      at = end;
    }
    return tokens;
  }

  /** The tokens of a whole text. */
  public static List<Token> tokenize(String text) {
    return tokenize(text, new Span(0, text.length()));
  }

  private static boolean startsSuffix(String text, int at, int limit) {
    return text.charAt(at) == '-' && at + 1 < limit && Character.isLetter(text.charAt(at + 1));
  }

  private static boolean continues(String text, int at, int limit) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    boolean more = at + 1 < limit;
    char next = more ? text.charAt(at + 1) : ' ';
    return switch (c) {
      case '-', '‐', '‑' -> Character.isLetterOrDigit(text.charAt(at - 1));
      case '*', '_', ':' -> more && Character.isLowerCase(next) && text.startsWith("in", at + 1);
      case '.' ->
          more
              && Character.isLetterOrDigit(next)
              && Character.isLetterOrDigit(text.charAt(at - 1))
              && (Character.isDigit(next) == Character.isDigit(text.charAt(at - 1)));
      case '\'', '’' -> more && Character.isLetter(next);
      default -> false;
    };
  }
}
