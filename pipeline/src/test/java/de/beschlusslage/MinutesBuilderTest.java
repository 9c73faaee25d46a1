package de.beschlusslage;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.DocumentKind;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.OffsetMap;
import de.beschlusslage.corpus.Session;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.corpus.Vote;
import de.beschlusslage.ingest.SourceText;
import de.beschlusslage.models.sentence.RuleSentenceSplitter;
import de.beschlusslage.reference.References;
import de.beschlusslage.structure.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MinutesBuilderTest {
  private static final Pattern LAW = Pattern.compile("\\b[A-Z]+G\\b");

  private final MinutesBuilder builder =
      new MinutesBuilder(MinutesBuilderTest::laws, RuleSentenceSplitter.german()::split);

  // Stands in for the reference stage: every word such as AGG is a law.
  private static References laws(String text, Span within) {
    List<LegalReference> found = new ArrayList<>();
    Matcher matcher = LAW.matcher(text).region(within.start(), within.end());
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      found.add(
          new LegalReference(
              matcher.group(), matcher.group(), Optional.empty(), span, Optional.empty()));
    }
    return new References(found, List.of());
  }

  /** Builds one item; each act is the words its clause begins with, a slash, and its verb. */
  private List<List<String>> lawsOfStatements(String text, String... acts) {
    List<Statement> statements = new ArrayList<>();
    for (String act : acts) {
      String[] parts = act.split("/");
      int start = text.indexOf(parts[0]);
      statements.add(
          new Statement(
              StatementType.BITTET,
              parts.length > 1 ? parts[1] : "",
              parts.length == 1,
              "IntMK",
              List.of(),
              List.of(),
              List.of(),
              0.9,
              new Span(start, text.length())));
    }
    Minutes minutes = build(text, List.of(section("1", text)), List.of(Map.of("1", statements)));
    return minutes.resolutions().get(0).items().get(0).statements().stream()
        .map(Statement::legal)
        .toList();
  }

  private Minutes build(
      String text, List<Outline.Section> sections, List<Map<String, List<Statement>>> acts) {
    return builder.build(
        new SourceText("f", "00", text, OffsetMap.identity(), List.of(), List.of(), 0, List.of()),
        new Outline(DocumentKind.MINUTES, Session.unknown(), sections, List.of()),
        acts);
  }

  private static Outline.Section section(String top, String text) {
    Span all = new Span(0, text.length());
    return new Outline.Section(
        top,
        "Titel",
        "",
        List.of(),
        List.of(),
        Vote.UNSTATED,
        Optional.empty(),
        "",
        false,
        all,
        List.of(
            new Outline.Point(
                "1", Optional.empty(), Optional.empty(), all, Optional.empty(), List.of())));
  }

  @Test
  void a_statement_holds_what_follows_it_up_to_the_next() {
    assertThat(
            lawsOfStatements(
                "Sie bittet um das AGG. Es gilt auch das BGG. Sie fordert das IFG.",
                "Sie bittet/bittet",
                "Sie fordert/fordert"))
        .containsExactly(List.of("AGG", "BGG"), List.of("IFG"));
  }

  @Test
  void what_stands_before_the_first_statement_goes_to_the_first() {
    assertThat(
            lawsOfStatements(
                "Das AGG gilt seit Jahren. Sie bittet. Sie fordert.",
                "Sie bittet/bittet",
                "Sie fordert/fordert"))
        .containsExactly(List.of("AGG"), List.of());
  }

  @Test
  void what_introduces_two_statements_of_one_sentence_goes_to_both() {
    assertThat(
            lawsOfStatements(
                "Mit Blick auf das AGG bittet sie um das BGG und fordert das IFG. Sie dankt.",
                "Mit Blick/bittet",
                "fordert das/fordert",
                "Sie dankt/dankt"))
        .containsExactly(List.of("AGG", "BGG"), List.of("AGG", "IFG"), List.of());
  }

  @Test
  void a_law_cited_twice_in_a_statement_is_named_once() {
    assertThat(lawsOfStatements("Sie bittet um AGG und AGG.", "Sie bittet/bittet"))
        .containsExactly(List.of("AGG"));
  }

  @Test
  void a_top_that_stands_twice_keeps_item_ids_unique_and_says_so() {
    String text = "Ein Satz.";
    Minutes minutes =
        build(text, List.of(section("4", text), section("4", text)), List.of(Map.of(), Map.of()));
    assertThat(minutes.resolutions()).extracting("top").containsExactly("4", "4~2");
    assertThat(minutes.problems())
        .extracting("message")
        .containsExactly("TOP 4 has stood before; here it is called 4~2: is its heading right?");
  }
}
