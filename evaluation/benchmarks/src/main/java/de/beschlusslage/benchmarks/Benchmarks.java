package de.beschlusslage.benchmarks;

import de.beschlusslage.measure.TempFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures everything in one run and writes the page. */
@Command(
    name = "evaluation/benchmarks/run",
    description = "Measures the program beside what people would otherwise use.",
    mixinStandardHelpOptions = true)
public final class Benchmarks implements Callable<Integer> {
  private static final String SAMPLE = "corpus/sample";
  private static final String PHRASE = "Kinderbetreuung während der Kurse";
  private static final String DOCUMENT = SAMPLE + "/intmk-43-2048.txt";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The page (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("evaluation/benchmarks.md");

  @Option(
      names = "--shared",
      paramLabel = "DIR",
      description = "Real minutes, measured too if they are there (default: ${DEFAULT-VALUE}).")
  private Path shared = Path.of("../shared/corpus");

  @Option(
      names = "--items",
      paramLabel = "N,N",
      description = "Sizes for the growth of linking (default: ${DEFAULT-VALUE}).")
  private String sizes = "1000,10000,100000,1000000";

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      description = "Heap for the growth of linking (default: ${DEFAULT-VALUE}).")
  private String heap = "12g";

  @Option(
      names = "--note",
      paramLabel = "WORDS",
      description = "A sentence for the page, for example what else the machine did meanwhile.")
  private String note = "";

  @Option(
      names = "--accurate",
      description = "Measure --profile accurate, too; the script builds and trains it first.")
  private boolean accurate;

  @Option(names = "--smoke", description = "Run everything once on little text: does it work?")
  private boolean smoke;

  Benchmarks() {}

