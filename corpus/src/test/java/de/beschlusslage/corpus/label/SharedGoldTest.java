package de.beschlusslage.corpus.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The real labels lie outside the repository; without them this is skipped. */
class SharedGoldTest {
  private static final Path SHARED = Path.of("../../shared/corpus");

  @Test
  void theRealLabelsKeepTheGuidelinesAndQuoteTheirTexts() throws IOException {
    assumeTrue(Files.isDirectory(SHARED), "skipped: no ../shared beside the project");
    Map<String, String> texts = new HashMap<>();
    for (String doc : List.of("intmk-12-2017", "intmk-18-2023", "intmk-21-2026")) {
      texts.put(doc, Files.readString(SHARED.resolve(doc + ".txt")));
    }
    Labels labels = LabelFormat.read(List.of(SHARED.resolve("gold")));

    assertThat(labels.resolutions()).hasSizeGreaterThan(40);
    assertThat(labels.links()).hasSizeGreaterThan(100);
    assertThat(new LabelValidator().check(labels, texts)).isEmpty();
  }
}
