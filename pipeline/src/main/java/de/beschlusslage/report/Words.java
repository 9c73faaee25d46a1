package de.beschlusslage.report;

import gg.jte.Content;

/** Shorthand for templates. */
public final class Words {
  private Words() {}

  /** The same words in both languages, of which the page shows one. */
  public static Content t(String de, String en) {
    return new Text(de, en).html();
  }
}
