package de.beschlusslage.link;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.store.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Joins repeated demands to histories, where all of them are at hand: one connected part of a
 * corpus, say. {@link Joining} tells how.
 */
public final class ThreadBuilder {
  private final List<Member> demands;
  private final Map<String, Integer> positions = new HashMap<>();

  /**
   * What may stand in a history.
   *
   * @param itemId document/top/item
   * @param session when it was resolved
   */
  public record Member(String itemId, SessionKey session) {}

  /**
   * @param demands in the order of sessions; all, or at least all that links connect with any of
   *     them
   */
  public ThreadBuilder(List<Member> demands) {
    this.demands = List.copyOf(demands);
    for (int i = 0; i < demands.size(); i++) {
      positions.put(demands.get(i).itemId(), i);
    }
  }

  /** The histories of at least two demands, by their first member. */
  public List<DemandThread> threads(List<Link> links) {
    Histories histories =
        new Histories(
            Sessions.of(demands.stream().map(Member::session)::iterator), Rows.holdingAll());
    for (Link link : links) {
      if (joins(link)) {
        histories.link(positions.get(link.query()), positions.get(link.target()), link.score());
      }
    }
    List<DemandThread> threads = new ArrayList<>();
    histories.each(
        members ->
            threads.add(
                numbered(
                    threads.size() + 1,
                    Arrays.stream(members).mapToObj(m -> demands.get(m).itemId()).toList())));
    return threads;
  }

  /** Whether a link may join two histories. */
  public static boolean joins(Link link) {
    return link.decision() == Link.Decision.REPEATS || link.decision() == Link.Decision.PARTLY;
  }

  /** The history whose first member comes as the {@code number}-th, counted from 1. */
  public static DemandThread numbered(int number, List<String> itemIds) {
    return new DemandThread(String.format(Locale.ROOT, "t%04d", number), itemIds);
  }
}
