package de.beschlusslage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.corpus.table.Table;
import de.beschlusslage.corpus.table.TableFormat;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.PrivilegedExceptionAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.MessageType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job reads from and writes to HDFS, here one of a single machine on loopback. */
class HdfsTest {
  @TempDir private static java.nio.file.Path folder;
  private static MiniDFSCluster cluster;
  private static FileSystem system;
  private static URI address;

  @BeforeAll
  static void start() throws IOException {
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
    cluster = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
    system = cluster.getFileSystem();
    address = cluster.getURI();
    Runs.cutTheWorkSmall();
  }

  @AfterAll
  static void stop() {
    Runs.forgetTheSettings();
    cluster.shutdown();
  }

  private static Path there(String path) {
    return new Path(address + path);
  }

  /** Puts one of the sample's documents into a folder of its own. */
  private static Path document(String path) throws IOException {
    system.copyFromLocalFile(
        new Path(Runs.SAMPLE.resolve("intmk-36-2041.txt").toUri()), there(path + "/36.txt"));
    return there(path);
  }

  private static java.nio.file.Path fetched(Path result, String name) throws IOException {
    java.nio.file.Path copy = folder.resolve(name);
    system.copyToLocalFile(false, result, new Path(copy.toUri()), true);
    return copy;
  }

  @Test
  void tables_are_those_of_this_machine_and_a_second_run_replaces_all_of_the_first()
      throws IOException {
    // a name that is sorted behind corrections.csv, as addresses are
    java.nio.file.Path inputs =
        Runs.awkward(Files.createTempDirectory(java.nio.file.Path.of("target"), "hdfs"));
    Runs.here(1, folder.resolve("here"), inputs);
    Map<String, String> expected = new TreeMap<>(Runs.files(folder.resolve("here")));
    expected.replaceAll((name, text) -> text.replace(inputs.toString(), there("/in").toString()));
    system.copyFromLocalFile(new Path(inputs.toUri()), there("/in"));

    Runs.onSpark(1, there("/out"), there("/in"));
    java.nio.file.Path first = fetched(there("/out"), "first");
    Map<String, String> files = Runs.files(first);
    assertThat(files).containsOnlyKeys(expected.keySet());
    expected.forEach((name, text) -> assertThat(files.get(name)).as(name).isEqualTo(text));
    for (Table table : TableFormat.tables(new Corpus(List.of(), List.of(), List.of(), List.of()))) {
      assertThat(parquet(there("/out"), table)).isEqualTo(csv(first, table));
    }

    system.create(there("/out/notes of mine.txt")).close();
    Runs.onSpark(0, there("/out"), document("/one"));
    java.nio.file.Path second = fetched(there("/out"), "second");
    assertThat(second.resolve("text")).isDirectoryNotContaining(f -> f.toString().contains("37"));
    assertThat(second.resolve("notes of mine.txt")).exists();
    assertThat(Runs.files(second).get("documents.csv").lines()).hasSize(2);
    assertThat(system.listStatus(there("/")))
        .extracting(status -> status.getPath().getName())
        .noneMatch(name -> name.startsWith(".out"));
  }

  private static List<String> parquet(Path result, Table table) throws IOException {
    List<String> rows = new ArrayList<>();
    for (FileStatus part : system.listStatus(new Path(result, table.name() + ".parquet"))) {
      try (ParquetReader<Group> reader =
          ParquetReader.builder(new GroupReadSupport(), part.getPath()).build()) {
        for (Group row = reader.read(); row != null; row = reader.read()) {
          rows.add(row.toString());
        }
      }
    }
    return rows;
  }

  private static List<String> csv(java.nio.file.Path result, Table table) throws IOException {
    MessageType schema = ParquetRows.schema(table);
    ParquetRows rows = new ParquetRows(table, schema);
    try (CSVParser lines =
        CSVParser.parse(
            Files.newBufferedReader(result.resolve(table.name() + ".csv")), CSVFormat.RFC4180)) {
      return lines.stream()
          .skip(1)
          .map(CSVRecord::toList)
          .map(r -> rows.row(r).toString())
          .toList();
    }
  }

