package de.beschlusslage.reference;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;

/**
 * Names and what they stand for in one Lucene FST; a lookup reads the text once, from one place on.
 *
 * <p>It is compiled when the program is built. So that loading costs no look at each name, what
 * names stand for is one string of lines, of which the FST knows the places.
 *
 * @param <V> what a name stands for
 */
final class NameAutomaton<V> {
  private static final PositiveIntOutputs OUTPUTS = PositiveIntOutputs.getSingleton();

  /** Places in {@link #firsts}, some more than there are names. */
  private static final int HASHES = 1 << 17;

  private final FST<Long> fst;

  /** Hashes of the names' first words: most words of a text begin none, and cost no more. */
  private final BitSet firsts;

  private final String lines;
  private final Function<String, V> read;

  private NameAutomaton(FST<Long> fst, BitSet firsts, String lines, Function<String, V> read) {
    this.fst = fst;
    this.firsts = firsts;
    this.lines = lines;
    this.read = read;
  }

  /**
   * An automaton of {@code texts} and, for each, the line that says what it stands for; of two
   * equal texts the first counts.
   */
  static <V> NameAutomaton<V> of(
      List<String> texts, List<String> values, Function<String, V> read) {
    Map<String, Long> keys = new TreeMap<>();
    Map<String, Long> places = new HashMap<>();
    StringBuilder lines = new StringBuilder();
    BitSet firsts = new BitSet(HASHES);
    StringBuilder key = new StringBuilder();
    for (int k = 0; k < texts.size(); k++) {
      String value = values.get(k);
      Long place = places.get(value);
      if (place == null) {
        place = (long) lines.length();
        places.put(value, place);
        lines.append(value).append('\n');
      }
      String name = key(texts.get(k), key);
      keys.putIfAbsent(name, place);
      int blank = name.indexOf(' ');
      firsts.set(hash(name, 0, blank < 0 ? name.length() : blank));
    }
    try {
      FSTCompiler<Long> compiler = new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE2, OUTPUTS).build();
      IntsRefBuilder scratch = new IntsRefBuilder();
      for (Map.Entry<String, Long> entry : keys.entrySet()) {
        compiler.add(Util.toUTF16(entry.getKey(), scratch), entry.getValue() + 1);
      }
      FST<Long> fst = FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
      return new NameAutomaton<>(fst, firsts, lines.toString(), read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The automaton that was built with the program; where it was not built, made now. */
  static <V> NameAutomaton<V> standard(
      String resource, Function<String, V> read, Supplier<NameAutomaton<V>> compiled) {
    try (InputStream in = NameAutomaton.class.getResourceAsStream(resource)) {
      return in == null ? compiled.get() : of(in, read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@link #write} wrote. */
  static <V> NameAutomaton<V> of(InputStream stream, Function<String, V> read) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    BitSet firsts = BitSet.valueOf(ByteBuffer.wrap(in.readNBytes(in.readInt())).asLongBuffer());
    String lines = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    InputStreamDataInput data = new InputStreamDataInput(in);
    return new NameAutomaton<>(
        new FST<>(FST.readMetadata(data, OUTPUTS), data), firsts, lines, read);
  }

  void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
    long[] hashes = firsts.toLongArray();
    out.writeInt(hashes.length * Long.BYTES);
    for (long hash : hashes) {
      out.writeLong(hash);
    }
    byte[] text = lines.getBytes(StandardCharsets.UTF_8);
    out.writeInt(text.length);
    out.write(text);
    OutputStreamDataOutput data = new OutputStreamDataOutput(out);
    fst.save(data, data);
    out.flush();
  }

  /** All that names stand for, each once. */
  List<V> values() {
    return lines.lines().map(read).toList();
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

  private static int hash(CharSequence text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return (hash ^ hash >>> 17) & HASHES - 1;
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
    private int line;

    /** Whether a name begins at {@code start}; the longest one counts. */
    boolean matches(CharSequence text, int start, int limit) {
      int first = Tokens.stemEnd(text, start, Tokens.end(text, start, limit));
      if (!firsts.get(hash(text, start, Math.min(first, limit)))) {
        return false;
      }
      try {
        return walk(text, start, limit);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private boolean walk(CharSequence text, int start, int limit) throws IOException {
      fst.getFirstArc(arc);
      long output = 0;
      line = -1;
      int i = start;
      while (i < limit) {
        int tokenEnd = Tokens.end(text, i, limit);
        int stemEnd = Tokens.stemEnd(text, i, tokenEnd);
        for (int k = i; k < stemEnd; k++) {
          if (fst.findTargetArc(text.charAt(k), arc, arc, reader) == null) {
            return line >= 0;
          }
          output += arc.output();
        }
        if (arc.isFinal()) {
          line = (int) (output + arc.nextFinalOutput() - 1);
          end = tokenEnd;
        }
        i = Tokens.skipBlanks(text, tokenEnd, limit);
        if (i < limit) {
          if (fst.findTargetArc(' ', arc, arc, reader) == null) {
            return line >= 0;
          }
          output += arc.output();
        }
      }
      return line >= 0;
    }

    /** One past the last character of the hit. */
    int end() {
      return end;
    }

    V value() {
      return read.apply(lines.substring(line, lines.indexOf('\n', line)));
    }
  }
}
