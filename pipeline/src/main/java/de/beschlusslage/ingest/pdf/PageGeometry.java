package de.beschlusslage.ingest.pdf;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** From user space (origin bottom left, before rotation) to the page as it is shown. */
record PageGeometry(double left, double bottom, double boxWidth, double boxHeight, int rotation) {

  static PageGeometry of(PDPage page) {
    PDRectangle box = page.getCropBox();
    return new PageGeometry(
        box.getLowerLeftX(),
        box.getLowerLeftY(),
        box.getWidth(),
        box.getHeight(),
        Math.floorMod(page.getRotation(), 360));
  }

  double width() {
    return rotation % 180 == 0 ? boxWidth : boxHeight;
  }

  double height() {
    return rotation % 180 == 0 ? boxHeight : boxWidth;
  }

  Point2D.Double point(double userX, double userY) {
    double x = userX - left;
    double y = userY - bottom;
    return switch (rotation) {
      case 90 -> new Point2D.Double(y, x);
      case 180 -> new Point2D.Double(boxWidth - x, y);
      case 270 -> new Point2D.Double(boxHeight - y, boxWidth - x);
      default -> new Point2D.Double(x, boxHeight - y);
    };
  }

  Point2D.Double direction(double userX, double userY) {
    return switch (rotation) {
      case 90 -> new Point2D.Double(userY, userX);
      case 180 -> new Point2D.Double(-userX, userY);
      case 270 -> new Point2D.Double(-userY, -userX);
      default -> new Point2D.Double(userX, -userY);
    };
  }

  /**
   * The turn that makes text of the given direction run from left to right.
   *
   * @param quarter direction of the text in quarter turns clockwise
   */
  Turn turn(int quarter) {
    return new Turn(quarter, width(), height());
  }

  /** Turns the shown page by quarters. */
  record Turn(int quarter, double shownWidth, double shownHeight) {
    double width() {
      return quarter % 2 == 0 ? shownWidth : shownHeight;
    }

    double height() {
      return quarter % 2 == 0 ? shownHeight : shownWidth;
    }

    private double x(double x, double y) {
      return switch (quarter) {
        case 1 -> y;
        case 2 -> shownWidth - x;
        case 3 -> shownHeight - y;
        default -> x;
      };
    }

    private double y(double x, double y) {
      return switch (quarter) {
        case 1 -> shownWidth - x;
        case 2 -> shownHeight - y;
        case 3 -> x;
        default -> y;
      };
    }

    Glyph glyph(Glyph glyph, double toX, double toY) {
      return new Glyph(
          glyph.text(),
          x(glyph.x0(), glyph.y()),
          x(toX, toY),
          y(glyph.x0(), glyph.y()),
          glyph.size(),
          glyph.bold(),
          glyph.raised(),
          glyph.artifact());
    }

    Rule rule(Rule rule) {
      double ax = x(rule.x0(), rule.y0());
      double bx = x(rule.x1(), rule.y1());
      double ay = y(rule.x0(), rule.y0());
      double by = y(rule.x1(), rule.y1());
      return new Rule(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    }
  }
}
