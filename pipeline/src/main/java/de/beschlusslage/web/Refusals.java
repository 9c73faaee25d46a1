package de.beschlusslage.web;

import de.beschlusslage.link.Refusal;
import de.beschlusslage.report.Text;

/** Says why a query is not answered, and what to do. */
final class Refusals {
  private Refusals() {}

  static Text of(Refusal reason) {
    return switch (reason) {
      case EMPTY -> new Text("Die Anfrage ist leer.", "The query is empty.");
      case TOO_LONG -> new Text("Die Anfrage ist zu lang.", "The query is too long.");
      case UNREADABLE ->
          new Text(
              "Die Anfrage ist nicht zu verstehen. Anführungszeichen und Klammern stehen paarweise,"
                  + " * und ? nicht am Anfang eines Wortes.",
              "The query cannot be read. Quotation marks and brackets come in pairs, * and ? not at"
                  + " the beginning of a word.");
      case NO_SUBJECT ->
          new Text(
              "Diese Wörter stehen in fast jedem Beschluss. Bitte ein Wort hinzufügen, das den"
                  + " Gegenstand nennt.",
              "Almost every resolution has these words. Please add one that names the subject.");
      case TOO_MANY_WORDS ->
          new Text("Die Anfrage hat zu viele Wörter.", "The query has too many words.");
    };
  }
}
