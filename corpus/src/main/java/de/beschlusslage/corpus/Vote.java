package de.beschlusslage.corpus;

/** How a resolution was passed. */
public enum Vote {
  UNANIMOUS("einstimmig"),
  MAJORITY("mehrheitlich"),
  UNSTATED("");

  private final String label;

  Vote(String label) {
    this.label = label;
  }

  /** The value in the tables; empty where the text does not say. */
  public String label() {
    return label;
  }
}
