package de.beschlusslage.ingest.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Runs a page's content stream and notes glyphs, drawn lines and images. One object a page. */
final class PageScanner extends PDFGraphicsStreamEngine {
  /** A page of dense print has some 6,000 glyphs; a hundred times that is an attack. */
  private static final int MAX_GLYPHS = 600_000;

  private static final int MAX_RULES = 8_000;

  /** Watermarks are set in light grey: pages' own text is darker even when it is grey. */
  private static final double PALE = 0.75;

  /** Above this size and paleness a run is a watermark, below it is pale text. */
  private static final double WATERMARK_SIZE = 30;

  private final Fonts fonts;
  private final PageGeometry geometry;
  private final List<Turned> glyphs = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<double[]> path = new ArrayList<>();
  private final Deque<Boolean> artifacts = new ArrayDeque<>();
  private Point2D.Float current = new Point2D.Float();
  private Point2D.Float start = new Point2D.Float();
  private double imageArea;
  private int unknown;

  /** A glyph with the direction of its text in quarter turns, -1 where it is slanted. */
  private record Turned(Glyph glyph, int quarter, double toX, double toY) {}

  PageScanner(PDPage page, Fonts fonts) {
    super(page);
    this.fonts = fonts;
    this.geometry = PageGeometry.of(page);
  }

  /**
   * Scans the page.
   *
   * @param number 1-based page number
   * @throws IOException if the content stream is broken beyond what was already noted
   */
  ScannedPage scan(int number) throws IOException {
    processPage(getPage());
    return result(number);
  }

  /** What has been noted so far; used when a broken stream ends the scan early. */
  ScannedPage result(int number) {
    int[] count = new int[4];
    for (Turned turned : glyphs) {
      if (turned.quarter >= 0) {
        count[turned.quarter] += 1;
      }
    }
    int main = 0;
    for (int quarter = 1; quarter < 4; quarter++) {
      if (count[quarter] > count[main]) {
        main = quarter;
      }
    }
    PageGeometry.Turn turn = geometry.turn(main);
    List<Glyph> kept = new ArrayList<>();
    int away = 0;
    for (Turned turned : glyphs) {
      if (turned.quarter == main) {
        kept.add(turn.glyph(turned.glyph, turned.toX, turned.toY));
      } else if (turned.quarter >= 0) {
        away++;
      }
    }
    List<Rule> turnedRules = rules.stream().map(turn::rule).toList();
    double area = geometry.width() * geometry.height();
    return new ScannedPage(
        number,
        turn.width(),
        turn.height(),
        kept,
        turnedRules,
        area <= 0 ? 0 : Math.min(1, imageArea / area),
        unknown,
        away);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    if (glyphs.size() >= MAX_GLYPHS) {
      throw new IOException("more than " + MAX_GLYPHS + " characters on one page");
    }
    double along = Math.hypot(matrix.getScaleX(), matrix.getShearY());
    double size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
    if (!(size > 0.5) || size > 2000) {
      return;
    }
    String text = fonts.text(font, code);
    if (text.isEmpty()) {
      return;
    }
    if (text.equals("\uFFFD")) {
      unknown++;
    }
    if (size > WATERMARK_SIZE && pale()) {
      return;
    }
    double advance = displacement.getX() * along;
    double ux = along == 0 ? 1 : matrix.getScaleX() / along;
    double uy = along == 0 ? 0 : matrix.getShearY() / along;
    Point2D.Double from = geometry.point(matrix.getTranslateX(), matrix.getTranslateY());
    Point2D.Double to =
        geometry.point(
            matrix.getTranslateX() + ux * advance, matrix.getTranslateY() + uy * advance);
    int quarter = quarter(geometry.direction(ux, uy));
    boolean bold =
        fonts.bold(font)
            || getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL_STROKE;
    Glyph glyph =
        new Glyph(text, from.x, to.x, from.y, size, bold, false, artifacts.contains(Boolean.TRUE));
    glyphs.add(new Turned(glyph, quarter, to.x, to.y));
  }

  private static int quarter(Point2D.Double direction) {
    double degrees = Math.toDegrees(Math.atan2(direction.y, direction.x));
    long quarter = Math.round(degrees / 90);
    return Math.abs(degrees - quarter * 90) > 3 ? -1 : (int) Math.floorMod(quarter, 4L);
  }

  private boolean pale() {
    try {
      if (getGraphicsState().getNonStrokeAlphaConstant() < 0.6) {
        return true;
      }
      PDColor color = getGraphicsState().getNonStrokingColor();
      int rgb = color.toRGB();
      double light =
          (0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255)) / 255;
      return light > PALE;
    } catch (IOException | RuntimeException e) {
      return false; // a colour space that cannot be read says nothing
    }
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    super.beginMarkedContentSequence(tag, properties);
    boolean furniture =
        COSName.ARTIFACT.equals(tag)
            && properties != null
            && "Pagination".equals(properties.getNameAsString(COSName.TYPE));
    artifacts.push(furniture);
  }

  @Override
  public void endMarkedContentSequence() {
    super.endMarkedContentSequence();
    artifacts.poll();
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    line(p0, p1);
    line(p1, p2);
    line(p2, p3);
    line(p3, p0);
  }

  private void line(Point2D from, Point2D to) {
    if (path.size() < MAX_RULES) {
      path.add(new double[] {from.getX(), from.getY(), to.getX(), to.getY()});
    }
  }

  @Override
  public void drawImage(PDImage image) {
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    imageArea +=
        Math.abs(matrix.getScaleX() * matrix.getScaleY() - matrix.getShearX() * matrix.getShearY());
  }

  @Override
  public void clip(int windingRule) {
    // what is clipped away is still text
  }

  @Override
  public void moveTo(float x, float y) {
    current = new Point2D.Float(x, y);
    start = current;
  }

  @Override
  public void lineTo(float x, float y) {
    Point2D.Float next = new Point2D.Float(x, y);
    line(current, next);
    current = next;
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    current = new Point2D.Float(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return current;
  }

  @Override
  public void closePath() {
    line(current, start);
    current = start;
  }

  @Override
  public void endPath() {
    path.clear();
  }

  @Override
  public void strokePath() {
    for (double[] line : path) {
      addRule(line);
    }
    path.clear();
  }

  @Override
  public void fillPath(int windingRule) {
    if (!path.isEmpty()) {
      double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
      for (double[] line : path) {
        box[0] = Math.min(box[0], Math.min(line[0], line[2]));
        box[1] = Math.min(box[1], Math.min(line[1], line[3]));
        box[2] = Math.max(box[2], Math.max(line[0], line[2]));
        box[3] = Math.max(box[3], Math.max(line[1], line[3]));
      }
      addRule(box);
    }
    path.clear();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  @Override
  public void shadingFill(COSName shadingName) {
    // a shading is no line
  }

  private void addRule(double[] line) {
    Point2D.Double from = geometry.point(line[0], line[1]);
    Point2D.Double to = geometry.point(line[2], line[3]);
    double x0 = Math.min(from.x, to.x);
    double x1 = Math.max(from.x, to.x);
    double y0 = Math.min(from.y, to.y);
    double y1 = Math.max(from.y, to.y);
    double thin = Math.min(x1 - x0, y1 - y0);
    double length = Math.max(x1 - x0, y1 - y0);
    if (rules.size() < MAX_RULES && thin <= Rule.MAX_THICKNESS && length > Rule.MAX_THICKNESS) {
      rules.add(new Rule(x0, y0, x1, y1));
    }
  }
}
