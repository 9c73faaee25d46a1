package de.beschlusslage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.beschlusslage.corpus.Span;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanScorerTest {
  private static LabelledSpan span(int start, int end, String label) {
    return new LabelledSpan(new Span(start, end), label);
  }

  private static SpanScorer score(String text, List<LabelledSpan> gold, List<LabelledSpan> found) {
    SpanScorer scorer = new SpanScorer(List.of("GS", "VO"));
    scorer.add(text, gold, found);
    return scorer;
  }

  @Test
  void a_chain_joined_by_comma_und_sowie_or_in_verbindung_mit_is_one_span() {
    for (String joint : List.of(",", "und", "sowie", "i. V. m.", "iVm", "i.V.m.")) {
      String text = "§ 1 GG " + joint + " § 2 GG";
      int second = text.indexOf("§ 2");
      SpanScorer scorer =
          score(
              text,
              List.of(span(0, 6, "GS"), span(second, text.length(), "GS")),
              List.of(span(0, text.length(), "GS")));
      assertThat(scorer.exact().get("GS")).as(joint).isEqualTo(new Count(1, 0, 0));
    }
  }

  @Test
  void other_words_between_two_norms_keep_them_apart() {
    String text = "§ 1 GG nach § 2 GG";
    SpanScorer scorer =
        score(text, List.of(span(0, 6, "GS"), span(12, 18, "GS")), List.of(span(0, 18, "GS")));
    assertThat(scorer.exact().get("GS")).isEqualTo(new Count(0, 1, 2));
    assertThat(scorer.overlap().get("GS")).isEqualTo(new Count(1, 0, 1));
  }

  @Test
  void overlap_is_one_to_one() {
    SpanScorer scorer =
        score("aaaaaaaaaa", List.of(span(0, 9, "GS")), List.of(span(0, 3, "GS"), span(5, 9, "GS")));
    assertThat(scorer.overlap().get("GS")).isEqualTo(new Count(1, 1, 0));
  }

  @Test
  void a_span_of_the_wrong_class_is_missed_and_invented() {
    SpanScorer scorer = score("§ 1 WO", List.of(span(0, 6, "VO")), List.of(span(0, 6, "GS")));
    assertThat(scorer.overlap().get("all")).isEqualTo(new Count(0, 1, 1));
  }

  @Test
  void classes_that_are_not_asked_for_do_not_count() {
    SpanScorer scorer = score("BGH", List.of(span(0, 3, "GRT")), List.of());
    assertThat(scorer.exact().get("all")).isEqualTo(Count.NONE);
  }

  @Test
  void conll_gives_sentences_with_spans() throws IOException {
    List<ConllReader.Sentence> sentences =
        ConllReader.read(
            new StringReader("Nach O\n§ B-GS\n1 I-GS\nGG I-GS\n. O\n\n\n§ B-GS\n2 B-GS\n"));
    assertThat(sentences).hasSize(2);
    assertThat(sentences.get(0).text()).isEqualTo("Nach § 1 GG .");
    assertThat(sentences.get(0).spans()).containsExactly(span(5, 11, "GS"));
    assertThat(sentences.get(1).spans()).containsExactly(span(0, 1, "GS"), span(2, 3, "GS"));
  }

  @Test
  void a_line_without_a_tag_is_named() {
    assertThatThrownBy(() -> ConllReader.read(new StringReader("Nach O\nkaputt\n")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 2");
  }
}
