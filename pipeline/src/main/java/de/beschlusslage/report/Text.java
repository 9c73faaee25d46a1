package de.beschlusslage.report;

/**
 * Words for people in both languages of report and page.
 *
 * @param de German
 * @param en English
 */
public record Text(String de, String en) {

  /** A name that is the same in both languages. */
  public static Text same(String name) {
    return new Text(name, name);
  }
}
