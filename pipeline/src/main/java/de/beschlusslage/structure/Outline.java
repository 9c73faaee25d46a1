package de.beschlusslage.structure;

import de.beschlusslage.corpus.DocumentKind;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Session;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Vote;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a document is made of: its session and, for each TOP, heading facts and items, all as spans
 * into the cleaned text.
 */
public record Outline(
    DocumentKind kind, Session session, List<Section> sections, List<Problem> problems) {

  public Outline {
    sections = List.copyOf(sections);
    problems = List.copyOf(problems);
  }

  /** One TOP with a body; see {@link de.beschlusslage.corpus.Resolution} for the fields. */
  public record Section(
      String top,
      String title,
      String section,
      List<String> applicants,
      List<String> leadApplicants,
      Vote vote,
      Optional<LocalDate> resolvedOn,
      String circular,
      boolean greenList,
      Span span,
      List<Point> points) {
    public Section {
      applicants = List.copyOf(applicants);
      leadApplicants = List.copyOf(leadApplicants);
      points = List.copyOf(points);
    }
  }

  /**
   * One item before labelling.
   *
   * @param path by the guidelines
   * @param parent path of its stem, empty at top level
   * @param label where its printed number or bullet stands, empty where it has none
   * @param span its text without label and children
   * @param closing the fragment after its children that ends its sentence ("zur Kenntnis."), empty
   *     where there is none
   * @param declarants the Länder of a Protokollerklärung, else empty
   */
  public record Point(
      String path,
      Optional<String> parent,
      Optional<Span> label,
      Span span,
      Optional<Span> closing,
      List<String> declarants) {
    public Point {
      declarants = List.copyOf(declarants);
    }
  }
}
