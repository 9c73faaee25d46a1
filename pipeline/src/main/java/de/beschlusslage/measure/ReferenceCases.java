package de.beschlusslage.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.LegalReference.Norm;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.reference.ReferenceFinder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cases of another extractor: texts with the sections of laws it expects ({@code text}, {@code
 * refs[].ref_type = LAW, book, section}). A section inside a range that was found counts as found.
 */
public final class ReferenceCases {
  private final ReferenceFinder finder;

  public ReferenceCases(ReferenceFinder finder) {
    this.finder = finder;
  }

  /**
   * What came of all cases.
   *
   * @param expected references to laws in the cases
   * @param found those of them that were found
   * @param missed one line each: test, book, section
   * @param more one line each for norms found that the cases do not expect
   */
  public record Outcome(int expected, int found, List<String> missed, List<String> more) {
    public Outcome {
      missed = List.copyOf(missed);
      more = List.copyOf(more);
    }
  }

  /**
   * Reads and tries the cases, one JSON object a line.
   *
   * @throws IOException if the file cannot be read or a line is no JSON
   */
  public Outcome tryAll(Path cases) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    int expected = 0;
    List<String> missed = new ArrayList<>();
    List<String> more = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(cases)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank()) {
          continue;
        }
        JsonNode node = mapper.readTree(line);
        String text = node.path("text").asText();
        List<LegalReference> norms =
            finder.find(text, new Span(0, text.length())).legal().stream()
                .filter(reference -> reference.norm().isPresent())
                .toList();
        List<JsonNode> laws = new ArrayList<>();
        node.path("refs")
            .forEach(
                ref -> {
                  if (ref.path("ref_type").asText().equals("LAW")) {
                    laws.add(ref);
                  }
                });
        String test = node.path("test").asText();
        for (JsonNode law : laws) {
          expected++;
          if (norms.stream().noneMatch(norm -> answers(norm, law, text))) {
            missed.add(
                test + ": " + law.path("book").asText() + " " + law.path("section").asText());
          }
        }
        for (LegalReference norm : norms) {
          if (laws.stream().noneMatch(law -> answers(norm, law, text))) {
            more.add(test + ": " + norm.canonical());
          }
        }
      }
    }
    return new Outcome(expected, expected - missed.size(), missed, more);
  }

  private static boolean answers(LegalReference reference, JsonNode law, String text) {
    String book = law.path("book").asText().toLowerCase(Locale.ROOT);
    boolean sameBook =
        reference.law().toLowerCase(Locale.ROOT).equals(book)
            || reference.span().in(text).toLowerCase(Locale.ROOT).contains(book);
    Norm norm = reference.norm().orElseThrow();
    String section = law.path("section").asText();
    return sameBook && (norm.number().equals(section) || inside(section, norm));
  }

  private static boolean inside(String section, Norm norm) {
    try {
      int number = Integer.parseInt(section);
      return Integer.parseInt(norm.number()) <= number && number <= Integer.parseInt(norm.to());
    } catch (NumberFormatException e) {
      return false; // a section with a letter, or no range
    }
  }
}
