package de.beschlusslage.cli;

import de.beschlusslage.measure.faults.FaultTable;
import de.beschlusslage.measure.faults.Faults;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What happens to runs when something goes wrong. */
@Command(
    name = "faults",
    description = "Tries faults and bad input on runs and prints what happened, as Markdown.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example: beschlusslage evaluate faults > evaluation/faults.md",
      "Runs are killed, interrupted, started twice, starved of disk, memory and time, and given",
      "broken and hostile files. Exit status 1 if something went otherwise than wanted."
    })
final class FaultsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--kills",
      paramLabel = "N",
      description = "Runs that are killed at a random moment (default: ${DEFAULT-VALUE}).")
  private int kills = 10;

  FaultsCommand() {}

  @Override
  public Integer call() throws CommandException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    List<FaultTable.Row> rows;
    try {
      rows = new Faults(kills).tryAll().rows();
    } catch (IOException e) {
      throw new CommandException("the trials cannot be prepared: " + e.getMessage());
    }
    long wrong = rows.stream().filter(r -> r.verdict() == FaultTable.Verdict.NOT_AS_WANTED).count();
    out.println("# Faults and bad input");
    out.println();
    out.println(
        "Made by `beschlusslage evaluate faults`: each row was a run of its own process, or a");
    out.println(
        "file of one run over all bad files. Kill moments are random and differ each time.");
    out.println();
    out.printf("%d trials, %d otherwise than wanted.%n%n", rows.size(), wrong);
    out.println("| tried | wanted | happened | as wanted |");
    out.println("|---|---|---|---|");
    rows.forEach(row -> out.println(row.line()));
    return wrong == 0 ? 0 : 1;
  }
}
