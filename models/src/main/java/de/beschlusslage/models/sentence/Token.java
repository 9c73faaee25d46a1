package de.beschlusslage.models.sentence;

import de.beschlusslage.corpus.Span;

/**
 * A word, number or punctuation mark.
 *
 * @param text as printed
 * @param start first UTF-16 code unit in the text that was split
 */
public record Token(String text, int start) {

  /** One past the last UTF-16 code unit. */
  public int end() {
    return start + text.length();
  }

  /** Where the token stands. */
  public Span span() {
    return new Span(start, end());
  }

  /** Whether it begins with a letter or digit. */
  public boolean isWord() {
    return Character.isLetterOrDigit(text.charAt(0));
  }

  /** Whether it begins with an upper-case letter, as German nouns do. */
  public boolean isCapitalised() {
    return Character.isUpperCase(text.charAt(0));
  }

  /** Whether it is exactly {@code other}. */
  public boolean is(String other) {
    return text.equals(other);
  }
}