  @Test
  void a_job_that_was_ended_between_the_two_renames_is_mended() throws IOException {
    Path result = there("/mended");
    Path old = there("/.mended.old");
    Path fresh = there("/.mended.new");
    result(old, "last");
    system.mkdirs(fresh);
    Target.open(result.toString(), system.getConf()).close();
    assertThat(names(result)).containsExactly("last", "run.json");

    system.rename(result, old);
    result(fresh, "new");
    Target.open(result.toString(), system.getConf()).close();
    assertThat(names(result)).containsExactly("new", "run.json");
    assertThat(system.exists(old)).isFalse();
    assertThat(system.exists(fresh)).isFalse();
  }

  private static void result(Path folder, String file) throws IOException {
    system.create(new Path(folder, file)).close();
    Target.write(
        new Path(folder, "run.json"),
        system.getConf(),
        out -> out.write("{ \"program\" : \"beschlusslage\" }".getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> names(Path folder) throws IOException {
    return Stream.of(system.listStatus(folder)).map(s -> s.getPath().getName()).toList();
  }

  @Test
  void what_cannot_be_used_is_one_sentence_that_names_it() throws Exception {
    Path input = document("/to-read");
    assertThat(Runs.onSpark(2, there("/never"), there("/nowhere")))
        .isEqualToIgnoringNewLines(
            "beschlusslage run: " + there("/nowhere") + ": no such file or folder");
    assertThat(asAnna(() -> Runs.onSpark(2, there("/never"), input)))
        .isEqualToIgnoringNewLines(
            "beschlusslage run: " + there("/never") + " cannot be written: permission denied");
    assertThat(Runs.onSpark(2, there("/never"), "hdfs://nobody.invalid/in"))
        .isEqualToIgnoringNewLines(
            "beschlusslage run: hdfs://nobody.invalid/in cannot be read: no machine is known by the"
                + " name nobody.invalid");
    assertThat(Runs.onSpark(2, there("/never"), "s3a://bucket/in"))
        .isEqualToIgnoringNewLines(
            "beschlusslage run: s3a://bucket/in cannot be read: the library for s3a: is not there");
    assertThat(system.exists(there("/never"))).isFalse();
  }

  @Test
  void a_name_node_that_is_gone_is_one_sentence_and_no_half_result() throws IOException {
    int port = freePort();
    String gone = "hdfs://127.0.0.1:" + port + "/in";
    String nobody = "nobody answers at localhost:" + port;
    assertThat(Runs.onSpark(2, there("/never"), gone))
        .isEqualToIgnoringNewLines("beschlusslage run: " + gone + " cannot be read: " + nobody);
    assertThat(Runs.onSpark(2, gone, Runs.SAMPLE))
        .isEqualToIgnoringNewLines("beschlusslage run: " + gone + " cannot be written: " + nobody);
    assertThat(Runs.onSpark(2, gone, document("/to-lose")))
        .isEqualToIgnoringNewLines("beschlusslage run: " + gone + " cannot be written: " + nobody);
    // when it goes after the files were listed, the task fails and is tried again
    Documents.Source source = new Documents.Source(0, "a.txt", gone + "/a.txt");
    assertThatThrownBy(() -> Documents.read(source, new Documents.How(60, ""), system.getConf()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_file_that_may_not_be_read_is_a_row_of_the_problems() throws Exception {
    Path file = new Path(document("/secret"), "36.txt");
    system.setPermission(file, new FsPermission("600"));
    Documents.Source source = new Documents.Source(0, "36.txt", file.toString());
    Documents.Read read =
        asAnna(() -> Documents.read(source, new Documents.How(60, ""), system.getConf()).next());
    assertThat(read.outcome().get(0).problem().orElseThrow().message())
        .endsWith("permission denied");
  }

  private static <T> T asAnna(PrivilegedExceptionAction<T> action) throws Exception {
    return UserGroupInformation.createRemoteUser("anna").doAs(action);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
