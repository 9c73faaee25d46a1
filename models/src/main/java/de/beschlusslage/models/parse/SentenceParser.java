package de.beschlusslage.models.parse;

import java.util.List;

/** Says which word of a sentence hangs on which. Implementations may be shared by threads. */
public interface SentenceParser {

  /**
   * The tree of a sentence.
   *
   * @param words the sentence, one entry a token, punctuation included
   * @return one node for each word
   */
  List<Node> parse(List<String> words);

  /**
   * A word's place in the tree, in the terms of <a
   * href="https://universaldependencies.org/u/dep/">Universal Dependencies</a>.
   *
   * @param head index of the word it hangs on, -1 for the root
   * @param relation for example {@code nsubj} or {@code obl:arg}
   * @param tag part of speech, for example {@code VERB}
   */
  record Node(int head, String relation, String tag) {}
}
