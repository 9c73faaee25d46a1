package de.beschlusslage.measure;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.ingest.Ingest;
import de.beschlusslage.structure.ListCutter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Files set by TeX and LibreOffice, with their sources beside them: see their README. */
class LayoutsTest {

  @Test
  void everyPointOfEveryLayoutIsCutAsItsAuthorMeantIt() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(getClass().getResource("/de/beschlusslage/layouts")).toURI());
    Segmentation.Measured measured =
        new Segmentation(Ingest.standard(), new ListCutter())
            .measure(folder, folder.resolve("items.jsonl"));
    assertThat(measured.problems()).isEmpty();
    assertThat(measured.result().errors()).isEmpty();
    assertThat(measured.result().found()).isEqualTo(142);
  }
}
