package de.beschlusslage.report;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Resolution;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts what the report shows while the documents pass by once: however many there are, what is
 * held is as large as the report's tables.
 */
final class Survey {
  private final Values values;
  private final List<Tally> tallies;
  private final Map<Counting, Integer> counts = new EnumMap<>(Counting.class);
  private final Set<String> conferences = new TreeSet<>();
  private final TreeSet<Integer> years = new TreeSet<>();
  private final List<DemandThread> longest;
  private final Set<String> told = new HashSet<>();
  private final Stories stories = new Stories();
  private final News news;
  private int documents;
  private int statements;

  /**
   * @param questions that are counted
   * @param threads of which the longest are told
   */
  Survey(List<Question> questions, List<DemandThread> threads, ActorTree tree) {
    this.values = new Values(tree);
    this.tallies = questions.stream().map(question -> new Tally(question, tree)).toList();
    this.longest = Stories.longest(threads);
    this.news = new News(values);
    longest.forEach(thread -> told.addAll(thread.itemIds()));
  }

  /** Adds the next document in the order of ids. */
  void add(Minutes minutes) {
    minutes.session().conference().ifPresent(conferences::add);
    minutes.session().year().ifPresent(years::add);
    for (Counting counting : Counting.values()) {
      List<Unit> units = Units.of(List.of(minutes), counting);
      counts.merge(counting, units.size(), Integer::sum);
      for (Tally tally : tallies) {
        if (tally.counting() == counting) {
          units.forEach(tally::add);
        }
      }
      if (counting == Counting.ITEMS) {
        units.forEach(this::tell);
      } else if (counting == Counting.RESOLUTIONS) {
        statements += units.stream().mapToInt(unit -> unit.facets().size()).sum();
      }
    }
    documents++;
  }

  private void tell(Unit item) {
    news.add(item, documents);
    if (told.contains(item.id())) {
      stories.add(alone(item.facets().get(0)));
    }
  }

  /** The same without the rest of its document. */
  private static Facet alone(Facet facet) {
    Minutes minutes = facet.minutes();
    Resolution resolution =
        facet.resolution().withItems(facet.item().map(List::of).orElse(List.of()));
    Minutes bare =
        new Minutes(
            minutes.id(),
            minutes.file(),
            minutes.sha256(),
            minutes.kind(),
            minutes.session(),
            minutes.pages(),
            "",
            minutes.places(),
            List.of(resolution),
            List.of());
    return new Facet(bare, resolution, facet.item(), facet.number());
  }

  /** How many documents there are. */
  int documents() {
    return documents;
  }

  /** How many units of a kind there are. */
  int count(Counting counting) {
    return counts.getOrDefault(counting, 0);
  }

  /** How many rows of evidence there are. */
  int statements() {
    return statements;
  }

  /** The answers to the questions, in their order. */
  List<CrossTable> tables() {
    List<CrossTable> tables = new ArrayList<>();
    for (Tally tally : tallies) {
      tables.add(tally.table(List::of));
    }
    return tables;
  }

  /** The longest histories. */
  List<ReportPage.ThreadView> longestThreads() {
    return longest.stream().map(stories::view).toList();
  }

  /** What the last year brought; see {@link News#fresh}. */
  ReportPage.Fresh fresh(List<Minutes> minutes, List<Link> links) {
    return news.fresh(minutes, links);
  }

  /** Conferences and years. */
  Text subtitle() {
    if (conferences.isEmpty() || years.isEmpty()) {
      return new Text("Kein Protokoll gelesen", "No minutes read");
    }
    int first = years.first();
    int last = years.last();
    return Text.same(
        String.join(", ", conferences) + ", " + first + (first == last ? "" : "–" + last));
  }
}
