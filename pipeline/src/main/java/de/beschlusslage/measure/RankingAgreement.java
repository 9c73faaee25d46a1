package de.beschlusslage.measure;

import de.beschlusslage.link.FindQuery;
import de.beschlusslage.link.Ranking;
import de.beschlusslage.link.ResolutionIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much of the first page of results stays when not only the best by words, but all items that
 * match are put in order by parts of words too.
 *
 * @param searches that were answered
 * @param same searches with the same first page, in the same order
 * @param sameFirst searches with the same first item
 * @param kept share of the first pages' items that are on the other first page, 0–1
 */
public record RankingAgreement(int searches, int same, int sameFirst, double kept) {
  private static final int PAGE = 20;

  /**
   * Searches for {@code count} queries both ways.
   *
   * @throws IOException if the index cannot be read
   */
  public static RankingAgreement of(Path index, PageQueries queries, int count) throws IOException {
    int searches = 0;
    int same = 0;
    int sameFirst = 0;
    double kept = 0;
    try (ResolutionIndex quick = ResolutionIndex.open(index);
        ResolutionIndex full = ResolutionIndex.openFull(index)) {
      for (int i = 0; i < count; i++) {
        FindQuery query = FindQuery.of(queries.nextWords(), PAGE);
        List<Integer> page = page(quick, query);
        if (page.isEmpty()) {
          continue;
        }
        List<Integer> other = page(full, query);
        searches++;
        same += page.equals(other) ? 1 : 0;
        sameFirst += page.get(0).equals(other.get(0)) ? 1 : 0;
        Set<Integer> both = new HashSet<>(page);
        both.retainAll(other);
        kept += (double) both.size() / page.size();
      }
    }
    return new RankingAgreement(searches, same, sameFirst, searches == 0 ? 1 : kept / searches);
  }

  private static List<Integer> page(ResolutionIndex index, FindQuery query) throws IOException {
    return index.rank(query, n -> {}) instanceof Ranking.Ranked ranked ? ranked.items() : List.of();
  }
}
