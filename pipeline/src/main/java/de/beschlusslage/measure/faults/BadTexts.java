package de.beschlusslage.measure.faults;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Plain text and HTML. */
final class BadTexts {
  /** Minutes in small: whatever is read of a bad file should be this. */
  static final String MINUTES =
      "12. Integrationsministerkonferenz 2041\n\nam 3. Mai 2041 in Musterstadt\n\nTOP 1\n\n"
          + "Kurse für alle\n\nAntragsteller: Bremen\n\nDie IntMK hat einstimmig beschlossen:\n\n"
          + "1. Die IntMK bittet den Bund, die Länder stärker zu fördern.\n";

  private final String server;
  private final Burden burden;
  private final List<BadFile> files = new ArrayList<>();

  BadTexts(String server, Burden burden) {
    this.server = server;
    this.burden = burden;
  }

  List<BadFile> files() {
    broken();
    encodings();
    html();
    return files;
  }

  private void add(String name, String kind, String what, byte[] bytes) {
    files.add(new BadFile(name, kind, what, bytes));
  }

  private void add(String name, String kind, String what, String text) {
    add(name, kind, what, text.getBytes(StandardCharsets.UTF_8));
  }

  private void broken() {
    for (String ending : List.of("txt", "pdf", "docx", "odt", "html", "zip")) {
      add("leer." + ending, "broken", "zero bytes", new byte[0]);
    }
    byte[] random = new byte[20_000];
    new Random(1).nextBytes(random);
    add("zufall.txt", "broken", "random bytes", random);
    add("zufall.pdf", "broken", "random bytes", random);
    add("blanks.txt", "broken", "nothing but blanks and line ends", " \n\t\n".repeat(500));
    byte[] line = new byte[burden.longestLine()];
    Arrays.fill(line, (byte) 'a');
    add("eine-zeile.txt", "grows", "one line of " + burden.longestLine() / 1_000_000 + " MB", line);
    add(
        "zeilen.txt",
        "grows",
        burden.told(1_000_000, "empty lines"),
        "\n".repeat(burden.of(1_000_000)) + MINUTES);
    add(
        "ziffern.txt",
        "grows",
        burden.told(50_000, "list labels"),
        MINUTES + "1.\n".repeat(burden.of(50_000)));
    add("tief.txt", "grows", "a label nested 2,000 deep", MINUTES + "1.".repeat(2_000) + " Text\n");
  }

  private void encodings() {
    add("utf16le.txt", "encoding", "UTF-16, little end first", bom("UTF-16LE", "\uFEFF" + MINUTES));
    add("utf16be.txt", "encoding", "UTF-16, big end first", bom("UTF-16BE", "\uFEFF" + MINUTES));
    add("utf16-ohne.txt", "encoding", "UTF-16 without a mark", bom("UTF-16LE", MINUTES));
    add("utf32.txt", "encoding", "UTF-32", bom("UTF-32LE", "\uFEFF" + MINUTES));
    add("cp1252.txt", "encoding", "Windows-1252", bom("windows-1252", MINUTES));
    byte[] wrong = MINUTES.getBytes(StandardCharsets.UTF_8);
    wrong[wrong.length / 2] = (byte) 0xFF;
    wrong[wrong.length / 2 + 1] = (byte) 0xC0;
    add("kein-utf8.txt", "encoding", "UTF-8 with two impossible bytes", wrong);
    add("nul.txt", "encoding", "NUL between the letters", MINUTES.replace("Bund", "B\0und\0"));
    add(
        "steuer.txt",
        "encoding",
        "control characters",
        MINUTES.replace(" die ", " \u0001\u001B[2Jdie\u0007 "));
    add(
        "bidi.txt",
        "encoding",
        "text that turns around",
        MINUTES.replace("Bund", "\u202EdnuB\u202C"));
    add("mac.txt", "encoding", "line ends of old Macs", MINUTES.replace('\n', '\r'));
    add("zwei-bom.txt", "encoding", "two byte order marks", "\uFEFF\uFEFF" + MINUTES);
    add(
        "null-breit.txt",
        "encoding",
        "invisible characters inside words",
        MINUTES.replace("Bund", "Bu\u200B\u2060nd"));
  }

