package de.beschlusslage.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.beschlusslage.ingest.office.DocxTypesetter;
import de.beschlusslage.ingest.pdf.Typesetter;
import de.beschlusslage.structure.Outline;
import de.beschlusslage.structure.Structurer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Minutes printed as PDF give the same resolutions and items as the text they were set from. */
class TypesetMinutesTest {
  private final Ingest ingest = Ingest.standard();
  private final Structurer structurer = Structurer.standard();

  static Stream<Path> minutes() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : List.of("../corpus/sample", "../../shared/corpus")) {
      if (Files.isDirectory(Path.of(folder))) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
          files.filter(f -> f.toString().endsWith(".txt")).sorted().forEach(found::add);
        }
      }
    }
    return found.stream();
  }

  @ParameterizedTest
  @MethodSource("minutes")
  void asPdfWithHeadersPageBreaksAndEveryKindOfLineNumbers(Path file) {
    SourceText text = read(file);
    boolean sample = file.startsWith("../corpus");
    for (Typesetter.Numbers numbers :
        sample ? Typesetter.Numbers.values() : new Typesetter.Numbers[] {Typesetter.Numbers.LEFT}) {
      Typesetter typesetter = new Typesetter(numbers, "Ergebnisniederschrift der Konferenz", true);
      SourceText pdf = read(typesetter.set(text), "minutes.pdf");
      assertThat(facts(pdf)).as(numbers.name()).isEqualTo(facts(text));
    }
  }

  @ParameterizedTest
  @MethodSource("minutes")
  void asDocxWithNumbersFromListDefinitions(Path file) {
    SourceText text = read(file);
    SourceText docx = read(new DocxTypesetter().set(text), "minutes.docx");
    assertThat(facts(docx)).isEqualTo(facts(text));
  }

  @ParameterizedTest
  @MethodSource("minutes")
  void asHtml(Path file) {
    SourceText text = read(file);
    SourceText html = read(html(text), "minutes.html");
    assertThat(facts(html)).isEqualTo(facts(text));
  }

  private static byte[] html(SourceText source) {
    StringBuilder out = new StringBuilder("<!DOCTYPE html><html><body>");
    for (SourceText.Paragraph paragraph : source.paragraphs()) {
      StringBuilder text = new StringBuilder();
      for (int i = paragraph.span().start(); i < paragraph.span().end(); i++) {
        int at = i;
        char c = source.text().charAt(i);
        String shown = c == '<' ? "&lt;" : c == '&' ? "&amp;" : String.valueOf(c);
        boolean under =
            paragraph.underlined().stream().anyMatch(s -> s.start() <= at && at < s.end());
        boolean cell = paragraph.tableRow() && c == '\t';
        text.append(cell ? "</td><td>" : under ? "<u>" + shown + "</u>" : shown);
      }
      boolean row = paragraph.tableRow() && text.indexOf("<td>") >= 0;
      out.append(row ? "<table><tr><td>" : paragraph.bold() ? "<p><b>" : "<p>");
      out.append(text);
      out.append(row ? "</td></tr></table>" : paragraph.bold() ? "</b></p>" : "</p>");
    }
    return out.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private SourceText read(Path file) {
    Ingested ingested = ingest.read(file, file.getFileName().toString());
    assumeTrue(ingested instanceof Ingested.Read, "unreadable: " + file);
    return ((Ingested.Read) ingested).source();
  }

  private SourceText read(byte[] bytes, String name) {
    Ingested ingested = ingest.read(bytes, name);
    assertThat(ingested).isInstanceOf(Ingested.Read.class);
    return ((Ingested.Read) ingested).source();
  }

  /** What the outline says, a line a fact. */
  private List<String> facts(SourceText source) {
    List<String> out = new ArrayList<>();
    for (Outline.Section section : structurer.outline(source).sections()) {
      out.add(
          "TOP "
              + section.top()
              + " | "
              + section.title()
              + " | "
              + section.applicants()
              + " | "
              + section.leadApplicants()
              + " | "
              + section.vote());
      for (Outline.Point point : section.points()) {
        out.add(section.top() + " " + point.path() + " " + point.span().in(source.text()));
      }
    }
    return out;
  }
}
