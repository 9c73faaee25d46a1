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
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
  private final int reordered;

  private ResolutionIndex(Directory directory, DirectoryReader reader, int reordered) {
    this.reordered = reordered;
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
    return open(folder, REORDERED);
  }

  /**
   * Opens it so that parts of words count for all items that match, however many: slow, the measure
   * of what {@link #open} leaves out.
   *
   * @throws IOException if there is none or it cannot be read
   */
  public static ResolutionIndex openFull(Path folder) throws IOException {
    return open(folder, Integer.MAX_VALUE);
  }

  private static ResolutionIndex open(Path folder, int reordered) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      return new ResolutionIndex(
          directory, reader, Math.min(reordered, Math.max(1, reader.maxDoc())));
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
      TopDocs first = first(built, query.limit());
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc found : best(built, first, query.limit())) {
        hits.add(hit(found, built.terms()));
      }
      return new FindResult.Found(hits, first.totalHits.value);
    }
    return new FindResult.Refused(((QueryBuilder.Wrong) result).message());
  }

  /**
   * The same as numbers, for who has the items at hand.
   *
   * @param each is called with the number of every item that answers, the query's limit aside, for
   *     counting
   * @throws IOException if the index cannot be read
   */
  public Ranking rank(FindQuery query, IntConsumer each) throws IOException {
    QueryBuilder.Result result = queries.build(query);
    if (result instanceof QueryBuilder.Built built) {
      searcher.search(built.query(), new Counter(each));
      int limit = query.limit();
      return new Ranking.Ranked(
          best(built, first(built, limit), limit).stream().map(found -> found.doc).toList(),
          built.terms());
    }
    return new Ranking.Refused(((QueryBuilder.Wrong) result).reason());
  }

  /** The stretch of {@code text} that shows most of {@code terms}, which a ranking names. */
  public Passage passage(String text, Set<String> terms) {
    List<Span> marks = passages.marks(text, terms);
    return new Passage(passages.best(text, marks), marks);
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

  /** The best by words. */
  private TopDocs first(QueryBuilder.Built built, int limit) throws IOException {
    return searcher.search(built.query(), Math.max(limit, reordered));
  }

  /** The best of them by words and parts of words. */
  private List<ScoreDoc> best(QueryBuilder.Built built, TopDocs first, int limit)
      throws IOException {
    ScoreDoc[] hits =
        built.grams().isPresent()
            ? new Rescorer(searcher, GRAM_WEIGHT).rescore(first.scoreDocs, built.grams().get())
            : first.scoreDocs;
    return Arrays.asList(hits).subList(0, Math.min(limit, hits.length));
  }

  private Hit hit(ScoreDoc found, Set<String> terms) throws IOException {
    Document fields = searcher.storedFields().document(found.doc);
    String text = fields.get(IndexFields.TEXT);
    Passage passage = passage(text == null ? "" : text, terms);
    return IndexFields.hit(fields, passage.marks(), passage.span(), found.score);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
