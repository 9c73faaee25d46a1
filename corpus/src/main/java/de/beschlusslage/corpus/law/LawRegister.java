package de.beschlusslage.corpus.law;

import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every federal law by short form and title, and the names people use for those that conferences
 * cite.
 *
 * <p>Two sources: {@code federal.tsv} (short form, slug, title; made from the federal law portal's
 * list, state of March 2022, an official work by § 5 UrhG) and {@code lexicon/law_names.csv}
 * (everyday names, former short forms, European and international law). Where both name a law, the
 * second decides what it is called today: the portal still says RuStAG for the StAG.
 */
public final class LawRegister {
  private final List<Name> names;

  private LawRegister(List<Name> names) {
    this.names = List.copyOf(names);
  }

  /**
   * One way to name a law.
   *
   * @param text as written in the nominative
   * @param law what it names
   * @param alone whether it names the law also where no section stands before it; LAG, for one, is
   *     a working group then
   */
  public record Name(String text, Law law, boolean alone) {}

  /** The register that comes with the program; reads about one megabyte, so keep it. */
  public static LawRegister standard() {
    List<Name> names = new ArrayList<>();
    Map<String, Law> bySlug = new HashMap<>();
    for (Lexicon.Entry entry : LexiconReader.resource("law_names.csv").entries()) {
      LawKind kind = LawKind.valueOf(entry.get("kind").toUpperCase(Locale.ROOT));
      Law law = new Law(entry.value(), kind, entry.get("slug"));
      if (kind != LawKind.EUROPEAN && !law.slug().isEmpty()) {
        bySlug.put(law.slug(), law);
      }
      boolean alone = !entry.get("alone").equals("no");
      for (String form : entry.forms()) {
        names.add(new Name(form, law, alone || hasLowerCaseTail(form)));
      }
    }
    federal(names, bySlug);
    return new LawRegister(names);
  }

  private static void federal(List<Name> names, Map<String, Law> bySlug) {
    try (InputStream in = LawRegister.class.getResourceAsStream("federal.tsv")) {
      if (in == null) {
        throw new IllegalStateException("federal.tsv is not in the program");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int one = line.indexOf('\t');
        int two = line.indexOf('\t', one + 1);
        String shortForm = line.substring(0, one);
        String slug = line.substring(one + 1, two);
        String title = line.substring(two + 1);
        Law law =
            Optional.ofNullable(bySlug.get(slug))
                .orElseGet(() -> new Law(shortForm, LawKind.ofTitle(title), slug));
        names.add(new Name(shortForm, law, isMixedCase(shortForm)));
        names.add(new Name(withoutBrackets(title), law, true));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // "Grundsicherung für Arbeitsuchende - (Artikel 1 des Gesetzes vom …)" says where it was printed
  private static String withoutBrackets(String title) {
    int bracket = title.lastIndexOf(" (Artikel ");
    return bracket > 0 ? title.substring(0, bracket) : title;
  }

  // a word of its own, not an abbreviation: "Lastenausgleichsgesetz"
  private static boolean hasLowerCaseTail(String form) {
    return form.length() > 7
        && Character.isLowerCase(form.charAt(form.length() - 1))
        && Character.isLowerCase(form.charAt(form.length() - 2));
  }

  // "SächsSchulG" can only be a law, "BSG" may be a court
  private static boolean isMixedCase(String form) {
    return form.length() > 3
        && form.chars().anyMatch(Character::isLowerCase)
        && "GOV".indexOf(form.charAt(form.length() - 1)) >= 0;
  }

  /** All names; of two entries with the same text the first counts. */
  public List<Name> names() {
    return names;
  }
}
