package de.beschlusslage.report;

import gg.jte.Content;

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

  /** Both languages as mark-up, escaped; the style sheet shows the one that is chosen. */
  public Content html() {
    return output -> {
      if (de.equals(en)) {
        output.writeUserContent(de);
        return;
      }
      output.writeContent("<span class=\"de\" lang=\"de\">");
      output.writeUserContent(de);
      output.writeContent("</span><span class=\"en\" lang=\"en\">");
      output.writeUserContent(en);
      output.writeContent("</span>");
    };
  }
}
