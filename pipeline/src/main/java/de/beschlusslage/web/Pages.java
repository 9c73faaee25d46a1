package de.beschlusslage.web;

import de.beschlusslage.report.Text;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Map;
import java.util.Optional;

/** Renders templates in the language the reader chose. */
final class Pages {
  private static final String LANGUAGE = "lang";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "de.beschlusslage");

  /** Answers with {@code template}, which takes the page and {@code view}. */
  void show(Context context, String template, Text title, String here, Object view) {
    StringOutput output = new StringOutput();
    Page page = new Page(title, language(context), here, self(context));
    engine.render("web/" + template + ".jte", Map.of("page", page, "view", view), output);
    context.html(output.toString());
  }

  private static String language(Context context) {
    return "en".equals(context.cookie(LANGUAGE)) ? "en" : "de";
  }

  private static String self(Context context) {
    return context.method().name().equals("GET")
        ? context.path() + Optional.ofNullable(context.queryString()).map(q -> "?" + q).orElse("")
        : context.path();
  }

  /** Remembers the language and goes back to where the reader was. */
  void switchLanguage(Context context) {
    String to = Requests.text(context, "to");
    Cookie cookie = new Cookie(LANGUAGE, to.equals("en") ? "en" : "de");
    cookie.setPath("/");
    cookie.setSameSite(SameSite.STRICT);
    context.cookie(cookie);
    String back = Optional.ofNullable(context.queryParam("back")).orElse("/");
    // Only a path of this page: "//elsewhere" and "/\elsewhere" would lead away.
    boolean own = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
    context.redirect(own && back.chars().noneMatch(Character::isISOControl) ? back : "/");
  }
}
