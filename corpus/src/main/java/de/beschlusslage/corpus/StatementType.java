package de.beschlusslage.corpus;

import java.util.Optional;

/** The thirteen speech acts of the annotation guidelines. */
public enum StatementType {
  FORDERT("fordert"),
  BITTET("bittet"),
  APPELLIERT("appelliert"),
  EMPFIEHLT("empfiehlt"),
  BEFUERWORTET("befürwortet"),
  BEGRUESST("begrüßt"),
  BEKRAEFTIGT("bekräftigt"),
  STELLT_FEST("stellt fest"),
  NIMMT_ZUR_KENNTNIS("nimmt zur Kenntnis"),
  BESCHLIESST("beschließt"),
  VERPFLICHTET_SICH("verpflichtet sich"),
  KRITISIERT("kritisiert"),
  SOLL("soll");

  private final String label;

  StatementType(String label) {
    this.label = label;
  }

  /** The value in the tables. */
  public String label() {
    return label;
  }

  /** Whether the act asks somebody for something, so that it has addressees to take over. */
  public boolean asks() {
    return this == FORDERT || this == BITTET || this == APPELLIERT;
  }

  /** The type with that table value, if there is one. */
  public static Optional<StatementType> ofLabel(String label) {
    for (StatementType type : values()) {
      if (type.label.equals(label)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
