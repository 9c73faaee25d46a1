package de.beschlusslage.link;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.store.Rows;
import de.beschlusslage.corpus.store.Scratch;
import de.beschlusslage.corpus.store.Shelf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkerTest {
  private static final String COUNSEL =
      "Die IntMK bittet den Bund, die Migrationsberatung auskömmlich und mehrjährig zu finanzieren.";
  private static final String COUNSEL_AGAIN =
      "Die IntMK fordert den Bund auf, für die Migrationsberatung eine auskömmliche Finanzierung"
          + " sicherzustellen, damit die Träger Planungssicherheit haben.";
  private static final String SPORT =
      "Die IntMK dankt den Sportvereinen für die Aufnahme junger Geflüchteter im Training.";
  private static final String HARBOUR =
      "Die IntMK nimmt den Bericht über die Sanierung der Hafenmauern zur Kenntnis.";

  private static Minutes early() {
    return Resolved.session("IntMK", 18, "2023-04-26")
        .top("4.3", "Finanzierung der Migrationsberatung", COUNSEL)
        .top("5", "Sport und Integration", SPORT)
        .top("6", "Hafenmauern", HARBOUR)
        .minutes();
  }

  private static Minutes late() {
    return Resolved.session("IntMK", 21, "2026-04-22")
        .top("4.6", "Migrationsberatung zukunftsfähig ausgestalten", COUNSEL_AGAIN)
        .top("7", "Sprachmittlung", "Die IntMK bittet, Sprachmittlung als Leistung vorzusehen.")
        .minutes();
  }

  private static List<Link> links(Minutes... all) {
    return new Linker(LinkOptions.standard()).link(List.of(all)).links();
  }

  @Test
  void a_reworded_and_sharpened_demand_is_linked_to_the_earlier_one_first() {
    Link first = links(early(), late()).get(0);
    assertThat(first.query()).isEqualTo("intmk-21-2026/4.6/1");
    assertThat(first.target()).isEqualTo("intmk-18-2023/4.3/1");
    assertThat(first.decision()).isIn(Link.Decision.REPEATS, Link.Decision.PARTLY);
    assertThat(first.evidence()).contains("Migrationsberatung");
    assertThat(first.queryStatement()).hasValue(1);
  }

  @Test
  void no_link_points_forward_or_into_the_same_session() {
    Minutes twin =
        Resolved.session("IntMK", 18, "2023-04-26").top("4.4", "Noch einmal", COUNSEL).minutes();
    assertThat(links(early(), twin.withId("intmk-18-2023-2"), late()))
        .isNotEmpty()
        .allMatch(link -> link.query().startsWith("intmk-21-2026"));
  }

  @Test
  void another_conference_is_linked_by_date() {
    Minutes other =
        Resolved.session("ASMK", 99, "2022-11-30")
            .top("5.1", "Migrationsberatung", COUNSEL)
            .minutes();
    assertThat(links(early(), other))
        .anyMatch(
            link ->
                link.query().equals("intmk-18-2023/4.3/1")
                    && link.target().equals("asmk-99-2022/5.1/1"));
  }

  @Test
  void a_cited_resolution_is_linked_though_the_words_differ() {
    Minutes citing =
        Resolved.session("IntMK", 19, "2024-04-24")
            .top(
                "2",
                "Uferbefestigung",
                List.of(Resolved.citation("intmk-18-2023/4.3")),
                "Die IntMK bekräftigt ihren Beschluss aus Wiesbaden.")
            .minutes();
    assertThat(links(early(), citing))
        .anyMatch(
            link ->
                link.target().equals("intmk-18-2023/4.3/1")
                    && link.explicit()
                    && link.evidence().contains("zitiert intmk-18-2023/4.3"));
  }

  @Test
  void the_phrases_of_the_conference_alone_make_no_link() {
    Minutes formula =
        Resolved.session("IntMK", 20, "2025-04-02")
            .top("1", "Hochwasser", "Die IntMK bittet den Bund, dies zeitnah zu prüfen.")
            .minutes();
    assertThat(links(early(), formula)).noneMatch(l -> l.decision() != Link.Decision.CANDIDATE);
  }

  @Test
  void at_most_ten_links_an_item_and_no_pair_twice() {
    Resolved many = Resolved.session("IntMK", 17, "2022-04-27");
    for (int i = 0; i < 15; i++) {
      many.top("1." + i, "Migrationsberatung", COUNSEL);
      for (int other = 0; other < 5; other++) {
        many.top("2." + i + "." + other, "Sport", SPORT);
      }
    }
    List<Link> links = links(many.minutes(), late());
    assertThat(links.stream().filter(l -> l.query().equals("intmk-21-2026/4.6/1"))).hasSize(10);
    assertThat(links.stream().map(l -> l.query() + l.target())).doesNotHaveDuplicates();
  }

  @Property(tries = 8)
  void threads_and_the_order_of_files_change_nothing(@ForAll @IntRange(max = 1000) int seed) {
    List<Minutes> all = new ArrayList<>(List.of(early(), late()));
    for (int year = 2010; year < 2016; year++) {
      all.add(
          Resolved.session("IntMK", year - 2005, year + "-03-0" + (1 + (seed + year) % 9))
              .top("1", "Sport", SPORT, COUNSEL)
              .minutes());
    }
    Linked one = new Linker(LinkOptions.standard()).link(all);
    Collections.shuffle(all, new java.util.Random(seed));
    assertThat(new Linker(LinkOptions.standard().withThreads(3)).link(all)).isEqualTo(one);
  }

  @Test
  void who_watches_hears_of_each_item_in_order() {
    List<String> heard = new ArrayList<>();
    new Linker(LinkOptions.standard().withThreads(2))
        .link(List.of(early(), late()), (done, all) -> heard.add(done + " of " + all));
    assertThat(heard).containsExactly("1 of 5", "2 of 5", "3 of 5", "4 of 5", "5 of 5");
  }

  @Test
  void texts_and_vectors_on_disk_give_the_same_links(@TempDir Path folder) throws IOException {
    List<Minutes> all = new ArrayList<>(List.of(early(), late()));
    for (int session = 1; session < 16; session++) {
      Resolved many = Resolved.session("IntMK", session, 2000 + session + "-04-26");
      for (int i = 0; i < 60; i++) {
        many.top("1." + i, "Beratung " + session * i, COUNSEL + " " + SPORT, HARBOUR + i);
      }
      all.add(many.minutes());
    }
    try (Scratch scratch = new Scratch(folder.resolve("scratch"))) {
      LinkRoom onDisk =
          new LinkRoom(Shelf::holdingAll, Shelf::holdingAll, () -> Rows.of(scratch, 0));
      assertThat(new Linker(LinkOptions.standard(), onDisk).link(all))
          .isEqualTo(new Linker(LinkOptions.standard()).link(all));
      assertThat(folder.resolve("scratch")).isNotEmptyFile();
    }
  }

  @Test
  void nothing_in_nothing_out() {
    assertThat(new Linker(LinkOptions.standard()).link(List.of()))
        .isEqualTo(new Linked(List.of(), List.of()));
  }
}
