package de.beschlusslage.corpus.label;

/**
 * A later item and an earlier one it takes up, as a person graded it.
 *
 * @param file the label file as the user named it
 * @param line 1-based line in it
 * @param query item id of the later item
 * @param target item id of the earlier item
 * @param grade 3 the same demand, 2 partly the same, 1 the same specific subject
 * @param why the reason in a few words, or empty
 */
public record GradedLink(
    String file, int line, String query, String target, int grade, String why) {

  /**
   * @throws IllegalArgumentException if the grade is not 1, 2 or 3
   */
  public GradedLink {
    if (grade < 1 || grade > 3) {
      throw new IllegalArgumentException("grade " + grade + " is not 1, 2 or 3");
    }
  }

  /** The grade from which on two items count as linked. */
  public static final int LINKED = 2;
}
