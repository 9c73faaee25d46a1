package de.beschlusslage.export;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.report.ActorTree;
import de.beschlusslage.report.Counting;
import de.beschlusslage.report.Dimension;
import de.beschlusslage.report.Facet;
import de.beschlusslage.report.Statistics;
import de.beschlusslage.report.Unit;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Statements as the Discourse Network Analyzer's event list has them: who (organisation) takes
 * which position (concept, agreement) where and when.
 *
 * <p>The organisation is each applicant of the resolution, "Alle Länder" as sixteen; where none is
 * named, the holder. The concept is the resolution's subject (its title); a statement that
 * criticises disagrees with it, every other agrees.
 */
public final class DnaCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator("\n")
          .setHeader(
              "statement_id",
              "document_id",
              "document_title",
              "date",
              "person",
              "organization",
              "concept",
              "agreement",
              "type",
              "addressees",
              "text")
          .get();

  private DnaCsv() {}

  /**
   * Writes the statements to {@code out}.
   *
   * @throws IOException if they cannot be written
   */
  public static void write(Corpus corpus, Appendable out) throws IOException {
    Statistics statistics = new Statistics(corpus.minutes(), ActorTree.flat());
    // Not closed here: that would close what the caller opened.
    CSVPrinter csv = new CSVPrinter(out, FORMAT);
    for (Unit unit : statistics.units(Counting.POINTS)) {
      Facet facet = unit.facets().get(0);
      List<String> applicants = statistics.values(facet, Dimension.APPLICANT);
      List<String> organizations =
          applicants.isEmpty() ? statistics.values(facet, Dimension.HOLDER) : applicants;
      for (String organization : organizations) {
        csv.printRecord(
            unit.id(),
            facet.minutes().id(),
            title(facet.minutes()),
            date(facet.minutes(), facet.resolution()),
            "",
            organization,
            facet.resolution().title(),
            facet.statement().filter(s -> s.type() == StatementType.KRITISIERT).isPresent() ? 0 : 1,
            facet.statement().map(s -> s.type().label()).orElse(""),
            facet.statement().map(s -> String.join("|", s.addressees())).orElse(""),
            facet.text());
      }
    }
    csv.flush();
  }

  private static String title(Minutes minutes) {
    String number =
        minutes.session().number().isPresent() ? minutes.session().number().getAsInt() + ". " : "";
    return number + minutes.session().conference().orElse(minutes.id());
  }

  /** DNA dates are instants; the day is all that minutes tell. */
  private static String date(Minutes minutes, Resolution resolution) {
    Optional<LocalDate> day = resolution.resolvedOn().or(() -> minutes.session().start());
    return day.map(d -> d + " 00:00:00")
        .orElse(
            minutes.session().year().isPresent()
                ? minutes.session().year().getAsInt() + "-01-01 00:00:00"
                : "");
  }
}
