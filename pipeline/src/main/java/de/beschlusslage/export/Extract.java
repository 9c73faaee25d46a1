package de.beschlusslage.export;

import de.beschlusslage.report.Citations;
import de.beschlusslage.report.Condition;
import de.beschlusslage.report.Dimension;
import de.beschlusslage.report.Facet;
import de.beschlusslage.report.Statistics;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** The demands that concern one addressee, with place, vote and wording, as a letter's annex. */
public final class Extract {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN);

  private Extract() {}

  /**
   * Writes the extract as DOCX; does not close {@code out}.
   *
   * @param addressee who is concerned; smaller actors that belong to it are
   * @param where further filters, for example one session
   * @return number of demands
   * @throws IOException if it cannot be written
   */
  public static int write(
      Statistics statistics, String addressee, List<Condition> where, OutputStream out)
      throws IOException {
    List<Condition> all = new java.util.ArrayList<>(where);
    all.add(Condition.is(Dimension.ADDRESSEE, addressee));
    List<Facet> demands = Demands.of(statistics, all);
    try (XWPFDocument document = new XWPFDocument()) {
      line(document, "Auszug aus den Beschlüssen", 18, true);
      String sessions =
          demands.stream().map(Extract::session).distinct().collect(Collectors.joining("; "));
      line(document, "Adressat: " + Citations.actor(addressee), 11, false);
      line(document, "Sitzung: " + (sessions.isEmpty() ? "–" : sessions), 11, false);
      line(document, "Zahl der Forderungen: " + demands.size(), 11, false);
      String before = "";
      for (Facet facet : demands) {
        String top = facet.minutes().id() + "/" + facet.resolution().top();
        if (!top.equals(before)) {
          line(
              document,
              "TOP " + facet.resolution().top() + " " + facet.resolution().title(),
              13,
              true);
          line(document, facts(facet), 10, false);
          before = top;
        }
        demand(document, facet);
      }
      document.write(out);
    }
    return demands.size();
  }

  private static String session(Facet facet) {
    Optional<LocalDate> day = facet.minutes().session().start();
    return Citations.session(facet) + day.map(d -> ", " + DAY.format(d)).orElse("");
  }

  private static String facts(Facet facet) {
    String vote = facet.resolution().vote().label();
    String applicants = String.join(", ", facet.resolution().applicants());
    return session(facet)
        + (vote.isEmpty() ? "" : " · " + vote)
        + (applicants.isEmpty() ? "" : " · Antragsteller: " + applicants);
  }

  private static void demand(XWPFDocument document, Facet facet) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingAfter(120);
    XWPFRun place = paragraph.createRun();
    place.setBold(true);
    String source = facet.place();
    place.setText(
        facet.item().map(i -> Citations.item(i.path())).orElse("")
            + (source.isEmpty() ? "" : " (" + source + ")")
            + ", "
            + facet.statement().map(s -> s.type().label()).orElse("")
            + ": ");
    paragraph.createRun().setText(facet.text().replaceAll("\\s+", " "));
  }

  private static void line(XWPFDocument document, String text, int size, boolean bold) {
    XWPFParagraph paragraph = document.createParagraph();
    if (bold) {
      paragraph.setSpacingBefore(240);
      paragraph.setKeepNext(true);
    }
    XWPFRun run = paragraph.createRun();
    run.setBold(bold);
    run.setFontSize(size);
    run.setText(text);
  }
}
