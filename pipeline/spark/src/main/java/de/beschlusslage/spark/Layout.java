package de.beschlusslage.spark;

import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.link.SessionKey;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All documents in the order of their sessions, cut into parts of so many items as one task can
 * search in.
 *
 * @param ranks each document's place in that order, by its place in the order of ids
 * @param documents the parts as stretches of ranks
 * @param items the parts as stretches of positions: items in the order of sessions, then of reading
 * @param sessions of each part
 */
record Layout(int[] ranks, Ranges documents, Ranges items, List<Set<SessionKey>> sessions)
    implements Serializable {

  /**
   * @param byId outlines in the order of ids
   * @param counts items of each, by id
   * @param itemsOfPart items from which on a part is full
   */
  static Layout of(List<Minutes> byId, Map<String, Integer> counts, int itemsOfPart) {
    List<Minutes> ordered = SessionKey.ordered(byId);
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < byId.size(); i++) {
      places.put(byId.get(i).id(), i);
    }
    int[] ranks = new int[byId.size()];
    List<Integer> documents = new ArrayList<>(List.of(0));
    List<Integer> items = new ArrayList<>(List.of(0));
    List<Set<SessionKey>> sessions = new ArrayList<>(List.of(new LinkedHashSet<>()));
    int position = 0;
    for (int rank = 0; rank < ordered.size(); rank++) {
      Minutes minutes = ordered.get(rank);
      ranks[places.get(minutes.id())] = rank;
      if (position - items.get(items.size() - 1) >= itemsOfPart) {
        documents.add(rank);
        items.add(position);
        sessions.add(new LinkedHashSet<>());
      }
      sessions.get(sessions.size() - 1).add(SessionKey.of(minutes));
      position += counts.getOrDefault(minutes.id(), 0);
    }
    return new Layout(ranks, ranges(documents), ranges(items), sessions);
  }

  private static Ranges ranges(List<Integer> starts) {
    return new Ranges(starts.stream().mapToInt(Integer::intValue).toArray());
  }

  int parts() {
    return sessions.size();
  }

  /** The parts that hold sessions before {@code session}. */
  int[] before(SessionKey session) {
    List<Integer> parts = new ArrayList<>();
    for (int part = 0; part < parts(); part++) {
      if (sessions.get(part).stream().anyMatch(other -> other.before(session))) {
        parts.add(part);
      }
    }
    return parts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** One partition for each part. */
  Ranges byPart() {
    return Ranges.of(parts(), 1);
  }
}
