package de.beschlusslage.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.store.Rows;
import de.beschlusslage.corpus.table.ThreadMember;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadCardsTest {
  private final ThreadCards cards = new ThreadCards(Rows.holdingAll());

  @Test
  void every_item_of_every_document_has_its_card() {
    List<Minutes> all = ThreeSessions.minutes();
    all.forEach(cards::add);
    for (Minutes minutes : all) {
      for (Resolution resolution : minutes.resolutions()) {
        for (Item item : resolution.items()) {
          assertThat(cards.of(minutes.itemId(resolution, item)))
              .contains(ThreadMember.of(minutes, item));
        }
      }
    }
  }

  @Test
  void what_no_document_has_has_no_card() {
    ThreeSessions.minutes().forEach(cards::add);
    String document = ThreeSessions.minutes().get(0).id();
    assertThat(cards.of(document + "/99/1")).isEmpty();
    assertThat(cards.of("imk-1-1954/1/1")).isEmpty();
    assertThat(cards.of("nothing")).isEmpty();
  }
}
