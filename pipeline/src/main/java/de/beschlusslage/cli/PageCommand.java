package de.beschlusslage.cli;

import de.beschlusslage.corpus.table.TableFolder;
import de.beschlusslage.measure.PageQueries;
import de.beschlusslage.measure.PageUsers;
import de.beschlusslage.measure.RankingAgreement;
import de.beschlusslage.measure.ServedPage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How fast the page answers searches. */
@Command(
    name = "page",
    description = "Serves a run's folder and prints how long searches of many users take.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example: beschlusslage evaluate page tabellen --users 20",
      "Each user asks again as soon as the answer is there; hardly two queries are alike. The first",
      "row is the time after the start, when nothing is compiled or in memory yet."
    })
final class PageCommand implements Callable<Integer> {
  private static final String LAUNCHER = "beschlusslage.launcher";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder that a run wrote.")
  private Path folder;

  @Option(
      names = "--users",
      paramLabel = "N",
      description = "Users at once (default: ${DEFAULT-VALUE}).")
  private int users = 20;

  @Option(
      names = "--requests",
      paramLabel = "N",
      split = ",",
      description = "Searches of each row (default: ${DEFAULT-VALUE}).")
  private int[] requests = {1_000, 5_000, 5_000};

  @Option(
      names = "--agreement",
      paramLabel = "N",
      description =
          "Instead compare the first page of N searches with that of a search that puts all matches"
              + " in order by parts of words, not only the best by words.")
  private int agreement;

  @Option(names = "--seed", paramLabel = "N", description = "Another number, other queries.")
  private long seed = GrowthSeeds.SEED;

  PageCommand() {}

  @Override
  public Integer call() throws CommandException, InterruptedException {
    if (agreement < 0 || users < 1 || IntStream.of(requests).anyMatch(n -> n < 1)) {
      throw new ParameterException(
          spec.commandLine(), "--users, --requests and --agreement take numbers from 1");
    }
    return agreement > 0 ? compare() : measure();
  }

  private int compare() throws CommandException {
    try {
      RankingAgreement found =
          RankingAgreement.of(
              folder.resolve("index"),
              new PageQueries(new TableFolder(folder).minutes(), seed),
              agreement);
      spec.commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "%d searches: the same first item in %d, the same first page in %d; %.2f %% of the"
                  + " first pages' items kept%n",
              found.searches(),
              found.sameFirst(),
              found.same(),
              100 * found.kept());
      return 0;
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
  }

  private int measure() throws CommandException, InterruptedException {
    String launcher = System.getProperty(LAUNCHER, "");
    if (launcher.isEmpty()) {
      throw new CommandException("the page is started by the launcher; use it for this command");
    }
    PrintWriter out = spec.commandLine().getOut();
    try {
      PageQueries queries = new PageQueries(new TableFolder(folder).minutes(), seed);
      try (ServedPage page = ServedPage.start(Path.of(launcher), folder)) {
        out.println(
            "| searches | refused | a second | median ms | p95 ms | p99 ms | longest ms | CPU ms each | RSS"
                + " MB |");
        out.println("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (int count : requests) {
          out.println(row(page, queries.make(count)));
          out.flush();
        }
      }
      return 0;
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
  }

  private String row(ServedPage page, List<String> addresses)
      throws IOException, InterruptedException {
    Duration before = page.processorTime();
    PageUsers.Seen seen = new PageUsers(page.address()).ask(addresses, users);
    Duration taken = page.processorTime().minus(before);
    return String.format(
        Locale.ROOT,
        "| %d | %d | %.0f | %.1f | %.1f | %.1f | %.1f | %.2f | %d |",
        addresses.size(),
        seen.refused(),
        addresses.size() / seen.seconds(),
        seen.percentile(0.5),
        seen.percentile(0.95),
        seen.percentile(0.99),
        seen.percentile(1),
        taken.toNanos() / 1e6 / addresses.size(),
        page.megabytes());
  }
}
