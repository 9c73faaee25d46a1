package de.beschlusslage.cli;

import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.ingest.Ingest;
import de.beschlusslage.link.FindQuery;
import de.beschlusslage.link.FindResult;
import de.beschlusslage.link.ResolutionIndex;
import de.beschlusslage.report.ActorTree;
import de.beschlusslage.structure.Structurer;
import de.beschlusslage.web.DraftReader;
import de.beschlusslage.web.Drafts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.lucene.index.IndexNotFoundException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Earlier resolutions for a phrase or for each Ziffer of a draft. */
@Command(
    name = "find",
    description = "Finds what was resolved before, for a phrase or for each Ziffer of a draft.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Words are found in any inflection and inside compounds; \"…\" asks for a phrase, +word must",
      "and -word must not occur, word~ forgives misspelling.",
      "Examples:",
      "  beschlusslage find \"Migrationsberatung auskömmlich finanzieren\" --index tabellen",
      "  beschlusslage find --file entwurf.docx --index tabellen --addressee Bund --from 2019",
      "A demand on the BMI is one on the Bund."
    })
final class FindCommand implements Callable<Integer> {
  private static final int MOST_HITS = 1000;

  /** A longer Ziffer is cut: its first sentences say what it is about. */
  private static final int MOST_TEXT = 4_000;

  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Asked asked = new Asked();

  /** Either a phrase or a draft. */
  static final class Asked {
    @Parameters(paramLabel = "QUERY", arity = "1", description = "What to look for.")
    private String words = "";

    @Option(
        names = "--file",
        paramLabel = "DRAFT",
        description = "A draft in any format that run reads; each of its Ziffern is looked for.")
    private Optional<Path> draft = Optional.empty();
  }

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Folder that a run wrote (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("out");

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Most hits for a query (default: ${DEFAULT-VALUE}).")
  private int limit = 10;

  @Option(
      names = "--conference",
      paramLabel = "NAME",
      description = "Only this conference's, by its short form; may be given again.")
  private List<String> conferences = List.of();

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "Only sessions from this day (2023-04-26) or year (2023) on.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DAY", description = "Only sessions up to this day or year.")
  private Optional<String> to = Optional.empty();

  @Option(
      names = "--type",
      paramLabel = "ACT",
      description = "Only items with this act, for example fordert; may be given again.")
  private List<String> types = List.of();

  @Option(
      names = "--addressee",
      paramLabel = "NAME",
      description = "Only items that ask this actor or one below it; may be given again.")
  private List<String> addressees = List.of();

  @Option(
      names = "--law",
      paramLabel = "NAME",
      description = "Only items that cite this law, by its short form; may be given again.")
  private List<String> laws = List.of();

  @ArgGroup private Form form = new Form();

  /** How the answer is printed. */
  static final class Form {
    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--csv", description = "Print CSV.")
    private boolean csv;
  }

  FindCommand() {}

  /** What is said of a folder that cannot be searched. */
  static String noIndex(Path folder) {
    return folder + ": no index in this folder; run makes one, but not with --engine spark";
  }

  @Override
  public Integer call() throws CommandException {
    FindQuery filters = filters();
    List<FindPrinter.Question> questions = questions();
    Path index = Files.isDirectory(folder.resolve("index")) ? folder.resolve("index") : folder;
    if (!Files.isDirectory(index)) {
      throw new CommandException(folder + ": no such folder; run makes one (--index names it)");
    }
    List<FindPrinter.Answer> answers = new ArrayList<>();
    try (ResolutionIndex resolutions = ResolutionIndex.open(index)) {
      for (FindPrinter.Question question : questions) {
        answers.add(new FindPrinter.Answer(question, found(resolutions, question, filters)));
      }
    } catch (IndexNotFoundException e) {
      throw new CommandException(noIndex(folder));
    } catch (IOException e) {
      throw new CommandException(folder + ": the index cannot be read: " + e.getMessage());
    }
    FindPrinter printer = new FindPrinter(spec.commandLine().getOut());
    if (form.json) {
      printer.json(answers);
    } else if (form.csv) {
      printer.csv(answers);
    } else {
      printer.text(answers);
    }
    return 0;
  }

  private FindResult.Found found(
      ResolutionIndex resolutions, FindPrinter.Question question, FindQuery filters)
      throws IOException, CommandException {
    FindQuery query =
        question.label().isEmpty()
            ? filters.withWords(question.text())
            : filters.withPlain(
                question.text().substring(0, Math.min(MOST_TEXT, question.text().length())));
    FindResult result = resolutions.find(query);
    if (result instanceof FindResult.Found found) {
      return found;
    }
    if (!question.label().isEmpty()) {
      return new FindResult.Found(List.of(), 0); // a Ziffer without a word worth looking for
    }
    throw new CommandException(((FindResult.Refused) result).message());
  }

  private List<FindPrinter.Question> questions() throws CommandException {
    if (asked.draft.isEmpty()) {
      return List.of(new FindPrinter.Question("", asked.words));
    }
    Path file = asked.draft.get();
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new CommandException(file + ": no such file");
    } catch (IOException e) {
      throw new CommandException(file + ": cannot be read");
    }
    DraftReader.Draft draft =
        new Drafts(Ingest.standard(), Structurer.standard())
            .read(file.getFileName().toString(), content);
    if (!draft.problem().isEmpty()) {
      throw new CommandException(file + ": " + draft.problem());
    }
    if (draft.demands().isEmpty()) {
      throw new CommandException(file + ": no demand found in this draft");
    }
    return draft.demands().stream()
        .map(demand -> new FindPrinter.Question(demand.label(), demand.text()))
        .toList();
  }

  private FindQuery filters() {
    List<String> wrong = new ArrayList<>();
    if (limit < 1 || limit > MOST_HITS) {
      wrong.add("--limit takes a number from 1 to " + MOST_HITS);
    }
    for (String type : types) {
      if (StatementType.ofLabel(type).isEmpty()) {
        wrong.add("--type knows no act " + type);
      }
    }
    Optional<LocalDate> first = day("--from", from, "-01-01", wrong);
    Optional<LocalDate> last = day("--to", to, "-12-31", wrong);
    if (!wrong.isEmpty()) {
      throw new ParameterException(spec.commandLine(), String.join("; ", wrong));
    }
    return new FindQuery(
        "",
        false,
        Set.copyOf(conferences),
        first,
        last,
        Set.copyOf(types),
        withActorsBelow(),
        Set.copyOf(laws),
        limit);
  }

  private Set<String> withActorsBelow() {
    Set<String> all = new HashSet<>(addressees);
    if (!addressees.isEmpty()) {
      ActorTree tree = ActorTree.ofRegister();
      for (String actor : tree.parents().keySet()) {
        if (tree.path(actor).stream().anyMatch(addressees::contains)) {
          all.add(actor);
        }
      }
    }
    return all;
  }

  private static Optional<LocalDate> day(
      String option, Optional<String> value, String rest, List<String> wrong) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String text = value.get().strip();
    try {
      return Optional.of(LocalDate.parse(text.matches("\\d{4}") ? text + rest : text));
    } catch (DateTimeParseException e) {
      wrong.add(option + " takes a day like 2023-04-26 or a year, not " + text);
      return Optional.empty();
    }
  }
}
