package de.beschlusslage.reference;

import de.beschlusslage.corpus.law.Law;
import de.beschlusslage.corpus.law.LawKind;
import de.beschlusslage.corpus.law.LawRegister;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;

/**
 * The law register as an automaton, compiled when the program is built: compiling 13,000 names
 * takes longer than reading all minutes of a session, loading them a few milliseconds.
 */
public final class LawIndex {
  private static final String RESOURCE = "laws.fst";

  private LawIndex() {}

  /**
   * A name without its text, which the automaton holds.
   *
   * @param law what it names
   * @param alone whether it names the law also where no section stands before it
   */
  record Named(Law law, boolean alone) {}

  /** The automaton that was built with the program; where it was not built, made now. */
  static NameAutomaton<Named> standard() {
    try (InputStream in = LawIndex.class.getResourceAsStream(RESOURCE)) {
      return in == null ? compile(LawRegister.standard()) : read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static NameAutomaton<Named> compile(LawRegister register) {
    List<LawRegister.Name> names = register.names();
    List<String> texts = names.stream().map(LawRegister.Name::text).toList();
    return NameAutomaton.of(
        texts, names.stream().map(name -> new Named(name.law(), name.alone())).toList());
  }

  static void write(NameAutomaton<Named> automaton, OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
    Map<Law, Integer> laws = new LinkedHashMap<>();
    automaton.values().forEach(named -> laws.putIfAbsent(named.law(), laws.size()));
    out.writeInt(laws.size());
    for (Law law : laws.keySet()) {
      out.writeUTF(law.shortForm());
      out.writeByte(law.kind().ordinal());
      out.writeUTF(law.slug());
    }
    out.writeInt(automaton.values().size());
    for (Named named : automaton.values()) {
      out.writeShort(laws.getOrDefault(named.law(), 0));
      out.writeBoolean(named.alone());
    }
    automaton.write(new OutputStreamDataOutput(out));
    out.flush();
  }

  static NameAutomaton<Named> read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    LawKind[] kinds = LawKind.values();
    List<Law> laws = new ArrayList<>();
    for (int k = in.readInt(); k > 0; k--) {
      String shortForm = in.readUTF();
      LawKind kind = kinds[in.readByte()];
      laws.add(new Law(shortForm, kind, in.readUTF()));
    }
    List<Named> names = new ArrayList<>();
    for (int k = in.readInt(); k > 0; k--) {
      names.add(new Named(laws.get(in.readUnsignedShort()), in.readBoolean()));
    }
    return NameAutomaton.read(new InputStreamDataInput(in), names);
  }

  /** Compiles the register into the folder of classes; the build calls it. */
  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[0]);
    Files.createDirectories(target.getParent());
    try (OutputStream out = Files.newOutputStream(target)) {
      write(compile(LawRegister.standard()), out);
    }
  }
}
