package de.beschlusslage.corpus.law;

/** What sort of norm a law is; the names are those of legal entity recognition. */
public enum LawKind {
  /** A statute, German or foreign: GS, "Gesetz". */
  LAW("GS"),
  /** A statutory instrument: VO, "Verordnung". */
  ORDINANCE("VO"),
  /** European law and treaties between states: EUN, "europäische Norm". */
  EUROPEAN("EUN");

  private final String code;

  LawKind(String code) {
    this.code = code;
  }

  /** The class in annotated court decisions. */
  public String code() {
    return code;
  }

  /** The kind of a title or everyday name. */
  public static LawKind ofTitle(String title) {
    return title.contains("erordnung") ? ORDINANCE : LAW;
  }
}
