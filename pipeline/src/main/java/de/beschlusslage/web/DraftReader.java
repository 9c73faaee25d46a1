package de.beschlusslage.web;

import java.util.List;

/** Cuts a draft into its numbered demands. */
public interface DraftReader {
  /**
   * Reads a draft.
   *
   * @param name file name, which tells the format
   * @param content the file's bytes
   */
  Draft read(String name, byte[] content);

  /**
   * What came of it.
   *
   * @param demands in reading order
   * @param problem why it could not be read, empty if it could
   */
  record Draft(List<Demand> demands, String problem) {
    public Draft {
      demands = List.copyOf(demands);
    }
  }

  /** A Ziffer of the draft. */
  record Demand(String label, String text) {}
}
