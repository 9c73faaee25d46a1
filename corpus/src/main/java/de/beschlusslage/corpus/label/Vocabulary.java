package de.beschlusslage.corpus.label;

import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The canonical forms of the guidelines; each check says what is wrong, or nothing. */
final class Vocabulary {
  private static final String OTHER = "Sonstige:";
  private static final String ALL = "Alle Länder";
  private static final String SEGMENT =
      "(?:p\\d+|\\d+[a-z]?|\\d+(?:\\.\\d+)+|[a-z]{1,2}|[ivx]+|[A-Z]|[IVX]+|•\\d+)";
  private static final Pattern PATH =
      Pattern.compile("(?:PE-(?<land>.+?)|" + SEGMENT + "(?:\\." + SEGMENT + ")*)(?:~[2-9])?");
  private static final String NUMBER = "\\d+[a-z]*";
  private static final Pattern NORM =
      Pattern.compile(
          "(?:§|Art\\.) "
              + NUMBER
              + "(?:-"
              + NUMBER
              + ")?(?: Abs\\. "
              + NUMBER
              + "(?:-"
              + NUMBER
              + ")?)?(?: Satz \\d+(?:-\\d+)?)?(?: Halbs\\. \\d+)?(?: Nr\\. "
              + NUMBER
              + "(?:-"
              + NUMBER
              + ")?)?(?: Buchst\\. [a-z]{1,2}(?:-[a-z]{1,2})?)?(?: Satz \\d+)? (?<law>\\p{Lu}.*)");
  private static final Pattern WHOLE_LAW =
      Pattern.compile("(?!Art\\.|Artikel|Paragra)[\\p{L}\\d].*");
  private static final Pattern PRIOR =
      Pattern.compile(
          "(?:(?<body>[A-Z][A-Za-zÄÖÜäöü]+) (?:\\d{1,3}|\\d{4}-\\d{2}-\\d{2}|\\d{4})(?: TOP \\S+)?"
              + "|selbst TOP \\S+|Umlaufbeschluss \\d{1,3}/\\d{4}|Bundesrat \\d+/\\d{2})");

  private final Set<String> actors = new HashSet<>();
  private final Set<String> conferences = new HashSet<>();
  private final Set<String> laender = new HashSet<>();
  private final Map<String, String> instead = new HashMap<>();

  /** The vocabulary of the program's lexicons. */
  Vocabulary() {
    for (Lexicon.Entry entry : LexiconReader.resource("actors.csv").entries()) {
      add(entry, actors);
    }
    for (Lexicon.Entry entry : LexiconReader.resource("conferences.csv").entries()) {
      add(entry, conferences);
    }
    for (Lexicon.Entry entry : LexiconReader.resource("laender.csv").entries()) {
      add(entry, laender);
    }
    laender.remove(ALL);
  }

  private void add(Lexicon.Entry entry, Set<String> into) {
    if (!entry.value().startsWith(OTHER)) {
      into.add(entry.value());
      entry.forms().forEach(form -> instead.putIfAbsent(form, entry.value()));
    }
  }

  Optional<String> path(String path) {
    var match = PATH.matcher(path);
    if (!match.matches()) {
      return Optional.of("no path of the guidelines: " + path);
    }
    String declared = match.group("land");
    if (declared != null) {
      for (String land : declared.split("\\+")) {
        if (!laender.contains(land)) {
          return Optional.of("path " + path + ": no Land: " + land);
        }
      }
    }
    return Optional.empty();
  }

  Optional<String> applicant(String name) {
    return laender.contains(name) || name.equals(ALL) || name.equals("Bund")
        ? Optional.empty()
        : Optional.of("no applicant of the guidelines: " + name + hint(name));
  }

  Optional<String> holder(String name) {
    return name.equals("Länder") || laender.contains(name) || conferences.contains(name)
        ? Optional.empty()
        : Optional.of("no holder of the guidelines: " + name + hint(name));
  }

  Optional<String> addressee(String name) {
    if (actors.contains(name) || conferences.contains(name)) {
      return Optional.empty();
    }
    if (name.startsWith(OTHER)) {
      String rest = name.substring(OTHER.length());
      if (rest.isBlank() || !rest.equals(rest.strip())) {
        return Optional.of("addressee " + name + ": a name follows the colon, without blank");
      }
      if (actors.contains(rest) || conferences.contains(rest)) {
        return Optional.of("addressee " + name + ": write " + rest);
      }
      String better = instead.getOrDefault(rest, rest);
      return laender.contains(better) || better.equals(rest)
          ? Optional.empty()
          : Optional.of("addressee " + name + ": write " + better);
    }
    if (laender.contains(name)) {
      return Optional.of("addressee " + name + ": write " + OTHER + name);
    }
    return Optional.of("no addressee of the guidelines: " + name + hint(name));
  }

  Optional<String> legal(String value) {
    var norm = NORM.matcher(value);
    if (norm.matches()) {
      return norm.group("law")
              .matches("(?:Abs|Absatz|Satz|Nr|Nummer|Buchst|Buchstabe|Halbs|Halbsatz)\\b.*")
          ? Optional.of("norm out of order (Abs., Satz, Halbs., Nr., Buchst.): " + value)
          : Optional.empty();
    }
    return WHOLE_LAW.matcher(value).matches()
        ? Optional.empty()
        : Optional.of("no norm or law of the guidelines: " + value);
  }

  Optional<String> prior(String value) {
    var match = PRIOR.matcher(value);
    if (!match.matches()) {
      return Optional.of("no earlier resolution of the guidelines: " + value);
    }
    String body = match.group("body");
    return body == null || conferences.contains(body)
        ? Optional.empty()
        : Optional.of("earlier resolution " + value + ": no conference: " + body + hint(body));
  }

  private String hint(String name) {
    String better = instead.getOrDefault(name, name);
    return better.equals(name) ? "" : " (write " + better + ")";
  }
}
