package de.beschlusslage.corpus.label;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.StatementType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every label file of the invented corpus keeps the guidelines and quotes its text. */
class SampleCorpusTest {
  private static final Pattern YEAR = Pattern.compile("-(\\d{4})(?:/|$)");

  @ParameterizedTest
  @ValueSource(
      strings = {"sample", "stress", "hard", "unseen", "third", "fourth", "fifth", "sixth"})
  void labelsKeepTheGuidelinesAndQuoteTheirTexts(String folder) throws IOException {
    Labels labels = LabelFormat.read(List.of(Path.of(folder, "labels")));

    assertThat(labels.resolutions()).isNotEmpty();
    assertThat(new LabelValidator().check(labels, texts(folder))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sample", "stress", "hard", "unseen", "third", "fourth", "fifth", "sixth"})
  void everyTextSaysInItsFirstLineThatItIsInvented(String folder) throws IOException {
    assertThat(texts(folder))
        .isNotEmpty()
        .allSatisfy(
            (doc, text) -> assertThat(text.lines().findFirst().orElse("")).contains("Erfunden"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sample", "stress", "hard", "unseen", "third", "fourth", "fifth", "sixth"})
  void everyTextWithResolutionsIsLabelled(String folder) throws IOException {
    Labels labels = LabelFormat.read(List.of(Path.of(folder, "labels")));

    assertThat(labels.resolutions().stream().map(LabelledResolution::doc).distinct())
        .containsExactlyInAnyOrderElementsOf(texts(folder).keySet());
  }

  @Test
  void noLinkPointsToALaterYear() throws IOException {
    Labels labels = LabelFormat.read(List.of(Path.of("sample", "labels")));

    assertThat(labels.links())
        .isNotEmpty()
        .allSatisfy(
            link -> assertThat(year(link.query())).isGreaterThanOrEqualTo(year(link.target())));
  }

  @Test
  void noActIsTooRareToBeMeasured() throws IOException {
    Labels labels =
        LabelFormat.read(List.of(Path.of("sample", "labels"), Path.of("stress", "labels")));
    Map<StatementType, Integer> support = new EnumMap<>(StatementType.class);
    for (LabelledResolution resolution : labels.resolutions()) {
      for (LabelledItem item : resolution.items()) {
        item.statements().forEach(act -> support.merge(act.type(), 1, Integer::sum));
      }
    }

    assertThat(support.keySet()).containsExactlyInAnyOrder(StatementType.values());
    assertThat(support).allSatisfy((type, count) -> assertThat(count).isGreaterThanOrEqualTo(15));
  }

  private static int year(String itemId) {
    Matcher year = YEAR.matcher(itemId);
    assertThat(year.find()).as(itemId).isTrue();
    return Integer.parseInt(year.group(1));
  }

  private static Map<String, String> texts(String folder) throws IOException {
    Map<String, String> texts = new HashMap<>();
    List<Path> files = new ArrayList<>();
    try (Stream<Path> list = Files.list(Path.of(folder))) {
      list.filter(f -> f.toString().endsWith(".txt")).forEach(files::add);
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      texts.put(name.substring(0, name.length() - ".txt".length()), Files.readString(file));
    }
    return texts;
  }
}
