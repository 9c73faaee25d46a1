package de.beschlusslage.corpus.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest known phrase that begins at a word: a trie over words, one step a word, however
 * many phrases it knows.
 *
 * <p>Words are compared letter by letter; callers that want another notion of equality fold both
 * sides first.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseMatcher<V extends Object> {
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

  /** Most nodes have one child at most, and no map. */
  private static final class Node<V extends Object> {
    private String word = "";
    private @Nullable Node<V> child;
    private @Nullable Map<String, Node<V>> children;
    private @Nullable V value;

    @Nullable Node<V> next(String next) {
      if (children != null) {
        return children.get(next);
      }
      return word.equals(next) ? child : null;
    }

    Node<V> grow(String next) {
      Node<V> known = next(next);
      if (known != null) {
        return known;
      }
      Node<V> grown = new Node<>();
      if (child == null) {
        word = next;
        child = grown;
      } else {
        if (children == null) {
          children = new HashMap<>();
          children.put(word, child);
        }
        children.put(next, grown);
      }
      return grown;
    }
  }

  /** Collects phrases; of two equal phrases the first stays. */
  public static final class Builder<V extends Object> {
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
        node = node.grow(word);
      }
      if (node.value == null) {
        node.value = value;
      }
      return this;
    }

    /** The finished matcher; the builder is not used afterwards. */
    public PhraseMatcher<V> build() {
      return new PhraseMatcher<>(root);
    }
  }

  /** The words with which phrases begin. */
  public Set<String> firstWords() {
    if (root.children != null) {
      return Set.copyOf(root.children.keySet());
    }
    return root.child == null ? Set.of() : Set.of(root.word);
  }

  /** The longest phrase that begins at {@code words[at]}. */
  public Optional<Hit<V>> longestAt(List<String> words, int at) {
    Node<V> node = root;
    V best = null;
    int end = at;
    for (int i = at; i < words.size(); i++) {
      node = node.next(words.get(i));
      if (node == null) {
        break;
      }
      if (node.value != null) {
        best = node.value;
        end = i + 1;
      }
    }
    return best == null ? Optional.empty() : Optional.of(new Hit<>(end - at, best));
  }
}
