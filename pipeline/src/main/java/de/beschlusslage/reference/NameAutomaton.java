package de.beschlusslage.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;

/**
 * Names and what they stand for in one Lucene FST; a lookup reads the text once, from one place on.
 *
 * @param <V> what a name stands for
 */
final class NameAutomaton<V> {
  private static final PositiveIntOutputs OUTPUTS = PositiveIntOutputs.getSingleton();

  private final FST<Long> fst;
  private final List<V> values;

  private NameAutomaton(FST<Long> fst, List<V> values) {
    this.fst = fst;
    this.values = List.copyOf(values);
  }

  /** An automaton of {@code texts} and their values; of two equal texts the first counts. */
  static <V> NameAutomaton<V> of(List<String> texts, List<V> values) {
    Map<String, Integer> keys = new TreeMap<>();
    StringBuilder key = new StringBuilder();
    for (int k = 0; k < texts.size(); k++) {
      keys.putIfAbsent(key(texts.get(k), key), k);
    }
    try {
      FSTCompiler<Long> compiler = new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE2, OUTPUTS).build();
      IntsRefBuilder scratch = new IntsRefBuilder();
      for (Map.Entry<String, Integer> entry : keys.entrySet()) {
        compiler.add(Util.toUTF16(entry.getKey(), scratch), (long) entry.getValue() + 1);
      }
      FST<Long> fst = FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
      return new NameAutomaton<>(fst, values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <V> NameAutomaton<V> read(DataInput in, List<V> values) throws IOException {
    return new NameAutomaton<>(new FST<>(FST.readMetadata(in, OUTPUTS), in), values);
  }

  void write(DataOutput out) throws IOException {
    fst.save(out, out);
  }

  List<V> values() {
    return values;
  }

  private static String key(String name, StringBuilder key) {
    key.setLength(0);
    int i = Tokens.skipBlanks(name, 0, name.length());
    while (i < name.length()) {
      int end = Tokens.end(name, i, name.length());
      if (!key.isEmpty()) {
        key.append(' ');
      }
      key.append(name, i, Tokens.stemEnd(name, i, end));
      i = Tokens.skipBlanks(name, end, name.length());
    }
    return key.toString();
  }

  /** One reader's way through the automaton; not for use by two threads. */
  Walker walker() {
    return new Walker();
  }

  /** Holds the last hit, so that a miss costs no object. */
  final class Walker {
    private final FST.BytesReader reader = fst.getBytesReader();
    private final FST.Arc<Long> arc = new FST.Arc<>();
    private int end;
    private int name;

    /** Whether a name begins at {@code start}; the longest one counts. */
    boolean matches(CharSequence text, int start, int limit) {
      try {
        return walk(text, start, limit);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private boolean walk(CharSequence text, int start, int limit) throws IOException {
      fst.getFirstArc(arc);
      long output = 0;
      name = -1;
      int i = start;
      while (i < limit) {
        int tokenEnd = Tokens.end(text, i, limit);
        int stemEnd = Tokens.stemEnd(text, i, tokenEnd);
        for (int k = i; k < stemEnd; k++) {
          if (fst.findTargetArc(text.charAt(k), arc, arc, reader) == null) {
            return name >= 0;
          }
          output += arc.output();
        }
        if (arc.isFinal()) {
          name = (int) (output + arc.nextFinalOutput() - 1);
          end = tokenEnd;
        }
        i = Tokens.skipBlanks(text, tokenEnd, limit);
        if (i < limit) {
          if (fst.findTargetArc(' ', arc, arc, reader) == null) {
            return name >= 0;
          }
          output += arc.output();
        }
      }
      return name >= 0;
    }

    /** One past the last character of the hit. */
    int end() {
      return end;
    }

    V value() {
      return values.get(name);
    }
  }
}
