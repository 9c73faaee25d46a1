package de.beschlusslage.report;

/** Says for people where something stands. */
public final class Citations {
  private Citations() {}

  /** For example {@code IntMK 21, TOP 4.3 Ziffer 3 (S. 12, Z. 9–17)}. */
  public static String place(Facet facet) {
    String source = facet.place();
    return Values.sessionName(facet)
        + ", "
        + topAndItem(facet)
        + (source.isEmpty() ? "" : " (" + source + ")");
  }

  /** How a session is called: {@code IntMK 21}, {@code IntMK 2019}, else the document's id. */
  public static String session(Facet facet) {
    return Values.sessionName(facet);
  }

  /** For example {@code TOP 4.3 Ziffer 3}; a paragraph without a number is an Absatz. */
  public static String topAndItem(Facet facet) {
    return "TOP "
        + facet.resolution().top()
        + facet.item().map(i -> " " + item(i.path())).orElse("");
  }

  /** How an item's path is read: {@code Ziffer 3}, {@code Absatz 2}, a Protokollerklärung. */
  public static String item(String path) {
    if (path.startsWith("PE-")) {
      return "Protokollerklärung " + path.substring(3).replace("+", " und ");
    }
    return path.matches("p\\d.*") ? "Absatz " + path.substring(1) : "Ziffer " + path;
  }

  /** An actor's name without the mark of the open class. */
  public static String actor(String name) {
    String mark = ActorTree.OTHERS + ":";
    return name.startsWith(mark) ? name.substring(mark.length()) : name;
  }

  /** At most {@code most} characters, cut at a blank, with an ellipsis. */
  public static String shorten(String text, int most) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= most) {
      return line;
    }
    int blank = line.lastIndexOf(' ', most - 1);
    int cut = blank > most / 2 ? blank : most - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(cut - 1)) ? cut - 1 : cut) + "…";
  }
}
