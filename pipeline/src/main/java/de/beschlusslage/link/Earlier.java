package de.beschlusslage.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which of some demands surely were resolved before a session; safe for several threads. */
final class Earlier {
  private final List<SessionKey> sessions = new ArrayList<>();
  private final int[] sessionOf;
  private final int[] starts;
  private final int[] ends;
  private final Map<SessionKey, Before> known = new ConcurrentHashMap<>();

  Earlier(List<Demand> demands) {
    sessionOf = new int[demands.size()];
    Map<SessionKey, Integer> numbers = new HashMap<>();
    for (int i = 0; i < sessionOf.length; i++) {
      SessionKey session = demands.get(i).session();
      Integer number = numbers.putIfAbsent(session, sessions.size());
      if (number == null) {
        sessions.add(session);
      }
      sessionOf[i] = number == null ? sessions.size() - 1 : number;
    }
    starts = new int[sessions.size()];
    ends = new int[sessions.size()];
    for (int i = 0; i < sessionOf.length; i++) {
      ends[sessionOf[i]] = i + 1;
      int mirrored = sessionOf.length - 1 - i;
      starts[sessionOf[mirrored]] = mirrored;
    }
  }

  /** The demands that surely were resolved before {@code session}. */
  Before before(SessionKey session) {
    return known.computeIfAbsent(session, this::find);
  }

  private Before find(SessionKey session) {
    int end = 0;
    int firstAfter = Integer.MAX_VALUE;
    for (int s = 0; s < ends.length; s++) {
      if (sessions.get(s).before(session)) {
        end = Math.max(end, ends[s]);
      } else {
        firstAfter = Math.min(firstAfter, starts[s]);
      }
    }
    return new Before(session, end, firstAfter >= end);
  }

  /** The demands from before a session. */
  final class Before {
    private final SessionKey session;
    private final int end;
    private final boolean allBelowEnd;

    private Before(SessionKey session, int end, boolean allBelowEnd) {
      this.session = session;
      this.end = end;
      this.allBelowEnd = allBelowEnd;
    }

    /** The position after the last of them. */
    int end() {
      return end;
    }

    /** Whether {@code demand} is one of them. */
    boolean contains(int demand) {
      return demand < end && (allBelowEnd || sessions.get(sessionOf[demand]).before(session));
    }
  }
}
