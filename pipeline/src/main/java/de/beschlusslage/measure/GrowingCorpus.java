package de.beschlusslage.measure;

import de.beschlusslage.Stages;
import de.beschlusslage.corpus.DocumentKind;
import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.OffsetMap;
import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Session;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.Vote;
import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Grows a corpus of any size from a small one, for benchmarks. {@link Phrases} says how sentences
 * are mixed, {@link Theme} how demands come back; the same seed gives the same corpus.
 *
 * <p>Themes come up in the course of the years, are debated often at first and seldom later. About
 * every fourth item repeats an earlier one of its theme, as in real minutes, and some of these cite
 * the resolution before.
 */
public final class GrowingCorpus {
  private static final int ITEMS_A_RESOLUTION = 5;
  private static final int RESOLUTIONS_A_SESSION = 25;
  private static final int RESOLUTIONS_A_SECTION = 4;

  /** A theme is debated in about so many TOPs. */
  private static final int TOPS_A_THEME = 6;

  private static final double REPEATED = 0.25;
  private static final double CITED = 0.25;
  private static final double SIZES_DIFFER = 0.8;

  /** Session numbers have three digits. */
  private static final int MOST_SESSIONS = 999;

  private static final LocalDate FIRST = LocalDate.of(1985, 1, 7);
  private static final int YEARS = 40;

  private final Phrases phrases;
  private final List<String> conferences;
  private final List<Resolution> models = new ArrayList<>();
  private final long seed;

  /**
   * Prepares growth.
   *
   * @param seeds minutes to take apart, at least some fifty items
   * @throws IllegalArgumentException if there is too little to mix
   */
  public GrowingCorpus(List<Minutes> seeds, Stages.Sentences sentences, long seed) {
    this.seed = seed;
    phrases = new Phrases(seeds, sentences, seed);
    conferences =
        LexiconReader.resource("conferences.csv").entries().stream()
            .map(Lexicon.Entry::value)
            .filter(name -> name.length() <= 6)
            .toList();
    for (Minutes minutes : seeds) {
      minutes.resolutions().stream().filter(r -> !r.applicants().isEmpty()).forEach(models::add);
    }
    if (models.isEmpty()) {
      throw new IllegalArgumentException("no resolution with an applicant");
    }
  }

  /** {@code items} items in sessions of many conferences, oldest first. */
  public List<Minutes> grow(int items) {
    int sessions = Math.max(2, items / (ITEMS_A_RESOLUTION * RESOLUTIONS_A_SESSION));
    return sessions(Math.min(sessions, mostSessions()), items).toList();
  }

  /** As many sessions as {@link #sessions} can make. */
  public int mostSessions() {
    return MOST_SESSIONS * conferences.size();
  }

  /**
   * The same one by one, to be read in order and once.
   *
   * @param items in all of them together
   */
  public Stream<Minutes> sessions(int sessions, int items) {
    if (sessions < 1 || sessions > mostSessions()) {
      throw new IllegalArgumentException("sessions must be between 1 and " + mostSessions());
    }
    Growth growth = new Growth(sessions, items);
    return IntStream.range(0, sessions).mapToObj(growth::session).sequential();
  }

  private static String document(String conference, int number, LocalDate date) {
    return conference.toLowerCase(Locale.ROOT) + "-" + number + "-" + date.getYear();
  }

  /** Where a theme was debated last. */
  private record Debated(String conference, int number, LocalDate date, String top) {}

  /** A corpus in the making. */
  private final class Growth {
    private final int sessions;
    private final int items;
    private final int themes;
    private final SplittableRandom random = new SplittableRandom(seed);
    private final Map<Integer, Debated> last = new HashMap<>();

    Growth(int sessions, int items) {
      this.sessions = sessions;
      this.items = items;
      themes = Math.max(4, items / (ITEMS_A_RESOLUTION * TOPS_A_THEME));
    }

