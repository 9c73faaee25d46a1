package de.beschlusslage.ingest.pdf;

/** A thin straight line: a stroked path or a filled rectangle of a few points' thickness. */
record Rule(double x0, double y0, double x1, double y1) {
  /** Filled rectangles up to this thickness are drawn lines; word processors use 0.5 to 1.5. */
  static final double MAX_THICKNESS = 2.5;

  boolean horizontal() {
    return x1 - x0 >= y1 - y0;
  }

  double length() {
    return Math.max(x1 - x0, y1 - y0);
  }

  double y() {
    return (y0 + y1) / 2;
  }

  double x() {
    return (x0 + x1) / 2;
  }
}
