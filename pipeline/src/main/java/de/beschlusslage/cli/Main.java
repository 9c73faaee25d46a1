package de.beschlusslage.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * The command line: arguments in, exit status out (0 all well, 1 done with problems, 2 wrong use or
 * unreadable input).
 */
@Command(
    name = "beschlusslage",
    description = "Reads minutes of German ministerial conferences and says what was resolved.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {
  static final int FAILED = 2;

  private static final Map<String, Class<?>> COMMANDS = commands();

  @Spec private CommandSpec spec;

  Main() {}

  /** Ends the JVM with the exit status. */
  public static void main(String[] args) {
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int status = execute(out, err, args);
    out.flush();
    err.flush();
    System.exit(status);
  }

  private static Map<String, Class<?>> commands() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("run", RunCommand.class);
    commands.put("find", FindCommand.class);
    commands.put("evaluate", EvaluateCommand.class);
    commands.put("stats", StatsCommand.class);
    commands.put("serve", ServeCommand.class);
    commands.put("export", ExportCommand.class);
    commands.put("import", ImportCommand.class);
    commands.put("train", TrainCommand.class);
    return commands;
  }

  /** Knows only the command that is named first, if one is: the others cost time at each start. */
  static CommandLine commandLine(String... args) {
    CommandLine line = new CommandLine(new Main());
    if (args.length > 0 && COMMANDS.containsKey(args[0])) {
      return line.addSubcommand(args[0], COMMANDS.get(args[0]));
    }
    COMMANDS.forEach(line::addSubcommand);
    return line;
  }

  /** Runs one command, printing to {@code out} and {@code err}. */
  public static int execute(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line =
        commandLine(args)
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .registerConverter(Path.class, new LocalPath())
            .setParameterExceptionHandler(Main::wrongUse)
            .setExecutionExceptionHandler(Main::failed);
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      return outOfMemory(err);
    }
  }

  static int outOfMemory(PrintWriter err) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    err.printf(
        "beschlusslage: %d MB of memory are not enough; give it more, for example"
            + " BESCHLUSSLAGE_JAVA_OPTS=-Xmx%dm%n",
        megabytes, 2 * megabytes);
    return FAILED;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command");
  }

  private static int wrongUse(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + oneLine(e.getMessage()) + " (see " + name + " --help)");
    return FAILED;
  }

  private static int failed(Exception e, CommandLine command, ParseResult parsed) {
    String name = command.getCommandSpec().qualifiedName();
    if (e instanceof CommandException) {
      command.getErr().println(name + ": " + oneLine(String.valueOf(e.getMessage())));
    } else {
      command.getErr().println(name + ": an error of the program, please report it: " + e);
      if (Boolean.getBoolean("beschlusslage.debug")) {
        e.printStackTrace(command.getErr());
      }
    }
    return FAILED;
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  // Java 17 prints in the locale's encoding, where an unset locale turns every umlaut into "?".
  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
