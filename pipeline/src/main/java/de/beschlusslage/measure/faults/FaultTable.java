package de.beschlusslage.measure.faults;

import de.beschlusslage.measure.TempFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What was tried and what happened, row by row. */
public final class FaultTable {
  private final List<Row> rows = new ArrayList<>();

  /** How a trial went. */
  public enum Verdict {
    AS_WANTED("yes"),
    NOT_AS_WANTED("NO"),
    SKIPPED("skipped");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }
  }

  /**
   * A trial.
   *
   * @param tried what was done
   * @param wanted what should happen
   * @param happened what did
   */
  public record Row(String tried, String wanted, String happened, Verdict verdict) {
    /** The folder of the trials, another one each time. */
    private static final Pattern TEMP =
        Pattern.compile(
            Pattern.quote(System.getProperty("java.io.tmpdir"))
                + "[/\\\\]"
                + TempFolder.NAME
                + "\\d+");

    /** As a row of Markdown. */
    public String line() {
      return "| %s | %s | %s | %s |"
          .formatted(cell(tried), cell(wanted), cell(happened), verdict.word);
    }

    private static String cell(String text) {
      String line =
          TEMP.matcher(text).replaceAll("…").replaceAll("\\p{Cntrl}", "?").replace("|", "\\|");
      return line.length() > 300 ? line.substring(0, 299) + "…" : line;
    }
  }

  void add(String tried, String wanted, String happened, boolean asWanted) {
    rows.add(
        new Row(tried, wanted, happened, asWanted ? Verdict.AS_WANTED : Verdict.NOT_AS_WANTED));
  }

  void skip(String tried, String wanted, String reason) {
    rows.add(new Row(tried, wanted, reason, Verdict.SKIPPED));
  }

  /** All rows, in the order of the trials. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }
}
