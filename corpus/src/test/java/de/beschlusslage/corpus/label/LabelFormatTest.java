package de.beschlusslage.corpus.label;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.corpus.Vote;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelFormatTest {
  static final String LINE =
      "{\"doc\":\"xmk-1-2020\",\"top\":\"1\",\"title\":\"T\",\"applicants\":[\"Berlin\"],"
          + "\"vote\":\"einstimmig\",\"items\":[{\"path\":\"1\",\"first\":\"Die Konferenz bittet den"
          + " Bund,\",\"last\":\"schnell zu handeln.\",\"words\":9,\"legal\":[\"AO\"],\"prior\":[],"
          + "\"statements\":[{\"quote\":\"Die Konferenz bittet den Bund, sehr schnell zu handeln.\","
          + "\"trigger\":\"bittet\",\"type\":\"BITTET\",\"holder\":[\"IntMK\"],"
          + "\"addressees\":[\"Bund\"],\"legal\":[\"AO\"],\"prior\":[]}]}]}";

  private static Labels read(String text) throws IOException {
    return LabelFormat.read("x.jsonl", new StringReader(text));
  }

  @Test
  void aLineIsATop() throws IOException {
    Labels labels = read(LINE);

    assertThat(labels.problems()).isEmpty();
    LabelledResolution resolution = labels.resolutions().get(0);
    assertThat(resolution.id()).isEqualTo("xmk-1-2020/1");
    assertThat(resolution.vote()).isEqualTo(Vote.UNANIMOUS);
    assertThat(resolution.items().get(0).words()).hasValue(9);
    assertThat(resolution.items().get(0).statements().get(0).type())
        .isEqualTo(StatementType.BITTET);
  }

  @Test
  void whatIsWrittenReadsTheSame() throws IOException {
    Labels labels = read(LINE + "\n" + "{\"query\":\"a/1/1\",\"target\":\"b/1/•1\",\"grade\":3}");
    StringBuilder out = new StringBuilder();
    LabelFormat.write(labels.resolutions(), out);
    LabelFormat.writeLinks(labels.links(), out);

    assertThat(read(out.toString())).isEqualTo(labels);
    assertThat(out.toString()).startsWith(LINE + "\n");
  }

  @Test
  void everyBadLineIsReportedWithItsNumberAndTheGoodOnesAreKept() throws IOException {
    Labels labels =
        read(
            String.join(
                "\n",
                "{\"doc\":",
                "",
                LINE,
                LINE.replace("BITTET", "FLEHT"),
                LINE.replace("einstimmig", "vielleicht"),
                "{\"note\":1}",
                "{\"query\":\"a/1/1\",\"target\":\"b/1/1\",\"grade\":4}",
                LINE.replace("\"words\":9", "\"words\":\"9\"")));

    assertThat(labels.resolutions()).hasSize(1);
    assertThat(labels.problems())
        .extracting(p -> p.line().orElse(0))
        .containsExactly(1, 4, 5, 6, 7, 8);
    assertThat(labels.problems())
        .extracting(Problem::message)
        .element(1)
        .isEqualTo("item 1, statement 1: no such type: FLEHT");
  }

  @Test
  void aFolderStandsForItsLabelFilesInTheOrderOfTheirNames(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("b.jsonl"), LINE.replace("xmk-1", "xmk-2"));
    Files.writeString(folder.resolve("a.jsonl"), LINE);
    Files.writeString(folder.resolve("a.txt"), "no label");

    assertThat(LabelFormat.read(List.of(folder)).resolutions())
        .extracting(LabelledResolution::doc)
        .containsExactly("xmk-1-2020", "xmk-2-2020");
  }
}
