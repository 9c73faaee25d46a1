package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.Input;
import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Minutes printed, saved or copied in another way get the same labels. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangedLayoutTest {
  private static final Path CORPUS = Path.of("..", "corpus");
  private static final List<String> FOLDERS = List.of("stress", "unseen");
  private static final int PAGE = 41;

  // a point's number, also behind a margin number; no session's heading
  private static final String NUMBERED =
      "(?m)^((?:\\d{1,3} )?)(\\d{1,2})[.)] (?=\\p{Lu})(?!\\p{L}*[Kk]onferenz|IntMK)";
  private static final String DECISION =
      "(?m)^Die \\p{L}+ hat (einstimmig|mehrheitlich) beschlossen:\\h*$";
  private static final String APPLICANTS =
      "(?m)^(Antragsteller: \\p{Lu}[^\n]*[^,\\n-])(\\n\\h*\\n)(?=Die \\p{L}+ hat)";
  // one Land alone may as well be a line of the page's header
  private static final String ALONE =
      "(?m)^Antragsteller: (?=\\p{Lu}[^\\n]*, [^\\n]*[^,\\n-]\\n\\h*\\n)";
  private static final String TITLE =
      "(?m)^TOP ([A-D\\d][\\d.]*)\\h*\\n\\h*\\n([^\\n]+)(?=\\n\\h*\\n?Antragsteller: )";

  private final Map<String, Map<String, List<String>>> unchanged = new TreeMap<>();

  /** What is done to the text of the minutes. */
  enum Change {
    ZU_TOP(t -> t.replaceAll("(?m)^TOP ([A-D\\d][\\d.]*)(?=:|\\h*$)", "Zu TOP $1")),
    TOP_BOLD(t -> t.replaceAll("(?m)^(TOP [A-D\\d][\\d.]*)\\h*$", "**$1**")),
    TOP_WITH_NO_BREAK_SPACE(t -> t.replaceAll("(?m)^TOP (?=[A-D\\d][\\d.]*\\h*$)", "TOP\u00A0")),
    OTHER_BULLETS(t -> t.replaceAll("(?m)^(\\d{1,3} )?• ", "$1▪ ")),
    DOUBLED_BLANK_LINES(t -> t.replace("\n", "\n\n")),
    TRAILING_BLANKS(t -> t.replace("\n", "  \n")),
    CARRIAGE_RETURNS(t -> t.replace("\n", "\r\n")),
    INDENTED(t -> t.replaceAll("(?m)^(?=\\S)", "    ")),
    PAGE_FOOTERS(t -> footers(t, "Seite %d von 60")),
    STRAIGHT_QUOTES(t -> t.replaceAll("[„“”]", "\"")),
    NO_BREAK_SPACES(t -> t.replaceAll("(§|Abs\\.|Absatz|Nr\\.|TOP) (?=\\d)", "$1\u00A0")),
    DECOMPOSED_UMLAUTS(t -> Normalizer.normalize(t, Normalizer.Form.NFD)),
    SOFT_HYPHENS(t -> t.replace("schaft", "s\u00ADchaft")),
    LIGATURES(t -> t.replace("fi", "\uFB01").replace("fl", "\uFB02")),
    NO_COLON_BEHIND_THE_DECISION(
        t -> t.replaceAll("(?m)(mig|lich) beschlossen:\\h*$", "$1 beschlossen")),
    APPLICANTS_BELOW(t -> t.replaceAll("(?m)^(Antragsteller): (?=\\p{Lu})", "$1:\n")),
    APPLICANTS_BEHIND_A_TAB(t -> t.replaceAll("(?m)^(Antragsteller): (?=\\p{Lu})", "$1:\t")),
    APPLICANTS_IN_BRACKETS(t -> t.replaceAll(APPLICANTS, "($1)$2")),
    APPLICANTS_ALONE(t -> t.replaceAll(ALONE, "")),
    TITLE_BESIDE_ITS_TOP(t -> t.replaceAll(TITLE, "TOP $1 $2")),
    TITLE_BEHIND_A_TAB(t -> t.replaceAll(TITLE, "TOP $1\t$2")),
    TITLE_IN_A_TABLE(t -> t.replaceAll(TITLE, "| TOP $1 | $2 |")),
    TITLE_WITH_A_FULL_STOP(t -> t.replaceAll(TITLE, "TOP $1 $2.")),
    TOP_WITHOUT_BLANK(t -> t.replaceAll("(?m)^TOP (?=\\d[\\d.]*\\h*$)", "TOP")),
    TOP_NR(t -> t.replaceAll("(?m)^TOP (?=[A-D\\d][\\d.]*\\h*$)", "TOP Nr. ")),
    TOP_WITH_A_COMMA(t -> t.replaceAll("(?m)^(TOP \\d)\\.(?=\\d+\\h*$|\\d+:)", "$1,")),
    LETTER_SPACED(t -> t.replaceAll("(?m)^TOP (?=\\d[\\d.]*\\h*$)", "T O P  ")),
    ZIFFER_AND_COLON(t -> t.replaceAll(NUMBERED, "$1Ziffer $2: ")),
    NUMBER_AND_DASH(t -> t.replaceAll(NUMBERED, "$1$2 - ")),
    ONES_MISREAD(t -> t.replaceAll(NUMBERED.replace("(\\d{1,2})[.)]", "1\\."), "$1l. ")),
    BLANK_BEFORE_THE_POINT(t -> t.replaceAll(NUMBERED, "$1$2 . ")),
    DASH_BEHIND_THE_POINT(t -> t.replaceAll(NUMBERED, "$1$2. – ")),
    BRACKETS_WITH_BLANKS(t -> t.replaceAll(NUMBERED, "$1( $2 ) ")),
    NUMBER_AND_COLON(t -> t.replaceAll(NUMBERED, "$1$2: ")),
    SYMBOL_FONT_BULLETS(t -> t.replaceAll("(?m)^(\\d{1,3} )?• ", "$1\uF0B7 ")),
    ES_WIRD_BESCHLOSSEN(t -> t.replaceAll(DECISION, "Es wird $1 beschlossen:")),
    VOTE_BETWEEN_DASHES(t -> t.replaceAll(DECISION, "– $1 –")),
    VOTE_AND_RESOLUTION(t -> t.replaceAll(DECISION, "Beschluss – $1 –")),
    VOTE_AS_RESULT(t -> t.replaceAll(DECISION, "Ergebnis: $1 angenommen")),
    PAGE_IN_SQUARE_BRACKETS(t -> footers(t, "[%d]")),
    PAGE_AS_BLATT(t -> footers(t, "Blatt %d"));

    private final UnaryOperator<String> change;

    Change(UnaryOperator<String> change) {
      this.change = change;
    }
  }

  private static String footers(String text, String footer) {
    StringBuilder paged = new StringBuilder();
    int lines = 0;
    int page = 1;
    for (String line : text.split("\n", -1)) {
      paged.append(line).append('\n');
      lines += line.isBlank() ? 0 : 1;
      if (!line.isBlank() && lines % PAGE == 0) {
        paged.append('\n').append(footer.formatted(page++)).append("\n\f\n");
      }
    }
    return paged.toString();
  }

  @ParameterizedTest
  @EnumSource
  void gives_the_same_labels(Change change) throws IOException, InterruptedException {
    for (String folder : FOLDERS) {
      Map<String, List<String>> expected = unchanged(folder);
      assertThat(expected.values().stream().mapToInt(List::size).sum()).isGreaterThan(100);
      Map<String, List<String>> found = labels(folder, change.change);
      assertThat(found).containsOnlyKeys(expected.keySet());
      expected.forEach(
          (document, labels) ->
              assertThat(found.get(document)).as(document).containsExactlyElementsOf(labels));
    }
  }

  private Map<String, List<String>> unchanged(String folder)
      throws IOException, InterruptedException {
    Map<String, List<String>> known = unchanged.get(folder);
    if (known == null) {
      known = labels(folder, UnaryOperator.identity());
      unchanged.put(folder, known);
    }
    return known;
  }

  private static Map<String, List<String>> labels(String folder, UnaryOperator<String> change)
      throws IOException, InterruptedException {
    List<Input> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        byte[] changed = change.apply(Files.readString(file)).getBytes(StandardCharsets.UTF_8);
        documents.add(new Input(file.getFileName().toString(), () -> changed));
      }
    }
    return LabelLines.of(documents, ChangedLayoutTest::labels);
  }

  /** A line for each label. */
  private static List<String> labels(Minutes minutes) {
    List<String> lines = new ArrayList<>();
    for (Resolution resolution : minutes.resolutions()) {
      lines.add(
          "TOP %s %s %s".formatted(resolution.top(), resolution.applicants(), resolution.vote()));
      for (Item item : resolution.items()) {
        String at = resolution.top() + " " + item.path() + " ";
        lines.add(at + item.parent().orElse(""));
        for (Statement s : item.statements()) {
          lines.add(at + s.type() + " " + s.holder() + " " + s.addressees());
        }
        item.legal().stream().map(LegalReference::canonical).forEach(r -> lines.add(at + r));
        item.prior().stream().map(PriorReference::canonical).forEach(r -> lines.add(at + r));
      }
    }
    return lines;
  }
}
