package de.beschlusslage.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.beschlusslage.ingest.Ingest;
import de.beschlusslage.report.ThreeSessions;
import de.beschlusslage.structure.Structurer;
import de.beschlusslage.web.Drafts;
import de.beschlusslage.web.SearchServer;
import de.beschlusslage.web.ServedFolder;
import de.beschlusslage.web.ServerOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageUsersTest {
  @TempDir private Path folder;

  private SearchServer server() throws IOException {
    ServedFolder.write(folder);
    return SearchServer.start(
        folder,
        ThreeSessions.TREE,
        new Drafts(Ingest.standard(), Structurer.standard()),
        ServerOptions.local(0));
  }

  @Test
  void everyQueryOfEveryUserIsAnswered() throws Exception {
    try (SearchServer server = server()) {
      List<String> queries = new PageQueries(ThreeSessions.minutes(), 1).make(40);
      PageUsers.Seen seen =
          new PageUsers(new InetSocketAddress("127.0.0.1", server.port())).ask(queries, 4);
      assertThat(seen.millis()).hasSize(40).isSorted().doesNotContain(0);
      assertThat(seen.percentile(0.5)).isLessThanOrEqualTo(seen.percentile(1));
      assertThat(seen.refused()).isLessThan(20); // some have only words that say nothing
    }
  }

  @Test
  void aPageThatDoesNotAnswerIsNoMeasurement() throws Exception {
    try (SearchServer server = server()) {
      PageUsers users = new PageUsers(new InetSocketAddress("127.0.0.1", server.port()));
      assertThatThrownBy(() -> users.ask(List.of("/nothing"), 1))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("404");
    }
  }

  @Test
  void theSameSeedAsksTheSameAndHardlyAnythingTwice() {
    List<String> queries = new PageQueries(ThreeSessions.minutes(), 7).make(30);
    assertThat(new PageQueries(ThreeSessions.minutes(), 7).make(30)).isEqualTo(queries);
    assertThat(queries.stream().distinct().count()).isGreaterThan(10);
  }

  @Test
  void whereAllMatchesFitTheQuickSearchIsTheFullOne() throws Exception {
    ServedFolder.write(folder);
    RankingAgreement agreement =
        RankingAgreement.of(
            folder.resolve("index"), new PageQueries(ThreeSessions.minutes(), 1), 40);
    assertThat(agreement.searches()).isGreaterThan(10); // others have no word that says anything
    assertThat(agreement.same()).isEqualTo(agreement.searches());
    assertThat(agreement.kept()).isEqualTo(1);
  }
}
