package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.beschlusslage.Input;
import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.ingest.Ingest;
import de.beschlusslage.ingest.Ingested;
import de.beschlusslage.ingest.SourceText;
import de.beschlusslage.ingest.office.DocxTypesetter;
import de.beschlusslage.ingest.pdf.Typesetter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Minutes printed as PDF or saved as DOCX get the labels of their text: acts, holders, addressees,
 * norms and earlier resolutions, whatever the layout.
 */
class TypesetLabelsTest {
  private static final Path SAMPLE = Path.of("..", "corpus", "sample");
  private static final Path SHARED = Path.of("..", "..", "shared", "corpus");

  /** How the text is set. */
  enum Form {
    PDF_NUMBERED_LEFT(".pdf", s -> pdf(s, Typesetter.Numbers.LEFT)),
    PDF_EVERY_FIFTH(".pdf", s -> pdf(s, Typesetter.Numbers.EVERY_FIFTH)),
    PDF_NUMBERED_RIGHT(".pdf", s -> pdf(s, Typesetter.Numbers.RIGHT)),
    PDF_PLAIN(".pdf", s -> pdf(s, Typesetter.Numbers.NONE)),
    DOCX(".docx", s -> new DocxTypesetter().set(s));

    private final String ending;
    private final Function<SourceText, byte[]> set;

    Form(String ending, Function<SourceText, byte[]> set) {
      this.ending = ending;
      this.set = set;
    }

    private static byte[] pdf(SourceText source, Typesetter.Numbers numbers) {
      // the typesetter prints page numbers of its own
      List<String> running =
          source.running().stream().filter(line -> !line.startsWith("Seite ")).toList();
      String header =
          running.isEmpty() ? "Ergebnisniederschrift der Konferenz" : String.join("\n", running);
      return new Typesetter(numbers, header, true).set(source);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_sample_minutes(Form form) throws IOException, InterruptedException {
    sameLabels(SAMPLE, form);
  }

  @ParameterizedTest
  @EnumSource
  void real_minutes(Form form) throws IOException, InterruptedException {
    assumeTrue(Files.isDirectory(SHARED), "skipped: no shared minutes in " + SHARED);
    sameLabels(SHARED, form);
  }

  private static void sameLabels(Path folder, Form form) throws IOException, InterruptedException {
    List<Input> texts = new ArrayList<>();
    List<Input> typeset = new ArrayList<>();
    Ingest ingest = Ingest.standard();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String name = file.getFileName().toString();
        texts.add(Input.file(file, name));
        SourceText source = ((Ingested.Read) ingest.read(file, name)).source();
        byte[] set = form.set.apply(source);
        typeset.add(new Input(name.replace(".txt", form.ending), () -> set));
      }
    }
    Map<String, List<String>> expected = labels(texts);
    assertThat(expected.values().stream().mapToInt(List::size).sum()).isGreaterThan(100);
    Map<String, List<String>> found = labels(typeset);
    assertThat(found).containsOnlyKeys(expected.keySet());
    expected.forEach(
        (document, labels) ->
            assertThat(found.get(document)).as(document).containsExactlyElementsOf(labels));
  }

  private static Map<String, List<String>> labels(List<Input> documents)
      throws InterruptedException {
    return LabelLines.of(documents, TypesetLabelsTest::labels);
  }

  /** A line for each label. */
  private static List<String> labels(Minutes minutes) {
    List<String> lines = new ArrayList<>();
    lines.add(minutes.kind() + " " + minutes.session());
    for (Resolution resolution : minutes.resolutions()) {
      lines.add(
          "TOP %s %s | %s | %s | %s %s %s %s"
              .formatted(
                  resolution.top(),
                  resolution.title(),
                  resolution.applicants(),
                  resolution.leadApplicants(),
                  resolution.vote(),
                  resolution.resolvedOn(),
                  resolution.circular(),
                  resolution.greenList()));
      for (Item item : resolution.items()) {
        String at = resolution.top() + " " + item.path();
        lines.add(at + " " + item.parent().orElse("") + " " + item.text());
        item.statements().forEach(s -> lines.add(at + " " + label(s, minutes.text())));
        item.legal().stream().map(LegalReference::canonical).forEach(r -> lines.add(at + " " + r));
        item.prior().forEach(r -> lines.add(at + " " + label(r)));
      }
    }
    return lines;
  }

  private static String label(Statement s, String text) {
    return "%s „%s“ %s %s %s %s %s: %s"
        .formatted(
            s.type().label(),
            s.trigger(),
            s.inherited(),
            s.holder(),
            s.addressees(),
            s.legal(),
            s.prior(),
            s.span().in(text));
  }

  private static String label(PriorReference r) {
    return r.canonical() + " " + r.status() + " " + r.targets();
  }
}
