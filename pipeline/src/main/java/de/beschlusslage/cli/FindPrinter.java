package de.beschlusslage.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.link.FindResult;
import de.beschlusslage.link.Hit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Prints what was found: for people, as JSON, as CSV. */
final class FindPrinter {
  private final PrintWriter out;

  FindPrinter(PrintWriter out) {
    this.out = out;
  }

  /** What was asked: a phrase (label empty) or a Ziffer of a draft. */
  record Question(String label, String text) {}

  /** A question with its hits. */
  record Answer(Question question, FindResult.Found found) {}

  void text(List<Answer> answers) {
    for (Answer answer : answers) {
      if (!answer.question().label().isEmpty()) {
        out.println(answer.question().label() + "  " + shortened(answer.question().text()));
        out.println();
      }
      if (answer.found().hits().isEmpty()) {
        out.println("nothing found");
        out.println();
      }
      int rank = 0;
      for (Hit hit : answer.found().hits()) {
        print(++rank, hit);
      }
    }
  }

  private void print(int rank, Hit hit) {
    out.println(rank + ". " + where(hit));
    out.println("   " + hit.title());
    out.println("   " + passage(hit, "[", "]"));
    if (!hit.types().isEmpty()) {
      String addressees =
          hit.addressees().isEmpty() ? "" : " → " + String.join(", ", hit.addressees());
      out.println("   " + String.join(", ", hit.types()) + addressees);
    }
    out.println("   „" + hit.citation() + "“");
    out.println();
  }

  /** Session, days, city, TOP, Ziffer, vote and place in the source, as far as known. */
  private static String where(Hit hit) {
    StringBuilder line = new StringBuilder();
    hit.number().ifPresent(n -> line.append(n).append(". "));
    line.append(hit.conference().isEmpty() ? hit.itemId() : hit.conference());
    append(line, hit.days());
    append(line, hit.place());
    line.append(", TOP ").append(hit.top()).append(" Ziffer ").append(hit.item());
    append(line, hit.vote());
    hit.page().ifPresent(page -> line.append(", S. ").append(page));
    if (hit.firstLine().isPresent()) {
      line.append(", Z. ").append(hit.firstLine().getAsInt());
      if (hit.lastLine().isPresent() && hit.lastLine().getAsInt() != hit.firstLine().getAsInt()) {
        line.append("–").append(hit.lastLine().getAsInt());
      }
    }
    return line.toString();
  }

  private static void append(StringBuilder line, String value) {
    if (!value.isEmpty()) {
      line.append(", ").append(value);
    }
  }

  /** The passage with the query's words between {@code open} and {@code close}. */
  static String passage(Hit hit, String open, String close) {
    Span passage = hit.passage();
    StringBuilder line = new StringBuilder();
    line.append(passage.start() > 0 ? "… " : "");
    int at = passage.start();
    for (Span mark : hit.marks()) {
      if (passage.covers(mark) && mark.start() >= at) {
        line.append(hit.text(), at, mark.start()).append(open);
        line.append(hit.text(), mark.start(), mark.end()).append(close);
        at = mark.end();
      }
    }
    line.append(hit.text(), at, passage.end());
    line.append(passage.end() < hit.text().length() ? " …" : "");
    return line.toString().replaceAll("\\s+", " ");
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= 100 ? line : line.substring(0, 97) + " …";
  }

  void json(List<Answer> answers) {
    ObjectMapper mapper = new ObjectMapper();
    ArrayNode all = mapper.createArrayNode();
    for (Answer answer : answers) {
      ObjectNode one = all.addObject();
      one.put("label", answer.question().label());
      one.put("query", answer.question().text());
      one.put("total", answer.found().total());
      ArrayNode hits = one.putArray("hits");
      answer.found().hits().forEach(hit -> put(hits.addObject(), hit));
    }
    try {
      JsonGenerator generator = mapper.createGenerator(out);
      generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      generator.useDefaultPrettyPrinter();
      mapper.writeTree(generator, all);
      generator.flush();
      out.println();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(ObjectNode node, Hit hit) {
    node.put("item_id", hit.itemId());
    node.put("conference", hit.conference());
    hit.number().ifPresent(number -> node.put("number", number));
    hit.year().ifPresent(year -> node.put("year", year));
    hit.start().ifPresent(day -> node.put("date_start", day.toString()));
    hit.end().ifPresent(day -> node.put("date_end", day.toString()));
    node.put("place", hit.place());
    node.put("top", hit.top());
    node.put("item", hit.item());
    node.put("title", hit.title());
    node.put("vote", hit.vote());
    hit.types().forEach(node.withArray("types")::add);
    hit.addressees().forEach(node.withArray("addressees")::add);
    hit.laws().forEach(node.withArray("laws")::add);
    hit.page().ifPresent(page -> node.put("page", page));
    hit.firstLine().ifPresent(line -> node.put("first_line", line));
    hit.lastLine().ifPresent(line -> node.put("last_line", line));
    node.put("text", hit.text());
    ArrayNode marks = node.putArray("marks");
    hit.marks().forEach(mark -> marks.addArray().add(mark.start()).add(mark.end()));
    node.put("citation", hit.citation());
    node.put("score", rounded(hit.score()));
  }

  void csv(List<Answer> answers) {
    try {
      CSVPrinter printer =
          new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
      printer.printRecord(
          "label",
          "rank",
          "item_id",
          "conference",
          "number",
          "year",
          "date_start",
          "date_end",
          "place",
          "top",
          "item",
          "title",
          "vote",
          "types",
          "addressees",
          "laws",
          "page",
          "first_line",
          "last_line",
          "score",
          "passage",
          "citation");
      for (Answer answer : answers) {
        int rank = 0;
        for (Hit hit : answer.found().hits()) {
          printer.printRecord(
              answer.question().label(),
              ++rank,
              hit.itemId(),
              hit.conference(),
              cell(hit.number()),
              cell(hit.year()),
              hit.start().map(Object::toString).orElse(""),
              hit.end().map(Object::toString).orElse(""),
              hit.place(),
              hit.top(),
              hit.item(),
              hit.title(),
              hit.vote(),
              String.join("|", hit.types()),
              String.join("|", hit.addressees()),
              String.join("|", hit.laws()),
              cell(hit.page()),
              cell(hit.firstLine()),
              cell(hit.lastLine()),
              String.format(Locale.ROOT, "%.4f", hit.score()),
              passage(hit, "", ""),
              hit.citation());
        }
      }
      printer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(java.util.OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
  }

  private static double rounded(double score) {
    return Math.round(score * 1e4) / 1e4;
  }
}
