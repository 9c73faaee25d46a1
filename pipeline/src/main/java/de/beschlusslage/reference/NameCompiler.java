package de.beschlusslage.reference;

import de.beschlusslage.corpus.law.LawRegister;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compiles names of laws and conferences into the folder of classes; the build calls it. */
public final class NameCompiler {
  private NameCompiler() {}

  /** Writes beside this class below {@code arguments[0]}. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0], NameCompiler.class.getPackageName().split("\\."));
    Files.createDirectories(folder);
    write(LawIndex.compile(LawRegister.standard()), folder.resolve(LawIndex.RESOURCE));
    write(ConferenceNames.compile(), folder.resolve(ConferenceNames.RESOURCE));
  }

  private static void write(NameAutomaton<?> automaton, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      automaton.write(out);
    }
  }
}
