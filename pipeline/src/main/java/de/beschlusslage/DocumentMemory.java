package de.beschlusslage;

import de.beschlusslage.corpus.Minutes;
import java.util.Optional;

/** Remembers documents from run to run; used from several threads. */
public interface DocumentMemory {
  /** Remembers nothing. */
  DocumentMemory NONE =
      new DocumentMemory() {
        @Override
        public Optional<Minutes> recall(String file, String sha256) {
          return Optional.empty();
        }

        @Override
        public void keep(Minutes minutes) {}
      };

  /** The document that was made from the same bytes under the same name, without its id. */
  Optional<Minutes> recall(String file, String sha256);

  /** Keeps a document for the next run. */
  void keep(Minutes minutes);
}
