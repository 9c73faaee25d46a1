package de.beschlusslage;

/** Hears how far a run has come. */
public interface Progress {
  /** For those who do not watch. */
  Progress SILENT = file -> {};

  /** A file has been dealt with; called from several threads. */
  void done(String file);

  /** So many of all items have been compared with earlier ones; called when all files are done. */
  default void linked(int done, int all) {}
}
