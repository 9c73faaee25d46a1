package de.beschlusslage.ingest.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells the parts of a web page that belong to its site from those of the document. */
final class SiteFurniture {
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alertdialog");

  /** Words in names that sites give to such parts. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?:^|[^a-z])(?:cookies?|consent|breadcrumbs?|sidebar|skip-?link)(?![a-z])");

  /** Where a note stands or what leads back from it. */
  private static final Pattern NOTE =
      Pattern.compile("[\\[(]?(?:\\d{1,3}|\\*{1,3}|[ivx]{1,4})[\\])]?");

  private final int half;

  SiteFurniture(Element root) {
    half = root.text().length() / 2;
  }

  /** Whether an element is left out; what holds most of the text is never furniture. */
  boolean is(Element element) {
    return marked(element) && element.text().length() <= half;
  }

  private static boolean marked(Element element) {
    String name = element.normalName();
    if (name.equals("aside") || name.equals("footer") || name.equals("dialog")) {
      return true;
    }
    Element parent = element.parent();
    boolean top = parent != null && parent.normalName().equals("body");
    if (name.equals("header") && (top || !element.select("nav").isEmpty())) {
      return true;
    }
    return ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || NAMED.matcher(element.id()).find()
        || NAMED.matcher(element.className()).find();
  }

  /** Whether a link is the mark of a footnote: it leads to a note on the same page. */
  static boolean isNoteMark(Element element) {
    return element.normalName().equals("a")
        && element.attr("href").startsWith("#")
        && NOTE.matcher(element.text().strip()).matches()
        && (element.attr("href").matches("(?i)#.*(?:ftn|fn|note|fu(?:ß|ss)).*")
            || !element.select("sup").isEmpty()
            || element.closest("sup") != null);
  }
}
