package de.beschlusslage.cli;

import de.beschlusslage.ingest.Ingest;
import de.beschlusslage.report.ActorTree;
import de.beschlusslage.report.TargetFolder;
import de.beschlusslage.structure.Structurer;
import de.beschlusslage.web.Drafts;
import de.beschlusslage.web.SearchServer;
import de.beschlusslage.web.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Serves a run's folder as a page on this machine. */
@Command(
    name = "serve",
    description = "Serves a run's folder as a local web page: search, resolutions, draft check.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example: beschlusslage serve tabellen",
      "The page is reachable from this machine only, unless --host says otherwise."
    })
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder that a run wrote.")
  private Path folder;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port (default: ${DEFAULT-VALUE}; 0 lets the system choose).")
  private int port = ServerOptions.PORT;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to bind to (default: ${DEFAULT-VALUE}, this machine only).")
  private String host = "127.0.0.1";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "A further host name under which the page may be asked for.")
  private List<String> names = List.of();

  ServeCommand() {}

  @Override
  public Integer call() throws CommandException, InterruptedException {
    ServerOptions options;
    try {
      options = new ServerOptions(host, port, Set.copyOf(names));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    if (TargetFolder.isResult(folder) && !Files.isDirectory(folder.resolve("index"))) {
      throw new CommandException(FindCommand.noIndex(folder));
    }
    if (!options.isLocal()) {
      spec.commandLine()
          .getErr()
          .println(
              "serve: warning: "
                  + host
                  + " can be reached by other machines; the page has no log-in");
    }
    try (SearchServer server =
        SearchServer.start(
            folder,
            ActorTree.ofRegister(),
            new Drafts(Ingest.standard(), Structurer.standard()),
            options)) {
      spec.commandLine()
          .getOut()
          .println("http://" + host + ":" + server.port() + "/ (stop with Ctrl+C)");
      spec.commandLine().getOut().flush();
      new CountDownLatch(1).await();
      return 0;
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
  }
}
