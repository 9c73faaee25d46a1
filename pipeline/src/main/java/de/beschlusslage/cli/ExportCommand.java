package de.beschlusslage.cli;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.table.Corpus;
import de.beschlusslage.corpus.table.TableFolder;
import de.beschlusslage.export.AkomaNtoso;
import de.beschlusslage.export.DataPackage;
import de.beschlusslage.export.DnaCsv;
import de.beschlusslage.export.Extract;
import de.beschlusslage.export.FollowUp;
import de.beschlusslage.export.GraphMl;
import de.beschlusslage.export.inception.InceptionFormat;
import de.beschlusslage.report.ActorTree;
import de.beschlusslage.report.Condition;
import de.beschlusslage.report.Dimension;
import de.beschlusslage.report.Statistics;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A run's results in the formats of other tools. */
@Command(
    name = "export",
    description = "Writes what a run found in the format of another tool.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Formats:",
      "  inception   UIMA CAS JSON for the annotation tool INCEpTION, one file a document, and",
      "              layers.xml for its project settings; 'beschlusslage import' reads it back.",
      "  akoma-ntoso Akoma Ntoso 1.0, one statement document a session.",
      "  datapackage Frictionless Data Package: the tables with schema, keys and foreign keys.",
      "  graphml     Graph of applicants, resolutions, items, citations and repetitions.",
      "  dna-csv     Statements for the Discourse Network Analyzer.",
      "  extract     DOCX with the demands on one --addressee, ready to send.",
      "  follow-up   CSV or XLSX of all demands with a column for the answer; written again, it",
      "              keeps the answers (Erfolgskontrolle).",
      "Examples:",
      "  beschlusslage export tabellen --format inception --out zum-korrigieren",
      "  beschlusslage export tabellen --format extract --addressee BMI --session 'IntMK 21' \\",
      "    --out auszug.docx",
      "Files that are there already are never replaced, a table of follow-up aside."
    })
final class ExportCommand implements Callable<Integer> {
  private final SortedMap<String, Exporter> formats =
      new TreeMap<>(
          Map.of(
              "inception", ExportCommand::inception,
              "akoma-ntoso", ExportCommand::akomaNtoso,
              "datapackage", ExportCommand::dataPackage,
              "graphml", (corpus, out) -> stream(out, to -> GraphMl.write(corpus, to)),
              "dna-csv", ExportCommand::dnaCsv,
              "extract", this::extract,
              "follow-up", this::followUp));

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder that a run wrote.")
  private Path folder;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "The other tool's format.")
  private String format;

  @Option(names = "--out", paramLabel = "PATH", required = true, description = "Where to write.")
  private Path out;

  @Option(
      names = "--addressee",
      paramLabel = "NAME",
      description = "extract, follow-up: whom the demands concern; a ministry is part of the Bund.")
  private Optional<String> addressee = Optional.empty();

  @Option(
      names = "--session",
      paramLabel = "SESSION",
      description = "extract, follow-up: one session, for example 'IntMK 21'.")
  private Optional<String> session = Optional.empty();

  ExportCommand() {}

  /** Writes a corpus to a path in one format. */
  private interface Exporter {
    void write(Corpus corpus, Path out) throws IOException;
  }

  @Override
  public Integer call() throws CommandException {
    Exporter exporter =
        Optional.ofNullable(formats.get(format))
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "--format takes one of "
                            + String.join(", ", formats.keySet())
                            + ", not "
                            + format));
    try {
      exporter.write(new TableFolder(folder).read(), out);
      spec.commandLine().getOut().println("written to " + out);
      return 0;
    } catch (FileAlreadyExistsException e) {
      throw new CommandException(e.getMessage() + " is there already and is not replaced");
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
  }

  private static void inception(Corpus corpus, Path out) throws IOException {
    Files.createDirectories(out);
    try (OutputStream layers = fresh(out.resolve("layers.xml"))) {
      InceptionFormat.writeLayers(layers);
    }
    for (Minutes minutes : corpus.minutes()) {
      if (!minutes.resolutions().isEmpty()) {
        try (OutputStream document = fresh(out.resolve(minutes.id() + ".json"))) {
          InceptionFormat.write(minutes, document);
        }
      }
    }
  }

  private static void akomaNtoso(Corpus corpus, Path out) throws IOException {
    Files.createDirectories(out);
    for (Minutes minutes : corpus.minutes()) {
      if (!minutes.resolutions().isEmpty()) {
        stream(out.resolve(minutes.id() + ".xml"), to -> AkomaNtoso.write(minutes, to));
      }
    }
  }

  private static void dataPackage(Corpus corpus, Path out) throws IOException {
    if (Files.exists(out.resolve("datapackage.json"))) {
      throw new FileAlreadyExistsException(out.resolve("datapackage.json").toString());
    }
    DataPackage.write(corpus, out);
  }

  private static void dnaCsv(Corpus corpus, Path out) throws IOException {
    stream(
        out,
        to -> {
          Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
          DnaCsv.write(corpus, writer);
          writer.flush();
        });
  }

  private void extract(Corpus corpus, Path out) throws IOException {
    String name =
        addressee.orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "--format extract needs --addressee, for example BMI"));
    Statistics statistics = new Statistics(corpus.minutes(), ActorTree.ofRegister());
    List<Condition> where = where(statistics);
    stream(
        out,
        to ->
            spec.commandLine()
                .getOut()
                .println(Extract.write(statistics, name, where, to) + " demands"));
  }

  private void followUp(Corpus corpus, Path out) throws IOException {
    Statistics statistics = new Statistics(corpus.minutes(), ActorTree.ofRegister());
    List<Condition> where = where(statistics);
    FollowUp.Kept kept = FollowUp.write(statistics, where, out);
    spec.commandLine()
        .getOut()
        .println(kept.demands() + " demands, " + kept.answers() + " answers kept");
  }

  private List<Condition> where(Statistics statistics) {
    List<Condition> where = new ArrayList<>();
    addressee.ifPresent(a -> where.add(Condition.is(Dimension.ADDRESSEE, a)));
    session.ifPresent(s -> where.add(Condition.is(Dimension.SESSION, s)));
    for (Condition condition : where) {
      for (String unknown : statistics.unknownValues(condition)) {
        throw new ParameterException(
            spec.commandLine(), "nothing has " + condition.dimension().option() + " " + unknown);
      }
    }
    return where;
  }

  /** Writes to a stream. */
  private interface ToStream {
    void write(OutputStream to) throws IOException;
  }

  private static void stream(Path file, ToStream writer) throws IOException {
    try (OutputStream to = fresh(file)) {
      writer.write(to);
    }
  }

  private static OutputStream fresh(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
  }
}
