package de.beschlusslage.spark;

import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.corpus.table.Dialect;
import de.beschlusslage.corpus.table.Table;
import de.beschlusslage.corpus.table.TableFormat;
import de.beschlusslage.corpus.table.TableWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;

/**
 * Writes tables part by part: {@code items.parquet/} keeps the parts, {@code items.csv} is put
 * together of them.
 *
 * @param folder the result that is being built
 * @param dialects of the CSV tables
 */
record TableParts(String folder, List<Dialect> dialects) implements Serializable {
  /** How the name of a folder of Parquet files ends. */
  static final String PARQUET = ".parquet";

  private static final String PARTS = "_parts";

  /** Writes those tables of {@code corpus} that are {@code named}. */
  void write(Corpus corpus, List<String> named, int part, Configuration files) throws IOException {
    for (Table table : TableFormat.tables(corpus)) {
      if (named.contains(table.name())) {
        for (Dialect dialect : dialects) {
          Target.write(
              new Path(csvParts(table, dialect), name(part)),
              files,
              out -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                TableWriter.writeRows(table, dialect, writer);
                writer.flush();
              });
        }
        writeParquet(table, part, files);
      }
    }
  }

  private static void writeParquet(Table table, int part, Path folder, Configuration files)
      throws IOException {
    Path file = new Path(folder, name(part) + PARQUET);
    FileSystem system = Files.system(file, files);
    Path attempt = Target.attempt(file);
    MessageType schema = ParquetRows.schema(table);
    ParquetRows rows = new ParquetRows(table, schema);
    try (ParquetWriter<Group> writer =
            ExampleParquetWriter.builder(HadoopOutputFile.fromPath(attempt, files))
                .withType(schema)
                .withConf(files)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build();
        Stream<List<String>> cells = table.rows().get()) {
      for (Iterator<List<String>> each = cells.iterator(); each.hasNext(); ) {
        writer.write(rows.row(each.next()));
      }
    }
    Target.appear(system, attempt, file);
  }

  private void writeParquet(Table table, int part, Configuration files) throws IOException {
    writeParquet(table, part, new Path(folder, table.name() + PARQUET), files);
  }

  /** Puts a CSV table together. */
  void join(Table table, Dialect dialect, Configuration files) throws IOException {
    Path parts = csvParts(table, dialect);
    FileSystem system = Files.system(parts, files);
    Target.write(
        new Path(folder, table.name() + dialect.ending()),
        files,
        out -> {
          Writer header = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          TableWriter.writeHeader(table, dialect, header);
          header.flush();
          for (FileStatus part : inOrder(system, parts)) {
            copy(system, part.getPath(), out);
          }
        });
  }

  /** Throws the parts of the CSV tables away. */
  void clean(Configuration files) throws IOException {
    Path parts = new Path(folder, PARTS);
    Files.system(parts, files).delete(parts, true);
  }

  private Path csvParts(Table table, Dialect dialect) {
    return new Path(new Path(folder, PARTS), table.name() + dialect.ending());
  }

  private static FileStatus[] inOrder(FileSystem system, Path parts) throws IOException {
    if (!system.exists(parts)) {
      return new FileStatus[0];
    }
    // an attempt that was given up may have left half a file behind; such names begin with a line
    FileStatus[] files = system.listStatus(parts, path -> path.getName().startsWith("part-"));
    Arrays.sort(files, Comparator.comparing(file -> file.getPath().getName()));
    return files;
  }

  private static void copy(FileSystem system, Path part, OutputStream out) throws IOException {
    try (InputStream in = system.open(part)) {
      in.transferTo(out);
    }
  }

  private static String name(int part) {
    return String.format(Locale.ROOT, "part-%05d", part);
  }
}
