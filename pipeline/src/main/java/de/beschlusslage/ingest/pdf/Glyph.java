package de.beschlusslage.ingest.pdf;

/**
 * One painted character.
 *
 * @param text what it stands for, usually one character; U+FFFD where the file does not say
 * @param x0 left edge
 * @param x1 right edge
 * @param y baseline
 * @param size font size as painted
 * @param bold whether its font is bold
 * @param raised whether it is a superscript or subscript of what precedes it
 * @param artifact whether the file itself marks it as page furniture
 */
record Glyph(
    String text,
    double x0,
    double x1,
    double y,
    double size,
    boolean bold,
    boolean raised,
    boolean artifact) {

  Glyph withText(String other) {
    return new Glyph(other, x0, x1, y, size, bold, raised, artifact);
  }

  Glyph raisedTo(double baseline) {
    return new Glyph(text, x0, x1, baseline, size, bold, true, artifact);
  }

  double width() {
    return x1 - x0;
  }
}
