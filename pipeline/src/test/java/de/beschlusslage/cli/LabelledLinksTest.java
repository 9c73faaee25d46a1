package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslage.DocumentMemory;
import de.beschlusslage.Inputs;
import de.beschlusslage.Progress;
import de.beschlusslage.RunOptions;
import de.beschlusslage.corpus.Minutes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledLinksTest {
  @ParameterizedTest
  @ValueSource(strings = {"links", "histories/lotsen", "histories/jugend", "histories/fachdienste"})
  void each_link_leads_from_an_item_the_program_reads_to_one_of_an_earlier_session(String corpus)
      throws IOException, InterruptedException {
    Path folder = Path.of("../corpus", corpus);
    Map<String, Integer> years = years(folder);
    List<String> lines = Files.readAllLines(folder.resolve("links.jsonl"));
    assertThat(lines).isNotEmpty().doesNotHaveDuplicates();
    ObjectMapper mapper = new ObjectMapper();
    for (String line : lines) {
      JsonNode link = mapper.readTree(line);
      assertThat(years).containsKeys(link.get("query").asText(), link.get("target").asText());
      assertThat(years.get(link.get("target").asText()))
          .as(line)
          .isLessThan(years.get(link.get("query").asText()));
      assertThat(link.get("grade").asInt()).isBetween(1, 3);
      assertThat(link.get("why").asText().split(" ")).hasSizeLessThanOrEqualTo(12);
    }
  }

  /** Each item's year by its id. */
  private static Map<String, Integer> years(Path folder) throws IOException, InterruptedException {
    Inputs inputs = Inputs.find(List.of(folder), path -> false, InputStream.nullInputStream());
    Map<String, Integer> years = new HashMap<>();
    for (Minutes minutes :
        Assembly.pipeline()
            .run(inputs, DocumentMemory.NONE, RunOptions.usual(), Progress.SILENT)
            .corpus()
            .minutes()) {
      int year = minutes.session().year().orElseThrow();
      minutes
          .resolutions()
          .forEach(
              resolution ->
                  resolution
                      .items()
                      .forEach(item -> years.put(minutes.itemId(resolution, item), year)));
    }
    return years;
  }
}
