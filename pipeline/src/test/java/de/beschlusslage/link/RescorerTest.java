package de.beschlusslage.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RescorerTest {
  private static final int DOCUMENTS = 300;

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private DirectoryReader reader;
  private IndexSearcher searcher;

  /** Documents of twenty different words in several segments. */
  @BeforeEach
  void write() throws IOException {
    Random random = new Random(1);
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (int i = 0; i < DOCUMENTS; i++) {
        String words =
            random
                .ints(5 + random.nextInt(10), 0, 20)
                .mapToObj(n -> "w" + n)
                .collect(Collectors.joining(" "));
        Document document = new Document();
        document.add(new TextField("text", words, Field.Store.NO));
        writer.addDocument(document);
        if (i % 100 == 99) {
          writer.commit();
        }
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  private void isAsLucenes(Query second) throws IOException {
    TopDocs first = searcher.search(new TermQuery(new Term("text", "w1")), 60);
    ScoreDoc[] hits = new Rescorer(searcher, 0.1).rescore(first.scoreDocs, second);
    // Last: it writes into what it is given.
    TopDocs expected = QueryRescorer.rescore(searcher, first, second, 0.1, 60);
    assertThat(reader.leaves()).hasSizeGreaterThan(1);
    assertThat(hits).hasSameSizeAs(expected.scoreDocs);
    for (int i = 0; i < hits.length; i++) {
      assertThat(hits[i].doc).isEqualTo(expected.scoreDocs[i].doc);
      assertThat(hits[i].score).isCloseTo(expected.scoreDocs[i].score, within(1e-6f));
    }
  }

  @Test
  void manyAlternativesGiveWhatLucenesRescorerGives() throws IOException {
    isAsLucenes(
        new QueryBuilder(new WhitespaceAnalyzer())
            .createBooleanQuery("text", "w2 w3 w2 w7 w9 none"));
  }

  @Test
  void whatIsNoChoiceOfAlternativesIsOneQuery() throws IOException {
    isAsLucenes(new QueryBuilder(new WhitespaceAnalyzer()).createPhraseQuery("text", "w2 w3"));
    isAsLucenes(new TermQuery(new Term("text", "w4")));
  }
}
