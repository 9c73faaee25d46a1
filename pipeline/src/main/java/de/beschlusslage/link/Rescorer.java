package de.beschlusslage.link;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * Adds to the scores of found items what a second query of many alternatives gives them, as
 * Lucene's {@code QueryRescorer} does, but one alternative after the other: with sixty of them,
 * keeping all in step costs more than reading them.
 */
final class Rescorer {
  private static final Comparator<ScoreDoc> BEST_FIRST =
      Comparator.<ScoreDoc>comparingDouble(hit -> -hit.score).thenComparingInt(hit -> hit.doc);

  private final IndexSearcher searcher;
  private final double weight;

  /** Multiplies what the second query gives by {@code weight}. */
  Rescorer(IndexSearcher searcher, double weight) {
    this.searcher = searcher;
    this.weight = weight;
  }

  /** {@code found} with new scores, best first, ties in the order of the index. */
  ScoreDoc[] rescore(ScoreDoc[] found, Query second) throws IOException {
    ScoreDoc[] hits = found.clone();
    Arrays.sort(hits, Comparator.comparingInt(hit -> hit.doc));
    double[] sums = new double[hits.length];
    for (Query alternative : alternatives(searcher.rewrite(second))) {
      add(searcher.createWeight(alternative, ScoreMode.COMPLETE, 1), hits, sums);
    }
    for (int i = 0; i < hits.length; i++) {
      hits[i] = new ScoreDoc(hits[i].doc, (float) (hits[i].score + weight * (float) sums[i]));
    }
    Arrays.sort(hits, BEST_FIRST);
    return hits;
  }

  private static List<Query> alternatives(Query query) {
    return query instanceof BooleanQuery parts
            && parts.getMinimumNumberShouldMatch() == 0
            && parts.clauses().stream().allMatch(c -> c.getOccur() == BooleanClause.Occur.SHOULD)
        ? parts.clauses().stream().map(BooleanClause::getQuery).toList()
        : List.of(query);
  }

  /** Adds the scores of {@code hits}, which stand in the order of the index, to {@code sums}. */
  private void add(Weight query, ScoreDoc[] hits, double[] sums) throws IOException {
    int at = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = at;
      while (end < hits.length && hits[end].doc < leaf.docBase + leaf.reader().maxDoc()) {
        end++;
      }
      Scorer scorer = end == at ? null : query.scorer(leaf);
      if (scorer != null) {
        DocIdSetIterator matches = scorer.iterator();
        for (int i = at; i < end; i++) {
          int doc = hits[i].doc - leaf.docBase;
          if (matches.docID() < doc) {
            matches.advance(doc);
          }
          if (matches.docID() == doc) {
            sums[i] += scorer.score();
          }
        }
      }
      at = end;
    }
  }
}
