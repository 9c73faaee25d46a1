package de.beschlusslage.link;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.store.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TargetsTest {
  private static final String[] NOUNS = {
    "Migrationsberatung", "Sprachkurs", "Sportverein", "Hafenmauer", "Kinderbetreuung", "Ehrenamt"
  };
  // few candidates and postings, so that the bounds bite in so small a corpus
  private static final LinkOptions TIGHT = new LinkOptions(5, 3, 12, 1);

  private static List<Minutes> corpus() {
    List<Minutes> all = new ArrayList<>();
    for (int session = 1; session <= 12; session++) {
      Resolved minutes = Resolved.session("IntMK", session, "%d-04-26".formatted(2000 + session));
      for (int top = 1; top <= 4; top++) {
        String first = NOUNS[(session + top) % NOUNS.length];
        String second = NOUNS[session * top % NOUNS.length];
        minutes.top(
            Integer.toString(top),
            "Zum Thema " + first,
            "Die IntMK bittet den Bund um mehr Geld für " + first + ".",
            "Die IntMK fordert " + second + " und " + first + " in jedem Jahr.");
      }
      all.add(minutes.minutes());
    }
    return all;
  }

  @Test
  void parts_of_a_corpus_with_the_statistics_of_the_whole_give_the_links_of_the_whole() {
    List<Minutes> all = corpus();
    Linker linker = new Linker(TIGHT);
    LinkStatistics statistics = linker.statistics(all);
    List<Weighed> items = linker.weigh(all, statistics);
    List<Targets.Search> parts = new ArrayList<>();
    for (int first = 0; first < items.size(); first += 17) {
      List<Weighed> part = items.subList(first, Math.min(items.size(), first + 17));
      parts.add(linker.targets(part, statistics, first).new Search());
    }
    List<Link> links = new ArrayList<>();
    for (Weighed query : items) {
      int[] targets =
          parts.stream()
              .map(part -> part.candidates(query))
              .reduce((a, b) -> a.and(b, TIGHT))
              .orElseThrow()
              .targets();
      List<Link> found = new ArrayList<>();
      for (int half = 0; half < 2; half++) {
        int parity = half;
        List<Weighed> some =
            Arrays.stream(targets).filter(t -> t % 2 == parity).mapToObj(items::get).toList();
        found.addAll(linker.links(query, some, statistics));
      }
      links.addAll(linker.best(found));
    }
    assertThat(links).isNotEmpty().isEqualTo(linker.link(all).links());
  }

  @Test
  void the_length_of_the_stretches_that_are_searched_changes_nothing() {
    List<Minutes> all = corpus();
    Linker linker = new Linker(TIGHT);
    LinkStatistics statistics = linker.statistics(all);
    List<Weighed> items = linker.weigh(all, statistics);
    LinkSpace space = new LinkSpace(items, statistics);
    CandidateIndex inOne = new CandidateIndex(space, Rows.holdingAll());
    Targets.Search whole = new Targets(space, TIGHT, 0, inOne).new Search();
    for (int length : new int[] {1, 7, 50}) {
      CandidateIndex inMany = new CandidateIndex(space, Rows.holdingAll(), length);
      Targets.Search cut = new Targets(space, TIGHT, 0, inMany).new Search();
      assertThat(items.stream().map(cut::candidates))
          .containsExactlyElementsOf(items.stream().map(whole::candidates).toList());
    }
  }

  @Test
  void statistics_are_the_sums_of_those_of_the_parts() {
    List<Minutes> all = corpus();
    Linker linker = new Linker(TIGHT);
    LinkStatistics whole = linker.statistics(all);
    LinkStatistics head = linker.statistics(all.subList(0, 5));
    LinkStatistics tail = linker.statistics(all.subList(5, all.size()));
    assertThat(whole.units()).isEqualTo(head.units() + tail.units());
    int[] some = head.grams();
    int[] others = tail.grams();
    assertThat(whole.grams())
        .isEqualTo(IntStream.range(0, some.length).map(i -> some[i] + others[i]).toArray());
    for (LinkStatistics.Term term : whole.terms()) {
      assertThat(term.units())
          .isEqualTo(units(head, term.text()) + units(tail, term.text()))
          .isLessThanOrEqualTo(term.items());
    }
  }

  private static int units(LinkStatistics statistics, String text) {
    return statistics.terms().stream()
        .filter(term -> term.text().equals(text))
        .mapToInt(LinkStatistics.Term::units)
        .sum();
  }
}
