package de.beschlusslage.corpus;

/** What a file turned out to be. */
public enum DocumentKind {
  MINUTES("minutes"),
  SINGLE_RESOLUTION("single resolution"),
  OTHER("other");

  private final String label;

  DocumentKind(String label) {
    this.label = label;
  }

  /** The value in the tables. */
  public String label() {
    return label;
  }
}
