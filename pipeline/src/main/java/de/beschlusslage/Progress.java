package de.beschlusslage;

/** Hears how far a run has come; called from several threads. */
public interface Progress {
  /** For those who do not watch. */
  Progress SILENT = (step, done, all) -> {};

  /**
   * What a run does, in this order. A step that tells nothing begins when the one before is done.
   */
  enum Step {
    /** Documents that an earlier run has read. */
    RECALL,
    /** The other documents. Both are counted of all documents. */
    READ,
    /** Earlier resolutions. */
    LOOK_UP,
    /** The words of each document. */
    COUNT,
    /** What the words weigh. */
    WEIGH,
    /** Items, compared with earlier ones. */
    LINK,
    /** Documents in tables. */
    TABLES,
    /** Tables of what lies between documents. */
    BETWEEN,
    /** Documents in the index; the report is written beside it. */
    INDEX,
    /** What is left then. */
    FINISH
  }

  /** So many of all pieces of a step are done. */
  void at(Step step, int done, int all);
}
