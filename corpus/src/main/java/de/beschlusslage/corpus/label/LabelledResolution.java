package de.beschlusslage.corpus.label;

import de.beschlusslage.corpus.Vote;
import java.util.List;

/**
 * One TOP as a person labelled it: one line of a label file.
 *
 * @param file the label file as the user named it
 * @param line 1-based line in it
 * @param doc document id
 * @param top as printed
 * @param title heading, empty where nobody wrote it down
 * @param applicants Länder in full, or {@code Alle Länder}
 * @param vote how it was passed
 * @param items in reading order
 */
public record LabelledResolution(
    String file,
    int line,
    String doc,
    String top,
    String title,
    List<String> applicants,
    Vote vote,
    List<LabelledItem> items) {
  public LabelledResolution {
    applicants = List.copyOf(applicants);
    items = List.copyOf(items);
  }

  /** Document and TOP in one word. */
  public String id() {
    return doc + "/" + top;
  }

  /** The id of one of its items: document/top/path. */
  public String itemId(LabelledItem item) {
    return id() + "/" + item.path();
  }

  /** The same TOP with these items alone. */
  public LabelledResolution withItems(List<LabelledItem> kept) {
    return new LabelledResolution(file, line, doc, top, title, applicants, vote, kept);
  }
}