  /** Ends with the command's status. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Benchmarks()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, RunnerException {
    try (TempFolder temp = TempFolder.create()) {
      Launcher launcher = new Launcher(Path.of("beschlusslage").toAbsolutePath(), temp.path());
      launcher.run("", "--version"); // builds it, if need be
      Page page = measure(launcher, temp.path());
      Files.writeString(out, page.text());
      return 0;
    }
  }

  private Page measure(Launcher launcher, Path temp)
      throws IOException, InterruptedException, RunnerException {
    Jmh jmh = new Jmh(smoke);
    Page page = new Page().heading("# Speed side by side");
    page.paragraph(
        "Made by `evaluation/benchmarks/run`, all in one run, with Java %s on %d processors (%s)."
            .formatted(
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                jmh.settings()));

    if (!note.isEmpty()) {
      page.paragraph(note);
    }

    Map<String, String> texts = new LinkedHashMap<>(); // folder to name
    texts.put(grow(launcher, temp, "few", smoke ? 1 : 10), "generated");
    if (!smoke) {
      texts.put(SAMPLE, "sample");
    }
    boolean real = Files.isDirectory(shared) && !smoke;
    if (real) {
      texts.put(shared.toString(), "real minutes");
    }
    page.paragraph(
        "Texts: *generated* are minutes of `beschlusslage evaluate grow`, *sample* those of"
            + " `corpus/sample`"
            + (real ? ", *real minutes* stand outside the repository." : ".")
            + " MB are 10^6 bytes of UTF-8; both sides read the same text from memory on one"
            + " thread.");
    if (!real) {
      System.err.println("real minutes are not measured: smoke, or none in " + shared);
      page.paragraph("Real minutes were not measured.");
    }

    labelling(page, jmh, texts);
    accurateLabelling(page, jmh, texts);
    sentences(page, jmh, texts);
    references(page, jmh, texts);
    ranking(page, jmh, grow(launcher, temp, "many", smoke ? 2 : 100));
    starts(page, launcher, temp);
    growth(page, launcher);
    return page;
  }

  private static String grow(Launcher launcher, Path temp, String name, int documents)
      throws IOException, InterruptedException {
    String folder = temp.resolve(name).toString();
    launcher.run("", "evaluate", "grow", SAMPLE, "--documents", documents + "", "--out", folder);
    return folder;
  }

  private static void labelling(Page page, Jmh jmh, Map<String, String> texts)
      throws IOException, RunnerException {
    List<String> folders = List.copyOf(texts.keySet());
    Map<String, Double> ours = jmh.timesOfMuchCode(LabellingBenchmark.class, "label", folders);
    Map<String, Double> index = jmh.times(LabellingBenchmark.class, "index", folders);
    Map<String, Double> parse = jmh.longTimes(LabellingBenchmark.class, "parse", folders);
    page.heading("## Labelling");
    page.paragraph(
        "The whole labelling, from bytes to minutes with acts, addressees, norms and earlier"
            + " resolutions looked up; CoreNLP's German pipeline with sentences, tags and"
            + " dependencies (tokenize, ssplit, mwt, pos, depparse; without its names of persons"
            + " and places); Lucene indexing the text with its GermanAnalyzer, with positions,"
            + " nothing stored, committed to disk.");
    page.columns(
        "text", "MB", "labelling MB/s", "CoreNLP MB/s", "Lucene MB/s", "x CoreNLP", "x Lucene");
    for (String folder : folders) {
      double megabytes = Documents.of(Path.of(folder)).bytes() / 1e6;
      page.row(
          texts.get(folder),
          megabytes,
          1e3 * megabytes / ours.get(folder),
          1e3 * megabytes / parse.get(folder),
          1e3 * megabytes / index.get(folder),
          parse.get(folder) / ours.get(folder),
          index.get(folder) / ours.get(folder));
    }
    page.end();
  }

  private void accurateLabelling(Page page, Jmh jmh, Map<String, String> texts)
      throws IOException, RunnerException {
    if (!accurate) {
      page.paragraph("`--profile accurate` was not measured (`--accurate`).");
      return;
    }
    List<String> folders = List.copyOf(texts.keySet());
    Map<String, Double> ours = jmh.longTimes(LabellingBenchmark.class, "labelAccurately", folders);
    Map<String, Double> parse = jmh.longTimes(LabellingBenchmark.class, "parse", folders);
    page.paragraph(
        "By `--profile accurate`, which shows the parser and the network only what the rules leave"
            + " open:");
    page.columns("text", "labelling MB/s", "CoreNLP MB/s", "x CoreNLP");
    for (String folder : folders) {
      double megabytes = Documents.of(Path.of(folder)).bytes() / 1e6;
      page.row(
          texts.get(folder),
          1e3 * megabytes / ours.get(folder),
          1e3 * megabytes / parse.get(folder),
          parse.get(folder) / ours.get(folder));
    }
    page.end();
  }

  private static void sentences(Page page, Jmh jmh, Map<String, String> texts)
      throws IOException, RunnerException {
    page.heading("## Sentences");
    page.paragraph(
        "The rules beside OpenNLP's own German model (opennlp-models-sentdetect-de); how right"
            + " both are is said in `ablation.md`.");
    compare(page, jmh, texts, SentenceBenchmark.class, "rules", "openNlp", "OpenNLP");
  }

  private static void references(Page page, Jmh jmh, Map<String, String> texts)
      throws IOException, RunnerException {
    page.heading("## References");
    page.paragraph(
        "Norms and earlier resolutions by the program beside a regular expression of the usual"
            + " kind (section sign or \"Art.\", number, Absatz, Satz, Nummer, short form of a law),"
            + " which finds no law by its name and no resolution.");
    compare(page, jmh, texts, ReferenceBenchmark.class, "finder", "expression", "expression");
  }

  private static void compare(
      Page page,
      Jmh jmh,
      Map<String, String> texts,
      Class<?> benchmark,
      String ours,
      String theirs,
      String name)
      throws IOException, RunnerException {
    List<String> folders = List.copyOf(texts.keySet());
    Map<String, Double> our = jmh.times(benchmark, ours, folders);
    Map<String, Double> their = jmh.times(benchmark, theirs, folders);
    page.columns("text", "program MB/s", name + " MB/s", "ratio");
    for (String folder : folders) {
      double megabytes = Documents.of(Path.of(folder)).bytes() / 1e6;
      page.row(
          texts.get(folder),
          1e3 * megabytes / our.get(folder),
          1e3 * megabytes / their.get(folder),
          their.get(folder) / our.get(folder));
    }
    page.end();
  }

  private static void ranking(Page page, Jmh jmh, String folder)
      throws IOException, InterruptedException, RunnerException {
    List<String> folders = List.of(folder);
    double ours = jmh.times(RankingBenchmark.class, "links", folders).get(folder);
    double theirs = jmh.times(RankingBenchmark.class, "moreLikeThis", folders).get(folder);
    int items = Labeller.fast().label(Documents.of(Path.of(folder))).ledger().items();
    page.heading("## Ranking");
    page.paragraph(
        "For each item of a generated corpus its ten nearest, from items in memory to answers: the"
            + " program's links (two stages, with score, decision, evidence and threads) beside"
            + " Lucene's MoreLikeThis (minTermFreq = minDocFreq = 1, GermanAnalyzer), indexing"
            + " included on both sides.");
    page.columns("items", "program items/s", "MoreLikeThis items/s", "ratio");
    page.row(items + "", 1e3 * items / ours, 1e3 * items / theirs, theirs / ours).end();
  }

  private void starts(Page page, Launcher launcher, Path temp)
      throws IOException, InterruptedException {
    int times = smoke ? 1 : 9;
    page.heading("## Start and memory");
    page.paragraph(
        "Whole commands from the launcher, each in a new process: the median of %d by time, and"
                .formatted(times)
            + " the most memory that one more of them held (watching it holds a process up).");
    page.columns("command", "s", "MB");
    String tables = temp.resolve("tables").toString();
    Map<String, IntFunction<List<String>>> commands = new LinkedHashMap<>();
    commands.put("`--version`", i -> List.of("--version"));
    // into a new folder: a second run into one would only remember what the first has read
    commands.put("`run` one document", i -> List.of("run", DOCUMENT, "--out", tables + "-one" + i));
    commands.put("`run` the sample", i -> List.of("run", SAMPLE, "--out", tables + i));
    if (Files.isDirectory(shared)) {
      commands.put(
          "`run` the real minutes",
          i -> List.of("run", shared + "", "--out", tables + "-real" + i));
    }
    commands.put("`find` in the sample", i -> List.of("find", PHRASE, "--index", tables + 0));
    for (Map.Entry<String, IntFunction<List<String>>> command : commands.entrySet()) {
      Launcher.Taken taken = launcher.median(times, command.getValue());
      page.row(command.getKey(), taken.seconds(), taken.resident() + "");
    }
    page.end();
    page.paragraph("Many documents (`beschlusslage evaluate load`, each run in a process):");
    page.table(
        launcher
            .run("", "evaluate", "load", SAMPLE, "--documents", smoke ? "3" : "100,1000")
            .output());
  }

  private void growth(Page page, Launcher launcher) throws IOException, InterruptedException {
    page.heading("## Growth");
    page.paragraph(
        "Linking grown corpora (`beschlusslage evaluate growth`, heap up to %s); the exponent is"
                .formatted(heap)
            + " that of the step from the row above.");
    List<String> command = new ArrayList<>(List.of("evaluate", "growth", SAMPLE, "--items"));
    command.add(smoke ? "200" : sizes);
    page.table(launcher.run("-Xmx" + heap, command.toArray(String[]::new)).output());
  }
}
