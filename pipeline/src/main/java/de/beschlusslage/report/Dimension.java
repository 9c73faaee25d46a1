package de.beschlusslage.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a table's rows and columns can stand for. */
public enum Dimension {
  YEAR("year", "Jahr", "Year", false),
  SESSION("session", "Sitzung", "Session", false),
  CONFERENCE("conference", "Konferenz", "Conference", false),
  TYPE("type", "Art", "Type", true),
  ADDRESSEE("addressee", "Adressat", "Addressee", true),
  HOLDER("holder", "Sprecher", "Holder", true),
  APPLICANT("applicant", "Antragsteller", "Applicant", false),
  VOTE("vote", "Abstimmung", "Vote", false),
  SECTION("section", "Abschnitt", "Section", false),
  LAW("law", "Gesetz", "Law", true),
  NORM("norm", "Norm", "Norm", true);

  private final String option;
  private final Text label;
  private final boolean ofStatements;

  Dimension(String option, String de, String en, boolean ofStatements) {
    this.option = option;
    this.label = new Text(de, en);
    this.ofStatements = ofStatements;
  }

  /** The name on the command line. */
  public String option() {
    return option;
  }

  /** The name in report and page. */
  public Text label() {
    return label;
  }

  /** Whether the value belongs to a statement rather than to its resolution or session. */
  boolean ofStatements() {
    return ofStatements;
  }

  /** The dimension of that name, if there is one. */
  public static Optional<Dimension> ofOption(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(d -> d.option.equals(wanted)).findFirst();
  }

  /** All names, for messages. */
  public static String options() {
    return Arrays.stream(values()).map(Dimension::option).collect(Collectors.joining(", "));
  }
}
