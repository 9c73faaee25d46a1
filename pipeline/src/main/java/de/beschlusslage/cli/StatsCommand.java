package de.beschlusslage.cli;

import de.beschlusslage.corpus.table.TableFolder;
import de.beschlusslage.report.ActorTree;
import de.beschlusslage.report.Condition;
import de.beschlusslage.report.Counting;
import de.beschlusslage.report.CrossTable;
import de.beschlusslage.report.CrossTableCsv;
import de.beschlusslage.report.CrossTableText;
import de.beschlusslage.report.CrossTableWorkbook;
import de.beschlusslage.report.Dimension;
import de.beschlusslage.report.Question;
import de.beschlusslage.report.Shares;
import de.beschlusslage.report.Statistics;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Cross tables of what a run found. */
@Command(
    name = "stats",
    description = "Counts what a run found in cross tables.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Dimensions: year, session, conference, type, addressee, holder, applicant, vote, section,",
      "law, norm.",
      "Examples:",
      "  beschlusslage stats tabellen --rows type --columns year --where addressee=Bund",
      "  beschlusslage stats tabellen --rows applicant --columns applicant --count resolutions",
      "  beschlusslage stats tabellen --rows law --columns year --count items --out gesetze.xlsx",
      "A demand on the BMI is one on the Bund; \"Alle Länder\" is sixteen applicants."
    })
final class StatsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder that a run wrote.")
  private Path folder;

  @Option(
      names = "--rows",
      paramLabel = "DIMENSION",
      required = true,
      converter = ToDimension.class,
      description = "What the rows stand for.")
  private Dimension rows;

  @Option(
      names = "--columns",
      paramLabel = "DIMENSION",
      converter = ToDimension.class,
      description = "What the columns stand for (default: totals only).")
  private Optional<Dimension> columns;

  @Option(
      names = "--where",
      paramLabel = "FILTER",
      converter = ToCondition.class,
      description =
          "Count only what has a value: addressee=Bund, law=AsylG|SGB II, type!=soll,"
              + " year=2017..2023; may be given several times.")
  private List<Condition> where = List.of();

  @Option(
      names = "--count",
      paramLabel = "WHAT",
      converter = ToCounting.class,
      description =
          "acts: points that inherit their stem's act count once with it (default); points: each"
              + " statement; items: each Ziffer; resolutions: each TOP.")
  private Counting count = Counting.ACTS;

  @Option(
      names = "--actors",
      paramLabel = "LEVEL",
      description =
          "Addressees and holders as a tree (default), top (only the largest) or finest (only what"
              + " is named).")
  private Question.Actors actors = Question.Actors.TREE;

  @Option(
      names = "--shares",
      paramLabel = "OF",
      description = "Add each cell's share of rows, columns or total to the text table.")
  private Shares shares = Shares.NONE;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to FILE: .csv or .xlsx (default: a text table on the terminal).")
  private Optional<Path> out;

  StatsCommand() {}

  @Override
  public Integer call() throws CommandException {
    String ending = out.map(StatsCommand::ending).orElse("");
    if (out.isPresent() && !ending.equals("csv") && !ending.equals("xlsx")) {
      throw new ParameterException(
          spec.commandLine(), "--out takes a file that ends in .csv or .xlsx");
    }
    try {
      Statistics statistics =
          new Statistics(new TableFolder(folder).minutes(), ActorTree.ofRegister());
      warnOfUnknownValues(statistics);
      CrossTable table = statistics.table(new Question(rows, columns, count, where, actors));
      if (out.isEmpty()) {
        spec.commandLine().getOut().print(new CrossTableText(shares).of(table));
      } else {
        write(statistics, table, ending, out.get());
        spec.commandLine().getOut().println("written to " + out.get());
      }
      return 0;
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
  }

  private static void write(Statistics statistics, CrossTable table, String ending, Path file)
      throws IOException {
    if (ending.equals("csv")) {
      Files.writeString(file, CrossTableCsv.of(table), StandardCharsets.UTF_8);
      return;
    }
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
      new CrossTableWorkbook(statistics).write(table, stream);
    }
  }

  private void warnOfUnknownValues(Statistics statistics) {
    for (Condition condition : where) {
      for (String value : statistics.unknownValues(condition)) {
        spec.commandLine()
            .getErr()
            .println(
                "stats: nothing has "
                    + condition.dimension().option()
                    + "="
                    + value
                    + "; is it spelt as in the tables?");
      }
    }
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
  }

  static final class ToDimension implements ITypeConverter<Dimension> {
    @Override
    public Dimension convert(String value) {
      return Dimension.ofOption(value)
          .orElseThrow(
              () -> new TypeConversionException(value + " is none of " + Dimension.options()));
    }
  }

  static final class ToCounting implements ITypeConverter<Counting> {
    @Override
    public Counting convert(String value) {
      return Counting.ofOption(value)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      value + " is none of acts, points, items, resolutions"));
    }
  }

  static final class ToCondition implements ITypeConverter<Condition> {
    @Override
    public Condition convert(String value) {
      try {
        return Condition.parse(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }
}