    Minutes session(int index) {
      String conference = conferences.get(index % conferences.size());
      int number = index / conferences.size() + 1;
      LocalDate date = FIRST.plusDays(index * 365L * YEARS / sessions);
      int known = Math.max(4, (int) ((long) themes * (index + 1) / sessions));
      int size = until(index + 1) - until(index);
      StringBuilder text = new StringBuilder();
      List<Resolution> resolutions = new ArrayList<>();
      for (int made = 0; made < size; ) {
        int position = resolutions.size();
        String top =
            (position / RESOLUTIONS_A_SECTION + 1) + "." + (position % RESOLUTIONS_A_SECTION + 1);
        int theme = known - 1 - (int) (random.nextDouble() * random.nextDouble() * known);
        int count = Math.min(size - made, 1 + random.nextInt(2 * ITEMS_A_RESOLUTION - 1));
        Debated here = new Debated(conference, number, date, top);
        resolutions.add(resolution(here, count, theme, text));
        last.put(theme, here);
        made += count;
      }
      return new Minutes(
          document(conference, number, date),
          document(conference, number, date) + ".txt",
          Integer.toHexString(index),
          DocumentKind.MINUTES,
          new Session(
              Optional.of(conference),
              OptionalInt.of(number),
              OptionalInt.of(date.getYear()),
              Optional.of(date),
              Optional.of(date.plusDays(1)),
              Optional.of("Musterstadt")),
          0,
          text.toString(),
          OffsetMap.identity(),
          resolutions,
          List.of());
    }

    /** Items before a session; sessions differ in size. */
    private int until(int session) {
      if (session == 0 || session == sessions) {
        return session == 0 ? 0 : items;
      }
      double shifted = (new SplittableRandom(seed + session).nextDouble() - 0.5) * SIZES_DIFFER;
      return (int) ((session + shifted) * items / sessions);
    }

    private Resolution resolution(Debated here, int size, int number, StringBuilder text) {
      Theme theme = new Theme(phrases, seed * 31 + number);
      Resolution model = models.get(random.nextInt(models.size()));
      Optional<Debated> before =
          Optional.ofNullable(last.get(number))
              .filter(d -> !d.conference.equals(here.conference) || d.number < here.number);
      int start = text.length();
      List<Item> made = new ArrayList<>();
      for (int i = 1; i <= size; i++) {
        made.add(item(Integer.toString(i), theme, before, here, text));
        text.append('\n');
      }
      return new Resolution(
          here.top,
          theme.title(),
          "",
          model.applicants(),
          List.of(),
          model.vote() == Vote.MAJORITY ? Vote.MAJORITY : Vote.UNANIMOUS,
          Optional.empty(),
          "",
          false,
          new Span(start, text.length()),
          made);
    }

    private Item item(
        String path, Theme theme, Optional<Debated> before, Debated here, StringBuilder text) {
      int from = text.length();
      boolean again = before.isPresent() && random.nextDouble() < REPEATED;
      List<Statement> statements = new ArrayList<>();
      List<LegalReference> legal = new ArrayList<>();
      for (Phrases.Sentence sentence : again ? theme.repeated(random) : theme.fresh(random)) {
        text.append(text.length() > from ? " " : "");
        int at = text.length();
        text.append(sentence.text());
        Span span = new Span(at, text.length());
        sentence.statement().stream().map(s -> moved(s, here, span)).forEach(statements::add);
        sentence.legal().stream().map(r -> moved(r, span)).forEach(legal::add);
      }
      List<PriorReference> prior =
          again && random.nextDouble() < CITED
              ? List.of(citation(before.get(), here, text))
              : List.of();
      Span span = new Span(from, text.length());
      return new Item(path, Optional.empty(), span, text.substring(from), statements, legal, prior);
    }

    private PriorReference citation(Debated before, Debated here, StringBuilder text) {
      text.append(" Die ").append(here.conference).append(" verweist auf ");
      int from = text.length();
      text.append("TOP %s der %d. %s".formatted(before.top, before.number, before.conference));
      Span span = new Span(from, text.length());
      text.append('.');
      return new PriorReference(
          before.conference + " " + before.number + ", TOP " + before.top,
          before.conference,
          OptionalInt.of(before.number),
          Optional.empty(),
          OptionalInt.empty(),
          before.top,
          span,
          List.of(document(before.conference, before.number, before.date) + "/" + before.top),
          PriorReference.Status.FOUND);
    }

    private Statement moved(Statement model, Debated here, Span span) {
      return new Statement(
          model.type(),
          model.trigger(),
          model.inherited(),
          here.conference,
          model.addressees(),
          model.legal(),
          List.of(),
          model.confidence(),
          span);
    }

    private LegalReference moved(LegalReference model, Span span) {
      return new LegalReference(model.canonical(), model.law(), model.norm(), span, model.url());
    }
  }
}
