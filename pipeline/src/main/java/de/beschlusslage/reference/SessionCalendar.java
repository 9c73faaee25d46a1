package de.beschlusslage.reference;

import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Which session of a conference met in which year, as far as it is known. */
final class SessionCalendar {
  private final Map<String, Integer> years;

  private SessionCalendar(Map<String, Integer> years) {
    this.years = Map.copyOf(years);
  }

  static SessionCalendar standard() {
    Map<String, Integer> years = new HashMap<>();
    for (Lexicon.Entry entry : LexiconReader.resource("sessions.csv").entries()) {
      years.put(entry.value(), Integer.valueOf(entry.get("year")));
    }
    return new SessionCalendar(years);
  }

  OptionalInt yearOf(String conference, int number) {
    Integer year = years.get(conference + " " + number);
    return year == null ? OptionalInt.empty() : OptionalInt.of(year);
  }
}
