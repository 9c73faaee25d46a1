package de.beschlusslage.evaluation;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a tool said, in the words of the table contract.
 *
 * @param resolutions in the order of the table
 * @param items in the order of the table
 * @param statements in the order of the table
 * @param links in the order of the table, empty where the tool made none
 */
public record Predictions(
    List<Resolution> resolutions, List<Item> items, List<Statement> statements, List<Link> links) {
  public Predictions {
    resolutions = List.copyOf(resolutions);
    items = List.copyOf(items);
    statements = List.copyOf(statements);
    links = List.copyOf(links);
  }

  /** A row of resolutions.csv. */
  public record Resolution(String document, String top, List<String> applicants, String vote) {
    public Resolution {
      applicants = List.copyOf(applicants);
    }
  }

  /** A row of items.csv. */
  public record Item(
      String document,
      String top,
      String path,
      String text,
      List<String> legal,
      List<String> prior) {
    public Item {
      legal = List.copyOf(legal);
      prior = List.copyOf(prior);
    }
  }

  /**
   * A row of statements.csv.
   *
   * @param type the table's word for it, for example {@code fordert}
   * @param confidence empty where the tool gives none
   */
  public record Statement(
      String document,
      String top,
      String path,
      String type,
      String trigger,
      List<String> holder,
      List<String> addressees,
      OptionalDouble confidence,
      String text) {
    public Statement {
      holder = List.copyOf(holder);
      addressees = List.copyOf(addressees);
    }
  }

  /** A row of links.csv. */
  public record Link(String query, String target, double score, String decision) {}
}
