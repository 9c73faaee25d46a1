package de.beschlusslage.web;

import de.beschlusslage.report.Citations;
import de.beschlusslage.report.Condition;
import de.beschlusslage.report.Counting;
import de.beschlusslage.report.CrossTable;
import de.beschlusslage.report.CrossTableCsv;
import de.beschlusslage.report.Dimension;
import de.beschlusslage.report.Facet;
import de.beschlusslage.report.Figure;
import de.beschlusslage.report.Question;
import de.beschlusslage.report.Text;
import de.beschlusslage.report.Unit;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Cross tables and the statements behind each of their figures. */
final class StatisticsHandler {
  private static final int MOST_ROWS = 200;
  private static final int MOST_STATEMENTS = 200;

  private final Library library;
  private final Pages pages;

  StatisticsHandler(Library library, Pages pages) {
    this.library = library;
    this.pages = pages;
  }

  /** The form's state and the table. */
  record TableView(Question question, Figure figure, String filters, String csv) {
    List<Dimension> dimensions() {
      return List.of(Dimension.values());
    }

    List<Counting> countings() {
      return List.of(Counting.values());
    }

    boolean isColumns(Dimension dimension) {
      return question.columns().filter(d -> d == dimension).isPresent();
    }
  }

  /** The statements behind a figure. */
  record StatementsView(Text summary, List<Line> lines, int left, String csv) {}

  record Line(String place, String href, String type, String addressees, String text) {}

  void page(Context context) {
    Question question = question(context);
    CrossTable table = library.statistics().table(question);
    Text heading =
        new Text(
            question.rows().label().de()
                + question.columns().map(c -> " nach " + c.label().de()).orElse(""),
            question.rows().label().en()
                + question.columns().map(c -> " by " + c.label().en()).orElse(""));
    Figure figure = Figure.of("tabelle", heading, table, MOST_ROWS).leadingTo("/statements?");
    TableView view =
        new TableView(
            question,
            table.columns().size() > 8 ? figure.shaded() : figure,
            question.where().stream().map(Condition::toString).collect(Collectors.joining("\n")),
            "/statistics.csv?" + address(question));
    pages.show(context, "statistics", new Text("Statistik", "Statistics"), "/statistics", view);
  }

  void csv(Context context) {
    Csv.send(
        context, "statistik.csv", CrossTableCsv.of(library.statistics().table(question(context))));
  }

  private static Question question(Context context) {
    return new Question(
        Requests.dimension(context, "rows").orElse(Dimension.TYPE),
        context.queryParam("rows") == null
            ? Optional.of(Dimension.YEAR)
            : Requests.dimension(context, "columns"),
        Requests.counting(context),
        Requests.conditions(context),
        Question.Actors.TREE);
  }

  private static String address(Question question) {
    return "rows="
        + question.rows().option()
        + question.columns().map(c -> "&columns=" + c.option()).orElse("")
        + "&"
        + Figure.href("", question.counting(), question.where());
  }

  void statements(Context context) {
    Counting counting = Requests.counting(context);
    List<Condition> where = Requests.conditions(context);
    List<Unit> units = library.statistics().units(counting, where);
    List<Facet> facets = units.stream().flatMap(u -> u.facets().stream()).toList();
    String de = where.stream().map(w -> w.words().de()).collect(Collectors.joining(", "));
    String en = where.stream().map(w -> w.words().en()).collect(Collectors.joining(", "));
    Text summary =
        new Text(
            units.size() + " " + counting.heading().de() + (de.isEmpty() ? "" : ": " + de),
            units.size() + " " + counting.heading().en() + (en.isEmpty() ? "" : ": " + en));
    StatementsView view =
        new StatementsView(
            summary,
            facets.stream().limit(MOST_STATEMENTS).map(StatisticsHandler::line).toList(),
            Math.max(0, facets.size() - MOST_STATEMENTS),
            Figure.href("/statements.csv?", counting, where));
    pages.show(context, "statements", new Text("Belege", "Statements"), "/statistics", view);
  }

  private static Line line(Facet facet) {
    return new Line(
        Citations.place(facet),
        HitView.href(facet.id()),
        facet.statement().map(s -> s.type().label()).orElse(""),
        facet
            .statement()
            .map(s -> String.join(", ", s.addressees().stream().map(Citations::actor).toList()))
            .orElse(""),
        facet.text());
  }

  void statementsCsv(Context context) {
    List<List<String>> rows = new ArrayList<>();
    for (Unit unit :
        library.statistics().units(Requests.counting(context), Requests.conditions(context))) {
      for (Facet facet : unit.facets()) {
        Line line = line(facet);
        rows.add(
            List.of(
                unit.id(),
                facet.id(),
                facet.number() == 0 ? "" : Integer.toString(facet.number()),
                line.place(),
                line.type(),
                facet.statement().map(s -> String.join("|", s.addressees())).orElse(""),
                line.text()));
      }
    }
    Csv.send(
        context,
        "belege.csv",
        List.of("unit", "item_id", "statement", "place", "type", "addressees", "text"),
        rows);
  }
}
