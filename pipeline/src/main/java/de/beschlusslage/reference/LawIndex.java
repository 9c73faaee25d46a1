package de.beschlusslage.reference;

import de.beschlusslage.corpus.law.Law;
import de.beschlusslage.corpus.law.LawKind;
import de.beschlusslage.corpus.law.LawRegister;
import java.util.List;

/**
 * The law register as an automaton, compiled when the program is built: compiling 13,000 names
 * takes longer than reading all minutes of a session, loading them a few milliseconds.
 */
final class LawIndex {
  /** The automaton's file beside this class. */
  static final String RESOURCE = "laws.fst";

  private LawIndex() {}

  /**
   * A name without its text, which the automaton holds.
   *
   * @param law what it names
   * @param alone whether it names the law also where no section stands before it
   */
  record Named(Law law, boolean alone) {
    private static Named of(String line) {
      String[] cells = line.split("\t", -1);
      Law law = new Law(cells[0], LawKind.valueOf(cells[1]), cells[2]);
      return new Named(law, Boolean.parseBoolean(cells[3]));
    }

    private static String line(LawRegister.Name name) {
      Law law = name.law();
      return String.join("\t", law.shortForm(), law.kind().name(), law.slug(), name.alone() + "");
    }
  }

  /** The register's automaton. */
  static NameAutomaton<Named> standard() {
    return NameAutomaton.standard(RESOURCE, Named::of, () -> compile(LawRegister.standard()));
  }

  static NameAutomaton<Named> compile(LawRegister register) {
    List<LawRegister.Name> names = register.names();
    return NameAutomaton.of(
        names.stream().map(LawRegister.Name::text).toList(),
        names.stream().map(Named::line).toList(),
        Named::of);
  }
}
