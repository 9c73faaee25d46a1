package de.beschlusslage.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslage.link.MotionCollection;
import de.beschlusslage.link.MotionRanking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How well the ranking finds the motion that settles another. */
@Command(
    name = "retrieval",
    description = "Ranks documents for judged queries and prints mrr, hit1, hit5 as JSON.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example: beschlusslage evaluate retrieval --collection motions.jsonl --qrels settled.jsonl",
      "Candidates are the documents of the target's year without the query."
    })
final class RetrievalCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--collection",
      paramLabel = "FILE",
      required = true,
      description = "Documents as JSON Lines: id, year, title, motion.")
  private Path collection;

  @Option(
      names = "--qrels",
      paramLabel = "FILE",
      required = true,
      description = "Judgements as JSON Lines: query, target.")
  private Path judgements;

  RetrievalCommand() {}

  @Override
  public Integer call() throws CommandException, JsonProcessingException {
    MotionRanking.Figures figures;
    try {
      figures =
          new MotionRanking(MotionCollection.motions(collection))
              .figures(MotionCollection.judgements(judgements));
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandException(
          e instanceof java.nio.file.NoSuchFileException
              ? e.getMessage() + ": no such file"
              : String.valueOf(e.getMessage()));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("queries", figures.queries());
    json.put("mrr", rounded(figures.mrr()));
    json.put("hit1", rounded(figures.hit1()));
    json.put("hit5", rounded(figures.hit5()));
    spec.commandLine().getOut().println(new ObjectMapper().writeValueAsString(json));
    return 0;
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
