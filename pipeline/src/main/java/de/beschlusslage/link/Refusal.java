package de.beschlusslage.link;

/** Why a query is not answered. */
public enum Refusal {
  EMPTY("the query is empty"),
  TOO_LONG("the query is too long"),
  UNREADABLE("the query cannot be read"),
  NO_SUBJECT("the query has no word that says what to look for"),
  TOO_MANY_WORDS("the query has too many words");

  private final String message;

  Refusal(String message) {
    this.message = message;
  }

  /** One line for the person who asked. */
  String message() {
    return message;
  }
}
