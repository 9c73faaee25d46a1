package de.beschlusslage.evaluation;

/** What is measured; the order is that of reports. */
public enum Measure {
  RESOLUTION("resolution", "a TOP found; one that gold lacks in a document it covers is wrong"),
  APPLICANTS("applicants", "(TOP, Land) pairs"),
  VOTE("vote", "(TOP, vote) pairs, where there is one"),
  ITEM_EXACT("item_exact", "place, first and last words, and number of words within 5 %"),
  ITEM_START("item_start", "first words alone"),
  STATEMENT("statement", "one to one by the quote's first five words, or by type and trigger"),
  TYPE_SET("type_set", "(item, type) pairs"),
  TYPE_COUNT("type_count", "(item, type) pairs with multiplicity"),
  ADDRESSEE("addressee", "(item, addressee) pairs"),
  HOLDER("holder", "(item, holder) pairs"),
  TYPE_ADDRESSEE("type+addressee", "(item, type, addressee) triples"),
  LEGAL("legal", "(item, norm) pairs"),
  PRIOR("prior", "(item, earlier resolution) pairs");

  private final String label;
  private final String meaning;

  Measure(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** Its name in JSON and reports. */
  public String label() {
    return label;
  }

  /** What is counted, in one line. */
  public String meaning() {
    return meaning;
  }
}
