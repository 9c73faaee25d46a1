package de.beschlusslage.ingest.pdf;

/**
 * Characters of one row without white space between them.
 *
 * @param y baseline of its row
 * @param raised whether all of it is superscript or subscript
 * @param artifact whether the file marks it as page furniture
 */
record Word(
    String text,
    double x0,
    double x1,
    double y,
    double size,
    boolean bold,
    boolean raised,
    boolean artifact) {

  Word withText(String other) {
    return new Word(other, x0, x1, y, size, bold, raised, artifact);
  }

  Word from(double x) {
    return new Word(text, x, x1, y, size, bold, raised, artifact);
  }

  Word until(double x) {
    return new Word(text, x0, x, y, size, bold, raised, artifact);
  }

  Word shifted(double dx) {
    return new Word(text, x0 + dx, x1 + dx, y, size, bold, raised, artifact);
  }

  Word asRaised(double baseline) {
    return new Word(text, x0, x1, baseline, size, bold, true, artifact);
  }
}
