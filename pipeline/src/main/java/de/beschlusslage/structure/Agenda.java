package de.beschlusslage.structure;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.ingest.Cues;
import de.beschlusslage.ingest.SourceText;
import de.beschlusslage.ingest.TopHeading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the agenda's table says of each TOP: its group's heading, which applicants are underlined or
 * "koordinierend", and whether it stands on the Grüne Liste.
 */
final class Agenda {
  private static final Pattern ROW =
      Pattern.compile(
          "^(?:TOP\\s+)?((?:[A-Z]|[IVX]{1,4}|\\d{1,2})(?:\\.\\d{1,2}[a-z]?)*)\\.?(?=\\s|\\t|$|\\()");
  private static final Pattern GREEN = Pattern.compile("\\((?:GL|Grüne Liste)\\)|\\bGL\\b");
  private static final Pattern COORDINATES = Pattern.compile("^\\s*\\((?:koord|federf)");

  /**
   * One TOP's entry.
   *
   * @param section heading of its group, empty where there is none
   */
  record Entry(String section, List<String> leads, boolean green) {}

  private static final Entry NONE = new Entry("", List.of(), false);

  private final Map<String, String> sections = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, Set<String>> leads = new HashMap<>();
  private final Set<String> green = new LinkedHashSet<>();

  Agenda(SourceText source, LandNames lands, Cues cues) {
    String section = "";
    String top = "";
    boolean greenTable = false;
    String text = source.text();
    List<SourceText.Paragraph> paragraphs = source.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      SourceText.Paragraph p = paragraphs.get(i);
      String line = p.span().in(text);
      if (!p.tableRow()) {
        boolean beforeRow = i + 1 < paragraphs.size() && paragraphs.get(i + 1).tableRow();
        Optional<TopHeading> heading = TopHeading.of(line, cues);
        if (heading.isPresent()) {
          greenTable = false;
        } else if (line.contains("Grüne Liste") && line.length() < 200 && !beforeRow) {
          greenTable = true;
        } else if (beforeRow && line.length() < 120 && whole(p)) {
          section = line;
        }
        continue;
      }
      List<String> cells = cells(line);
      Matcher row = ROW.matcher(line);
      if (row.find() && cells.size() > 1) {
        top = row.group(1);
        String title = cells.get(1);
        groups.put(top, title);
        sections.putIfAbsent(top, section);
        boolean marked = GREEN.matcher(cells.get(0)).find() || title.startsWith("(GL)");
        if (marked || greenTable) {
          green.add(top);
        }
        mark(top, p, text, row.end(), lands);
      } else if (cells.size() == 1 && !line.startsWith("\t") && lands.in(line).isEmpty()) {
        section = cells.get(0);
      } else if (!top.isEmpty() && line.startsWith("\t")) {
        mark(top, p, text, 0, lands);
      }
    }
  }

  private static boolean whole(SourceText.Paragraph p) {
    int underlined = p.underlined().stream().mapToInt(Span::length).sum();
    return p.bold() || underlined * 10 >= p.span().length() * 9;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split("\t")) {
      if (!cell.isBlank()) {
        cells.add(cell.strip());
      }
    }
    return cells;
  }

  private void mark(String top, SourceText.Paragraph p, String text, int from, LandNames lands) {
    String line = p.span().in(text);
    Set<String> marked = leads.computeIfAbsent(top, k -> new LinkedHashSet<>());
    for (LandNames.Hit hit : lands.hits(line)) {
      if (hit.span().start() < from) {
        continue;
      }
      Span at = hit.span().shifted(p.span().start());
      boolean underlined = p.underlined().stream().anyMatch(u -> u.overlaps(at));
      boolean coordinates = COORDINATES.matcher(line.substring(hit.span().end())).find();
      if (underlined || coordinates) {
        marked.add(hit.land());
      }
    }
  }

  /** What is known of {@code top}. */
  Entry of(String top) {
    if (!sections.containsKey(top)) {
      return NONE;
    }
    // "TOP 4 Integration, Teilhabe …" heads 4.1, 4.2 and so on
    int dot = top.indexOf('.');
    String group = dot > 0 ? groups.getOrDefault(top.substring(0, dot), "") : "";
    return new Entry(
        group.isEmpty() ? sections.get(top) : group,
        List.copyOf(leads.getOrDefault(top, Set.of())),
        green.contains(top));
  }
}
