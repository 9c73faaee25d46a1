package de.beschlusslage.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.beschlusslage.DocumentMemory;
import de.beschlusslage.Inputs;
import de.beschlusslage.Progress;
import de.beschlusslage.RunOptions;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.link.LinkStudy;
import de.beschlusslage.link.MotionCollection;
import de.beschlusslage.link.MotionRanking;
import de.beschlusslage.models.ModelStore;
import de.beschlusslage.report.TargetFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What each ingredient of the linking is worth, and training of its model. */
@Command(
    name = "links",
    description = "Measures the linking on labelled links, ingredient by ingredient; trains it.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example: beschlusslage evaluate links corpus/sample=corpus/sample/labels/links.jsonl",
      "Figures are out of fold: each TOP is judged by a model trained on the other TOPs, the",
      "decision's threshold included. The table is Markdown."
    })
final class LinkStudyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @picocli.CommandLine.Parameters(
      paramLabel = "MINUTES=LINKS",
      arity = "1..*",
      description = "Minutes and their labelled links (JSON Lines: query, target, grade).")
  private List<String> corpora = List.of();

  @Option(
      names = "--held-out",
      paramLabel = "MINUTES=LINKS",
      description = "Measure on these, too, with the model of the others; repeat for more.")
  private List<String> heldOut = List.of();

  @Option(
      names = "--train",
      paramLabel = "FILE",
      description = "Write the model of the minutes to FILE, its hash to FILE.sha256.")
  private Optional<Path> model = Optional.empty();

  @Option(
      names = "--motions",
      paramLabel = "DOCUMENTS=JUDGEMENTS",
      description = "Also judged motions, as evaluate retrieval reads them.")
  private Optional<String> motions = Optional.empty();

  LinkStudyCommand() {}

  @Override
  public Integer call() throws CommandException, InterruptedException {
    try {
      List<LinkStudy.LabelledCorpus> labelled = new ArrayList<>();
      for (String corpus : corpora) {
        labelled.add(read(corpus));
      }
      List<LinkStudy.LabelledCorpus> unseen = new ArrayList<>();
      for (String corpus : heldOut) {
        unseen.add(read(corpus));
      }
      LinkStudy study = new LinkStudy(labelled, unseen);
      if (model.isPresent()) {
        LinkStudy.Trained trained = study.train();
        write(model.get(), json(trained).getBytes(StandardCharsets.UTF_8));
        print(List.of(trained.row()));
      } else {
        print(study.ablation());
      }
      if (motions.isPresent()) {
        printMotions(motions.get());
      }
      return 0;
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    Files.writeString(
        file.resolveSibling(file.getFileName() + ".sha256"), ModelStore.sha256(bytes) + "\n");
  }

  private LinkStudy.LabelledCorpus read(String corpus) throws IOException, InterruptedException {
    int split = corpus.indexOf('=');
    if (split < 1) {
      throw new ParameterException(spec.commandLine(), "name MINUTES=LINKS, not " + corpus);
    }
    Path minutes = Path.of(corpus.substring(0, split));
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    ObjectMapper mapper = new ObjectMapper();
    for (String line : Files.readAllLines(Path.of(corpus.substring(split + 1)))) {
      try {
        JsonNode link = mapper.readTree(line);
        grades
            .computeIfAbsent(link.path("query").asText(), k -> new HashMap<>())
            .put(link.path("target").asText(), link.path("grade").asInt());
      } catch (JsonProcessingException e) {
        throw new IOException(corpus + ": no JSON Lines: " + e.getOriginalMessage(), e);
      }
    }
    Inputs found =
        Inputs.find(List.of(minutes), TargetFolder::isResult, InputStream.nullInputStream());
    List<Minutes> read =
        Assembly.pipeline()
            .run(found, DocumentMemory.NONE, RunOptions.usual(), Progress.SILENT)
            .corpus()
            .minutes();
    return new LinkStudy.LabelledCorpus(
        minutes.normalize().toString().replaceFirst("^(\\.\\./)+", ""), read, grades);
  }

  private static String json(LinkStudy.Trained trained) throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode root = mapper.createObjectNode();
    ObjectNode card = root.putObject("card");
    card.put(
        "trained", "beschlusslage evaluate links MINUTES=LINKS … --train FILE; ridge 5, 10 folds");
    card.put("figures", "out of fold, by corpus: nDCG@10, MRR, recall@5, F1 of the decision");
    trained
        .trainedOn()
        .forEach(
            (name, f) ->
                card.put(
                    name,
                    String.format(
                        Locale.ROOT,
                        "%d queries, %.4f, %.4f, %.4f, %.4f",
                        f.queries(),
                        f.ndcg10(),
                        f.mrr(),
                        f.recall5(),
                        f.f1())));
    ObjectNode weights = root.putObject("weights");
    trained.weights().forEach((name, weight) -> weights.put(name, rounded(weight)));
    root.put("bias", rounded(trained.bias()));
    ObjectNode thresholds = root.putObject("thresholds");
    thresholds.put("repeats", trained.thresholds()[0]);
    thresholds.put("partly", trained.thresholds()[1]);
    thresholds.put("sameSubject", trained.thresholds()[2]);
    return mapper.writeValueAsString(root) + "\n";
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }

  private void printMotions(String files) throws IOException {
    int split = files.indexOf('=');
    if (split < 1) {
      throw new ParameterException(spec.commandLine(), "name DOCUMENTS=JUDGEMENTS, not " + files);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    out.println("| variant | motions: MRR | hit@1 | hit@5 |");
    out.println("|--|--:|--:|--:|");
    MotionRanking.ablation(
            MotionCollection.motions(Path.of(files.substring(0, split))),
            MotionCollection.judgements(Path.of(files.substring(split + 1))))
        .forEach(
            (name, f) ->
                out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %.3f |%n",
                    name,
                    f.mrr(),
                    f.hit1(),
                    f.hit5()));
  }

  private void print(List<LinkStudy.Row> rows) {
    PrintWriter out = spec.commandLine().getOut();
    StringBuilder head = new StringBuilder("| variant |");
    StringBuilder rule = new StringBuilder("|--|");
    for (String name : rows.get(0).figures().keySet()) {
      head.append(' ').append(name).append(": nDCG@10 | MRR | recall@5 | F1 |");
      rule.append("--:|--:|--:|--:|");
    }
    out.println(head);
    out.println(rule);
    for (LinkStudy.Row row : rows) {
      StringBuilder line = new StringBuilder("| " + row.variant() + " |");
      for (LinkStudy.Figures f : row.figures().values()) {
        line.append(
            String.format(
                Locale.ROOT,
                " %.3f | %.3f | %.3f | %.3f |",
                f.ndcg10(),
                f.mrr(),
                f.recall5(),
                f.f1()));
      }
      out.println(line);
    }
  }
}
