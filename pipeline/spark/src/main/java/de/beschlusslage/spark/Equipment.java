package de.beschlusslage.spark;

import de.beschlusslage.DocumentReader;
import de.beschlusslage.cli.Assembly;
import de.beschlusslage.link.LinkOptions;
import de.beschlusslage.link.Linker;
import de.beschlusslage.reference.PriorResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lexicons and models, loaded once on each machine, when they are first needed there. */
final class Equipment {
  private static final Map<String, DocumentReader> READERS = new ConcurrentHashMap<>();

  private Equipment() {}

  static DocumentReader reader(String password) {
    return READERS.computeIfAbsent(password, p -> new DocumentReader(Assembly.stages(p)));
  }

  static PriorResolver priors() {
    return Priors.RESOLVER;
  }

  static Linker linker() {
    return Links.LINKER;
  }

  static LinkOptions linkOptions() {
    return LinkOptions.standard();
  }

  private static final class Priors {
    static final PriorResolver RESOLVER = PriorResolver.standard();
  }

  private static final class Links {
    static final Linker LINKER = new Linker(linkOptions());
  }
}
