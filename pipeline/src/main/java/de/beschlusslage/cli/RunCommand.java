package de.beschlusslage.cli;

import de.beschlusslage.Corrections;
import de.beschlusslage.Desk;
import de.beschlusslage.Inputs;
import de.beschlusslage.Ledger;
import de.beschlusslage.Reasons;
import de.beschlusslage.Run;
import de.beschlusslage.RunOptions;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.store.Scratch;
import de.beschlusslage.corpus.table.Dialect;
import de.beschlusslage.report.Engine;
import de.beschlusslage.report.ReportWriter;
import de.beschlusslage.report.RunFacts;
import de.beschlusslage.report.RunMemory;
import de.beschlusslage.report.TargetException;
import de.beschlusslage.report.TargetFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The main job: minutes to tables. */
@Command(
    name = "run",
    description = "Reads minutes and writes tables, cleaned texts and a search index.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example: beschlusslage run protokolle/ --out tabellen",
      "A file corrections.csv beside the input (document, top, item, statement, column, value, who,",
      "when) is applied to type, holder and addressees after the labelling.",
      "A second run into the same folder reads only files that are new or changed.",
      "Exit status: 0 all well, 1 done but some documents had problems, 2 nothing written."
    })
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "Files, folders to be searched for files of known formats, ZIP files, or - for standard"
              + " input.")
  private List<String> inputs;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder to write; a new one, or one an earlier run made.")
  private String out;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents read at a time; the result is the same (default: processors).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "Leave out a document that takes longer (default: ${DEFAULT-VALUE}).")
  private long timeLimit = RunOptions.USUAL_LIMIT.toSeconds();

  @Option(
      names = "--csv",
      paramLabel = "DIALECT",
      description = "excel-de: write the tables once more as *.excel.csv for a German Excel.")
  private String csv = "";

  @Option(
      names = "--password",
      paramLabel = "WORD",
      arity = "0..1",
      interactive = true,
      description = "Opens encrypted files; without =WORD it is asked for.")
  private String password = "";

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description =
          "spark: on many machines, for archives that one does not hold; reads from and writes to"
              + " any Hadoop file system (default: this machine).")
  private String engine = "";

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Where the engine runs, for example spark://host:7077 (default: here).")
  private String master = "";

  @Mixin private ProfileOption profileOption = new ProfileOption();

  RunCommand() {}

  @Override
  public Integer call() throws CommandException, InterruptedException {
    List<Dialect> dialects = dialects();
    if (threads < 1 || timeLimit < 1) {
      throw new ParameterException(
          spec.commandLine(),
          (threads < 1 ? "--threads" : "--time-limit") + " takes a number from 1");
    }
    if (!engine.isEmpty() && profileOption.accurate()) {
      throw new ParameterException(spec.commandLine(), "--engine labels by --profile fast only");
    }
    if (!engine.isEmpty()) {
      return runOn(engine(), dialects);
    }
    for (String place : Stream.concat(inputs.stream(), Stream.of(out)).toList()) {
      if (LocalPath.isElsewhere(place)) {
        throw new ParameterException(spec.commandLine(), LocalPath.refusal(place));
      }
    }
    return runHere(dialects);
  }

  private int runHere(List<Dialect> dialects) throws CommandException, InterruptedException {
    Profile profile = profileOption.profile();
    Inputs found = inputs();
    try (TargetFolder target = TargetFolder.open(Path.of(out), ReportWriter::writes)) {
      Corrections corrections = Corrections.beside(paths());
      ProgramIdentity program = ProgramIdentity.current();
      RunMemory memory = RunMemory.of(target, program.hash() + profile.models());
      // hashing what the program knows takes as long as reading a page: meanwhile
      FutureTask<RunFacts> facts =
          new FutureTask<>(
              () -> facts(program, profile, dialects).with(Corrections.hashesBeside(paths())));
      ForkJoinPool.commonPool().execute(facts);
      Run run;
      try (Scratch scratch = new Scratch(target.fresh().resolve("scratch"));
          TerminalProgress progress = TerminalProgress.start()) {
        RunOptions options = new RunOptions(threads, Duration.ofSeconds(timeLimit));
        run =
            Assembly.pipeline(profile, password, scratch)
                .run(found, corrections, memory, options, progress);
        if (run.corpus().minutes().isEmpty()) {
          progress.close();
          printProblems(problems(run));
          throw new CommandException("none of the files could be read; nothing written");
        }
        Assembly.writer(scratch).write(run, facts.get(), target, progress);
      }
      target.commit();
      printProblems(problems(run));
      return closed(run.ledger());
    } catch (TargetException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new CommandException(out + " cannot be written: " + Reasons.of(e));
    } catch (UncheckedIOException e) {
      throw new CommandException(out + " cannot be written: " + Reasons.of(e.getCause()));
    } catch (ExecutionException e) {
      throw new CommandException("the program's own files cannot be read: " + e.getCause());
    }
  }

  private int runOn(Engine other, List<Dialect> dialects) throws CommandException {
    try {
      Engine.Done done =
          other.run(
              new Engine.Job(
                  inputs,
                  out,
                  master,
                  Duration.ofSeconds(timeLimit),
                  password,
                  facts(ProgramIdentity.current(), Profile.fast(), dialects)));
      printProblems(done.problems().stream());
      return closed(done.ledger());
    } catch (TargetException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new CommandException(out + " cannot be written: " + Reasons.of(e));
    }
  }

  private Engine engine() throws CommandException {
    return ServiceLoader.load(Engine.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(other -> other.name().equals(engine))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandException(
                    "there is no engine " + engine + " here; ./beschlusslage adds spark"));
  }

  private static RunFacts facts(ProgramIdentity program, Profile profile, List<Dialect> dialects)
      throws IOException {
    SortedMap<String, String> knowledge = program.knowledge();
    knowledge.putAll(profile.models());
    return new RunFacts(Version.current(), configuration(profile, dialects), knowledge, dialects);
  }

  private int closed(Ledger ledger) {
    printLedger(ledger);
    return ledger.clean() ? 0 : 1;
  }

  private static SortedMap<String, String> configuration(Profile profile, List<Dialect> dialects) {
    SortedMap<String, String> configuration = new TreeMap<>();
    configuration.put(
        "tables", String.join("|", dialects.stream().map(d -> "*" + d.ending()).toList()));
    configuration.put("profile", profile.name());
    return configuration;
  }

  private List<Dialect> dialects() {
    return switch (csv) {
      case "" -> List.of(Dialect.CONTRACT);
      case "excel-de" -> List.of(Dialect.CONTRACT, Dialect.EXCEL_DE);
      default ->
          throw new ParameterException(spec.commandLine(), "--csv takes excel-de, not " + csv);
    };
  }

  private Inputs inputs() throws CommandException {
    for (Path input : paths()) {
      if (!input.toString().equals("-") && !Files.exists(input)) {
        throw new CommandException(input + ": no such file or folder");
      }
    }
    Inputs found = Inputs.find(paths(), TargetFolder::isResult, System.in);
    if (found.documents().isEmpty() && found.problems().isEmpty()) {
      throw new CommandException("no readable file in " + String.join(", ", inputs));
    }
    return found;
  }

  private List<Path> paths() {
    return inputs.stream().map(Path::of).toList();
  }

  private static Stream<Problem> problems(Run run) {
    return Stream.concat(
        Desk.outlines(run.corpus().minutes()).stream().flatMap(m -> m.problems().stream()),
        run.corpus().problems().stream());
  }

  private void printProblems(Stream<Problem> problems) {
    PrintWriter err = spec.commandLine().getErr();
    problems
        .filter(p -> p.severity() != Problem.Severity.INFO)
        .forEach(p -> err.println(describe(p)));
  }

  private static String describe(Problem problem) {
    StringBuilder text = new StringBuilder(problem.file().replaceAll("\\p{Cntrl}", "?"));
    problem.page().ifPresent(page -> text.append(", page ").append(page));
    problem.line().ifPresent(line -> text.append(", line ").append(line));
    return text.append(": ").append(problem.message()).toString();
  }

  private void printLedger(Ledger ledger) {
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.printf(
        "%d documents = %d minutes + %d single resolutions + %d other + %d unreadable%n",
        ledger.documents(),
        ledger.minutes(),
        ledger.singleResolutions(),
        ledger.other(),
        ledger.unreadable());
    terminal.printf(
        "%d resolutions, %d items, %d statements, %d norms, %d earlier resolutions%n",
        ledger.resolutions(),
        ledger.items(),
        ledger.statements(),
        ledger.legalReferences(),
        ledger.priorReferences());
    terminal.printf("%d links, %d threads%n", ledger.links(), ledger.threads());
    terminal.printf(
        "%d errors, %d warnings, %d notes%s%n",
        ledger.errors(),
        ledger.warnings(),
        ledger.notes(),
        ledger.clean() ? "" : " (problems.csv)");
    terminal.println("written to " + out);
  }
}
