package de.beschlusslage.models.act;

import java.util.List;

/** Whom an act asks, coarsely: the levels of the state, another conference, somebody else. */
public enum AddresseeClass {
  /** The act asks nobody. */
  NONE,
  /** The federal government, its ministries, authorities and legislature. */
  BUND,
  LAENDER,
  KOMMUNEN,
  /** A conference of ministers or one of its bodies. */
  CONFERENCE,
  OTHER;

  private static final List<String> FEDERAL = List.of("Bund", "BAMF", "BA");
  private static final List<String> BODIES = List.of("LAG", "BLAG", "IntMK-Geschäftsstelle");

  /** The class of the first of {@code addressees}, canonical names. */
  public static AddresseeClass of(List<String> addressees) {
    if (addressees.isEmpty()) {
      return NONE;
    }
    String first = addressees.get(0);
    if (first.equals("Länder")) {
      return LAENDER;
    }
    if (first.equals("Kommunen")) {
      return KOMMUNEN;
    }
    if (FEDERAL.contains(first) || first.matches("BM[A-Z].*|Bundes(rat|tag)")) {
      return BUND;
    }
    boolean conference = first.matches("[A-Z][A-Za-z]{0,5}MK|JuMiKo|MPK") || BODIES.contains(first);
    return conference ? CONFERENCE : OTHER;
  }
}
