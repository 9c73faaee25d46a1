package de.beschlusslage.corpus.table;

import java.io.IOException;

/** A table that does not keep the contract; the message names file, line and what is wrong. */
public final class TableException extends IOException {
  private static final long serialVersionUID = 1L;

  TableException(String message) {
    super(message);
  }
}
