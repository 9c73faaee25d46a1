package de.beschlusslage.corpus.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the longest known phrase that begins at a word: a trie over words, one step a word, however
 * many phrases it knows.
 *
 * <p>Words are compared letter by letter; callers that want another notion of equality fold both
 * sides first.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseMatcher<V> {
  private final Node<V> root;

  private PhraseMatcher(Node<V> root) {
    this.root = root;
  }

  /**
   * A hit.
   *
   * @param words how many words it covers, at least one
   * @param value what the phrase stands for
   */
  public record Hit<V>(int words, V value) {}

  private static final class Node<V> {
    private final Map<String, Node<V>> next = new HashMap<>(4);
    private Optional<V> value = Optional.empty();
  }

  /** Collects phrases; of two equal phrases the first stays. */
  public static final class Builder<V> {
    private final Node<V> root = new Node<>();

    /**
     * Adds a phrase.
     *
     * @throws IllegalArgumentException if it has no word
     */
    public Builder<V> add(List<String> words, V value) {
      if (words.isEmpty()) {
        throw new IllegalArgumentException("a phrase has words");
      }
      Node<V> node = root;
      for (String word : words) {
        node = node.next.computeIfAbsent(word, w -> new Node<>());
      }
      if (node.value.isEmpty()) {
        node.value = Optional.of(value);
      }
      return this;
    }

    /** The finished matcher; the builder is not used afterwards. */
    public PhraseMatcher<V> build() {
      return new PhraseMatcher<>(root);
    }
  }

  /** Whether a phrase begins with {@code word}. */
  public boolean begins(String word) {
    return root.next.containsKey(word);
  }

  /** The longest phrase that begins at {@code words[at]}. */
  public Optional<Hit<V>> longestAt(List<String> words, int at) {
    Node<V> node = root;
    Optional<Hit<V>> best = Optional.empty();
    for (int i = at; i < words.size(); i++) {
      Node<V> after = node.next.get(words.get(i));
      if (after == null) {
        return best;
      }
      node = after;
      if (node.value.isPresent()) {
        best = Optional.of(new Hit<>(i - at + 1, node.value.get()));
      }
    }
    return best;
  }
}
