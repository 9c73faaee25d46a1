package de.beschlusslage.export;

import de.beschlusslage.report.Citations;
import de.beschlusslage.report.Condition;
import de.beschlusslage.report.Facet;
import de.beschlusslage.report.Statistics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of follow-up (Erfolgskontrolle): each demand with its addressee and a column for the
 * answer. Written again over an earlier one, it keeps what stands in that column; an answer whose
 * demand is gone stays at the end of the table, so that nothing a person wrote is lost.
 */
public final class FollowUp {
  static final String ANSWER = "answer";
  private static final String NOTE = "note";
  private static final List<String> COLUMNS =
      List.of(
          "item_id", "statement", "session", "place", "type", "addressees", "text", ANSWER, NOTE);
  private static final String GONE = "Die Forderung steht nicht mehr im Bestand.";
  private static final String REWORDED = "Der Wortlaut hat sich geändert.";

  private FollowUp() {}

  /** How many demands the table has, and how many answers it kept. */
  public record Kept(int demands, int answers) {}

  /**
   * Writes the table, keeping the answers of an earlier one at the same place.
   *
   * @throws IOException if {@code file} is there and is no such table, or cannot be written
   */
  public static Kept write(Statistics statistics, List<Condition> where, Path file)
      throws IOException {
    FollowUpFile kind = FollowUpFile.of(file);
    Map<String, Map<String, String>> left =
        Files.exists(file) ? read(kind, file) : new LinkedHashMap<>();
    List<List<String>> rows = new ArrayList<>();
    int answers = 0;
    for (Facet facet : Demands.of(statistics, where)) {
      String key = facet.id() + "#" + facet.number();
      String text = facet.text().replaceAll("\\s+", " ");
      String answer = "";
      String note = "";
      if (left.containsKey(key)) {
        Map<String, String> old = left.remove(key);
        answer = old.get(ANSWER);
        note = !answer.isEmpty() && !old.get("text").equals(text) ? REWORDED : "";
      }
      answers += answer.isEmpty() ? 0 : 1;
      rows.add(
          List.of(
              facet.id(),
              Integer.toString(facet.number()),
              Citations.session(facet),
              Citations.topAndItem(facet)
                  + (facet.place().isEmpty() ? "" : " (" + facet.place() + ")"),
              facet.statement().map(s -> s.type().label()).orElse(""),
              facet.statement().map(s -> String.join("|", s.addressees())).orElse(""),
              text,
              answer,
              note));
    }
    int demands = rows.size();
    for (Map<String, String> old : left.values()) {
      if (!old.get(ANSWER).isEmpty()) {
        List<String> row = new ArrayList<>(COLUMNS.stream().map(old::get).toList());
        row.set(COLUMNS.indexOf(NOTE), GONE);
        rows.add(row);
        answers++;
      }
    }
    replace(kind, rows, file);
    return new Kept(demands, answers);
  }

  private static Map<String, Map<String, String>> read(FollowUpFile kind, Path file)
      throws IOException {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (Map<String, String> row : kind.read(file, COLUMNS)) {
      rows.put(row.get("item_id") + "#" + row.get("statement"), row);
    }
    return rows;
  }

  /** Beside first, then in place, so that a failure does not cost the answers. */
  private static void replace(FollowUpFile kind, List<List<String>> rows, Path file)
      throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    kind.write(COLUMNS, rows, beside);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
