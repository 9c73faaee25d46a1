package de.beschlusslage.link;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Span;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;

/**
 * The Lucene index on disk that {@code find} and {@code serve} ask.
 *
 * <p>{@link #update} brings a folder up to date: only documents whose file or labelling changed are
 * indexed again, and a killed update leaves the previous state. {@link #open} answers queries.
 * Instances are safe for several threads.
 */
public final class ResolutionIndex implements Closeable {
  /** Raised when the fields change, so that an older index is written anew. */
  private static final String FORMAT = "1";

  /** So many of the best by words are put in order by parts of words too. */
  private static final int REORDERED = 200;

  private static final double GRAM_WEIGHT = 0.1;

  private static final String FORMAT_KEY = "beschlusslage.format";

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final QueryBuilder queries;
  private final Passages passages;

  private ResolutionIndex(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(new BM25Similarity());
    GermanWords words = new GermanWords();
    this.queries = new QueryBuilder(analyzer(words));
    this.passages = new Passages(new GermanDemandAnalyzer(words));
  }

  /**
   * Opens the index in {@code folder} for reading.
   *
   * @throws IOException if there is none or it cannot be read
   */
  public static ResolutionIndex open(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      return new ResolutionIndex(directory, DirectoryReader.open(directory));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /**
   * Makes the index in {@code folder} hold exactly {@code all}.
   *
   * @return how many documents were indexed anew
   * @throws IOException if the folder cannot be written
   */
  public static int update(Path folder, List<Minutes> all) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(analyzer(new GermanWords()))
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
            .setSimilarity(new BM25Similarity())
            .setRAMBufferSizeMB(64);
    try (Directory directory = new UnsyncedDirectory(FSDirectory.open(folder));
        IndexWriter writer = new IndexWriter(directory, config)) {
      Map<String, String> had = new HashMap<>();
      Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
      if (data != null) {
        data.forEach(entry -> had.put(entry.getKey(), entry.getValue()));
      }
      if (!FORMAT.equals(had.getOrDefault(FORMAT_KEY, FORMAT))) {
        writer.deleteAll();
        had.clear();
      }
      had.remove(FORMAT_KEY);
      Map<String, String> has = new TreeMap<>();
      int changed = 0;
      for (Minutes minutes : all) {
        List<Document> items = IndexFields.of(minutes);
        String mark = fingerprint(items);
        has.put(minutes.id(), mark);
        if (!mark.equals(had.get(minutes.id()))) {
          writer.deleteDocuments(new Term(IndexFields.DOCUMENT, minutes.id()));
          for (Document item : items) {
            writer.addDocument(item);
          }
          changed++;
        }
      }
      for (String document : had.keySet()) {
        if (!has.containsKey(document)) {
          writer.deleteDocuments(new Term(IndexFields.DOCUMENT, document));
        }
      }
      has.put(FORMAT_KEY, FORMAT);
      writer.setLiveCommitData(has.entrySet());
      writer.commit();
      return changed;
    }
  }

  private static Analyzer analyzer(GermanWords words) {
    return new PerFieldAnalyzerWrapper(
        new GermanDemandAnalyzer(words), Map.of(IndexFields.GRAMS, new GramAnalyzer(words)));
  }

  /** Of all that the index is to hold of a document. */
  private static String fingerprint(List<Document> items) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Document item : items) {
        for (IndexableField field : item) {
          String value = field.stringValue();
          digest.update(field.name().getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
          digest.update(
              (value == null ? String.valueOf(field.numericValue()) : value)
                  .getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Number of items in the index. */
  public int size() {
    return reader.numDocs();
  }

  /**
   * The items that answer {@code query}, best first, ties in the order of the index.
   *
   * @throws IOException if the index cannot be read
   */
  public FindResult find(FindQuery query) throws IOException {
    QueryBuilder.Result result = queries.build(query);
    if (result instanceof QueryBuilder.Built built) {
      return search(built, query.limit());
    }
    return new FindResult.Refused(((QueryBuilder.Wrong) result).message());
  }

  /** The ids of all items by their number in the index; empty for one that was deleted. */
  public List<String> itemIds() throws IOException {
    StoredFields stored = searcher.storedFields();
    Bits live = MultiBits.getLiveDocs(reader);
    List<String> ids = new ArrayList<>();
    for (int number = 0; number < reader.maxDoc(); number++) {
      if (live != null && !live.get(number)) {
        ids.add("");
        continue;
      }
      String id = stored.document(number, Set.of(IndexFields.ID)).get(IndexFields.ID);
      ids.add(id == null ? "" : id);
    }
    return ids;
  }

  /**
   * Calls {@code each} with the number of every item that answers {@code query}, its limit aside,
   * for counting.
   *
   * @return why the query was refused; empty if it was answered
   * @throws IOException if the index cannot be read
   */
  public Optional<String> matches(FindQuery query, IntConsumer each) throws IOException {
    QueryBuilder.Result result = queries.build(query);
    if (result instanceof QueryBuilder.Wrong wrong) {
      return Optional.of(wrong.message());
    }
    searcher.search(((QueryBuilder.Built) result).query(), new Counter(each));
    return Optional.empty();
  }

  /** Passes matches on without scoring them. */
  private static final class Counter extends SimpleCollector {
    private final IntConsumer each;
    private int base;

    private Counter(IntConsumer each) {
      this.each = each;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      base = context.docBase;
    }

    @Override
    public void collect(int doc) {
      each.accept(base + doc);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  private FindResult search(QueryBuilder.Built built, int limit) throws IOException {
    TopDocs first = searcher.search(built.query(), Math.max(limit, REORDERED));
    Query grams = built.grams().orElse(new MatchNoDocsQuery());
    TopDocs top = QueryRescorer.rescore(searcher, first, grams, GRAM_WEIGHT, limit);
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : top.scoreDocs) {
      Document fields = stored.document(found.doc);
      String text = fields.get(IndexFields.TEXT);
      List<Span> marks = passages.marks(text, built.terms());
      hits.add(IndexFields.hit(fields, marks, passages.best(text, marks), found.score));
    }
    return new FindResult.Found(hits, top.totalHits.value);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
