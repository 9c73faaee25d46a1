package de.beschlusslage.web;

import de.beschlusslage.report.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What every page shows around its content.
 *
 * @param title the page's heading
 * @param lang language shown: {@code de} or {@code en}
 * @param here path of the page in the navigation
 * @param self the request's path and query, for switching the language
 */
public record Page(Text title, String lang, String here, String self) {

  String switchTo() {
    return lang.equals("de") ? "en" : "de";
  }

  String switchHref() {
    return "/lang?to=" + switchTo() + "&back=" + encode(self);
  }

  String plainTitle() {
    return lang.equals("de") ? title.de() : title.en();
  }

  String current(String path) {
    return path.equals(here) ? "page" : "false";
  }

  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
