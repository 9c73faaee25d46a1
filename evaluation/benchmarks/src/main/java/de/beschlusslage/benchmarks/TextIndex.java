package de.beschlusslage.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** A plain Lucene index of texts in a temporary folder that goes with it. */
record TextIndex(Path place, Directory directory, Analyzer analyzer) implements Closeable {
  static final String FIELD = "text";

  static TextIndex create(Analyzer analyzer) throws IOException {
    Path place = Files.createTempDirectory("beschlusslage-index");
    return new TextIndex(place, FSDirectory.open(place), analyzer);
  }

  /** Indexes and commits; the number of documents. */
  long add(List<String> texts) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (String text : texts) {
        Document document = new Document();
        document.add(new TextField(FIELD, text, Field.Store.NO));
        writer.addDocument(document);
      }
      writer.commit();
      return writer.getDocStats().numDocs;
    }
  }

  @Override
  public void close() throws IOException {
    for (String file : directory.listAll()) {
      directory.deleteFile(file);
    }
    directory.close();
    Files.delete(place);
    analyzer.close();
  }
}