  private static byte[] bom(String charset, String text) {
    return text.getBytes(Charset.forName(charset));
  }

  private void html() {
    String body = "<p>" + MINUTES.replace("\n\n", "</p><p>") + "</p>";
    String head = "<!DOCTYPE html><html><head>";
    add(
        "abgeschnitten.html",
        "broken",
        "cut off inside a tag",
        head + "</head><body>" + body + "<p cla");
    add(
        "kein-ende.html",
        "broken",
        "no tag is closed",
        head + "<body><ul><li>" + MINUTES.repeat(3));
    add(
        "tief.html",
        "grows",
        "100,000 nested elements",
        head + "</head><body>" + "<div>".repeat(100_000) + body);
    add(
        "tiefe-liste.html",
        "grows",
        "20,000 nested lists",
        head + "</head><body>" + "<ul><li>".repeat(20_000) + body);
    add(
        "tabelle.html",
        "grows",
        "a table of " + burden.told(200_000, "cells"),
        head
            + "</head><body>"
            + body
            + "<table>"
            + ("<tr>" + "<td>x".repeat(20)).repeat(burden.of(10_000))
            + "</table>");
    StringBuilder attributes = new StringBuilder(head + "</head><body><p ");
    for (int i = 0; i < 100_000; i++) {
      attributes.append('a').append(i).append("=1 ");
    }
    add("attribute.html", "grows", "100,000 attributes", attributes + ">x</p>" + body);
    String laughs = laughs("html");
    add(
        "lachen.xhtml",
        "grows",
        "a billion laughs",
        laughs + "<html><body>" + body + "<p>&i;</p></body></html>");
    add(
        "extern.html",
        "wants to fetch",
        "images, scripts, style sheets, frames",
        head
            + "<link rel=stylesheet href='"
            + server
            + "a.css'><script src='"
            + server
            + "a.js'></script><style>@import url("
            + server
            + "b.css)</style></head><body><img src='"
            + server
            + "a.png'><iframe src='"
            + server
            + "'></iframe><object data='"
            + server
            + "o'></object>"
            + body);
    add(
        "weiter.html",
        "wants to fetch",
        "base address and refresh",
        head
            + "<base href='"
            + server
            + "'><meta http-equiv=refresh content='0;url="
            + server
            + "x'></head><body><img src=x.png>"
            + body);
    add(
        "svg.html",
        "wants to fetch",
        "an image inside a drawing",
        head
            + "</head><body><svg><image href='"
            + server
            + "s.png'/><use href='"
            + server
            + "u#a'/></svg>"
            + body);
    add(
        "entity.xhtml",
        "wants to fetch",
        "an external entity and a file of the system",
        "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY x SYSTEM '"
            + server
            + "x'><!ENTITY f SYSTEM 'file:///etc/passwd'>]><html><body>"
            + body
            + "<p>&x;&f;</p></body></html>");
    add(
        "skript.html",
        "wants to run",
        "scripts in elements and attributes",
        head + "</head><body onload='alert(1)'><script>while(true){}</script>" + body);
  }

  /** Entities that grow tenfold with each level. */
  static String laughs(String root) {
    StringBuilder text =
        new StringBuilder("<?xml version='1.0'?><!DOCTYPE " + root + " [<!ENTITY a 'ha'>");
    for (char c = 'b'; c <= 'i'; c++) {
      text.append("<!ENTITY ")
          .append(c)
          .append(" '")
          .append(("&" + (char) (c - 1) + ";").repeat(10))
          .append("'>");
    }
    return text + "]>";
  }
}
