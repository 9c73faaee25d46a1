package de.beschlusslage;

/** Hears how far a run has come; called from several threads. */
public interface Progress {
  /** For those who do not watch. */
  Progress SILENT = file -> {};

  /** A file has been dealt with. */
  void done(String file);
}
