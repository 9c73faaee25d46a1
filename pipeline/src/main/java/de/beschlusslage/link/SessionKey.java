package de.beschlusslage.link;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Session;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * When a session met, as far as the document says.
 *
 * @param conference short form, empty where unknown
 * @param number the session's number, 0 where unknown
 * @param earliest first day it can have been, as epoch day
 * @param latest last day it can have been, as epoch day
 */
public record SessionKey(String conference, int number, long earliest, long latest)
    implements Serializable {

  /** In the order of time, then of conference and number. */
  static final Comparator<SessionKey> ORDER =
      Comparator.comparingLong(SessionKey::earliest)
          .thenComparingLong(SessionKey::latest)
          .thenComparing(SessionKey::conference)
          .thenComparingInt(SessionKey::number);

  /** The session of {@code minutes}. */
  public static SessionKey of(Minutes minutes) {
    Session session = minutes.session();
    long earliest = Long.MIN_VALUE;
    long latest = Long.MAX_VALUE;
    if (session.start().isPresent()) {
      earliest = session.start().get().toEpochDay();
      latest = earliest;
    } else if (session.year().isPresent()) {
      earliest = LocalDate.of(session.year().getAsInt(), 1, 1).toEpochDay();
      latest = LocalDate.of(session.year().getAsInt(), 12, 31).toEpochDay();
    }
    return new SessionKey(
        session.conference().orElse(""), session.number().orElse(0), earliest, latest);
  }

  /** {@code all} in the order of their sessions, those of one session by their ids. */
  public static List<Minutes> ordered(List<Minutes> all) {
    record Keyed(SessionKey key, Minutes minutes) {}
    return all.stream()
        .map(minutes -> new Keyed(of(minutes), minutes))
        .sorted(
            Comparator.comparing(Keyed::key, ORDER).thenComparing(keyed -> keyed.minutes().id()))
        .map(Keyed::minutes)
        .toList();
  }

  /**
   * Whether this session surely met before {@code other}: an earlier number of the same conference,
   * or an earlier date. One session never precedes itself, though it may fill several files.
   */
  public boolean before(SessionKey other) {
    boolean sameConference = !conference.isEmpty() && conference.equals(other.conference);
    if (sameConference && number > 0 && other.number > 0) {
      return number < other.number;
    }
    return latest < other.earliest;
  }
}
