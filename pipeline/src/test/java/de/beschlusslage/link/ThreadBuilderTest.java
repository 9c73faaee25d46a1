package de.beschlusslage.link;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ThreadBuilderTest {
  private final List<ThreadBuilder.Member> demands = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  private void demand(String id, int year) {
    demands.add(new ThreadBuilder.Member(id, new SessionKey("IntMK", year, year, year)));
  }

  private void link(String query, String target, double score) {
    links.add(
        new Link(
            query,
            target,
            score,
            score >= 0.5 ? Link.Decision.REPEATS : Link.Decision.CANDIDATE,
            false,
            "",
            OptionalInt.empty(),
            OptionalInt.empty()));
  }

  private List<List<String>> threads() {
    return new ThreadBuilder(demands).threads(links).stream().map(DemandThread::itemIds).toList();
  }

  @Test
  void a_demand_raised_three_times_is_one_history_in_the_order_of_years() {
    demand("a", 2017);
    demand("b", 2023);
    demand("c", 2026);
    link("b", "a", 0.9);
    link("c", "b", 0.8);
    link("c", "a", 0.6);
    assertThat(threads()).containsExactly(List.of("a", "b", "c"));
  }

  @Test
  void a_weak_bridge_does_not_join_two_strong_groups() {
    for (int year = 2017; year < 2020; year++) {
      demand("counsel" + year, year);
      demand("visa" + year, year);
    }
    for (String subject : List.of("counsel", "visa")) {
      link(subject + 2018, subject + 2017, 0.95);
      link(subject + 2019, subject + 2018, 0.95);
      link(subject + 2019, subject + 2017, 0.9);
    }
    link("visa2018", "counsel2017", 0.6);
    assertThat(threads())
        .containsExactlyInAnyOrder(
            List.of("counsel2017", "counsel2018", "counsel2019"),
            List.of("visa2017", "visa2018", "visa2019"));
  }

  @Test
  void a_mere_candidate_joins_nothing() {
    demand("a", 2017);
    demand("b", 2023);
    link("b", "a", 0.4);
    assertThat(threads()).isEmpty();
  }

  @Test
  void two_demands_of_one_session_meet_in_their_common_predecessor() {
    demand("a", 2017);
    demand("b1", 2023);
    demand("b2", 2023);
    link("b1", "a", 0.9);
    link("b2", "a", 0.9);
    assertThat(threads()).containsExactly(List.of("a", "b1", "b2"));
  }
}
