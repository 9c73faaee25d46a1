package de.beschlusslage.link;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which of some demands surely were resolved before a session; safe for several threads. */
final class Earlier {
  private final Sessions sessions;
  private final int[] starts;
  private final int[] ends;
  private final Map<SessionKey, Before> known = new ConcurrentHashMap<>();

  Earlier(Sessions sessions) {
    this.sessions = sessions;
    starts = new int[sessions.keys().size()];
    ends = new int[starts.length];
    Arrays.fill(starts, Integer.MAX_VALUE);
    for (int i = 0; i < sessions.size(); i++) {
      int session = sessions.number(i);
      starts[session] = Math.min(starts[session], i);
      ends[session] = i + 1;
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
      if (sessions.keys().get(s).before(session)) {
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
      return demand < end && (allBelowEnd || sessions.key(demand).before(session));
    }
  }
}
