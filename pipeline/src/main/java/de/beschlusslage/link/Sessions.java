package de.beschlusslage.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which session each demand belongs to; sessions are numbered as they come. */
final class Sessions {
  private final List<SessionKey> keys = new ArrayList<>();
  private final Map<SessionKey, Integer> numbers = new HashMap<>();
  private int[] of = new int[64];
  private int size;

  /** The sessions of {@code demands}, in their order. */
  static Sessions of(Iterable<SessionKey> demands) {
    Sessions sessions = new Sessions();
    demands.forEach(sessions::add);
    return sessions;
  }

  /** The next demand was resolved in {@code session}. */
  void add(SessionKey session) {
    Integer number = numbers.putIfAbsent(session, keys.size());
    if (number == null) {
      keys.add(session);
    }
    if (size == of.length) {
      of = Arrays.copyOf(of, size * 2);
    }
    of[size++] = number == null ? keys.size() - 1 : number;
  }

  /** The number of the session of a demand. */
  int number(int demand) {
    return of[demand];
  }

  /** The session of a demand. */
  SessionKey key(int demand) {
    return keys.get(of[demand]);
  }

  /** All sessions by their numbers. */
  List<SessionKey> keys() {
    return keys;
  }

  /** Number of demands. */
  int size() {
    return size;
  }
}
