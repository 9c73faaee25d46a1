package de.beschlusslage.reference;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.PriorReference.Status;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Session;
import de.beschlusslage.corpus.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Looks up cited resolutions among all minutes: found, not in the corpus, or ambiguous with
 * candidates. What turns out to be the citing session itself becomes {@code selbst}, and what lies
 * in its future is no citation and is dropped.
 */
public final class PriorResolver {
  private static final String SELF = "selbst";

  private final SessionCalendar calendar;

  private PriorResolver(SessionCalendar calendar) {
    this.calendar = calendar;
  }

  /** A resolver with the session years that come with the program. */
  public static PriorResolver standard() {
    return new PriorResolver(SessionCalendar.standard());
  }

  /** The same minutes in the same order, their citations looked up among each other. */
  public List<Minutes> resolve(List<Minutes> all) {
    Archive archive = new Archive(all);
    return all.stream().map(minutes -> resolveAmong(minutes, archive)).toList();
  }

  /**
   * The same minutes, their citations looked up.
   *
   * @param outlines the corpus, perhaps without texts and items
   * @param whole the document of an outline
   */
  public Minutes resolve(Minutes minutes, Archive outlines, UnaryOperator<Minutes> whole) {
    Set<String> decisive = consulted(minutes, outlines);
    return resolve(
        minutes,
        outlines.byIds(decisive).stream()
            .map(other -> other.id().equals(minutes.id()) ? minutes : whole.apply(other))
            .toList());
  }

  /**
   * The ids of those documents of {@code all} that decide what the citations of {@code minutes}
   * mean; outlines of a corpus will do which one machine does not hold.
   */
  public Set<String> consulted(Minutes minutes, Archive all) {
    Set<String> ids = new TreeSet<>();
    for (Resolution resolution : minutes.resolutions()) {
      for (Item item : resolution.items()) {
        for (PriorReference cited : item.prior()) {
          seenFrom(cited, minutes.session())
              .map(own -> consulted(own, minutes, all))
              .ifPresent(found -> found.forEach(other -> ids.add(other.id())));
        }
      }
    }
    return ids;
  }

  private List<Minutes> consulted(PriorReference cited, Minutes minutes, Archive all) {
    return Archive.isCircular(cited)
        ? all.withCircular(Archive.circular(cited)).stream()
            .filter(other -> !circulars(cited, other).isEmpty())
            .toList()
        : sessions(cited, minutes, all);
  }

  /**
   * The same minutes, their citations looked up.
   *
   * @param all the corpus in the order of ids, or of it at least what {@link #consulted} names
   */
  public Minutes resolve(Minutes minutes, List<Minutes> all) {
    return resolveAmong(minutes, new Archive(all));
  }

  private Minutes resolveAmong(Minutes minutes, Archive all) {
    if (minutes.resolutions().stream()
        .flatMap(resolution -> resolution.items().stream())
        .allMatch(item -> item.prior().isEmpty())) {
      return minutes;
    }
    List<Resolution> resolutions = new ArrayList<>();
    for (Resolution resolution : minutes.resolutions()) {
      resolutions.add(
          resolution.withItems(
              resolution.items().stream()
                  .map(item -> resolve(item, resolution, minutes, all))
                  .toList()));
    }
    return minutes.withResolutions(resolutions);
  }

  private Item resolve(Item item, Resolution resolution, Minutes minutes, Archive all) {
    if (item.prior().isEmpty()) {
      return item;
    }
    Map<String, String> renamed = new LinkedHashMap<>();
    List<PriorReference> prior = new ArrayList<>();
    for (PriorReference cited : item.prior()) {
      Optional<PriorReference> own = seenFrom(cited, minutes.session());
      renamed.put(cited.canonical(), own.map(PriorReference::canonical).orElse(""));
      own.ifPresent(c -> prior.add(lookUp(c, item, resolution, minutes, all)));
    }
    return new Item(
        item.path(),
        item.parent(),
        item.span(),
        item.text(),
        item.statements().stream().map(s -> renamed(s, renamed)).toList(),
        item.legal(),
        prior);
  }

  private static Statement renamed(Statement s, Map<String, String> renamed) {
    List<String> prior =
        s.prior().stream()
            .map(value -> renamed.getOrDefault(value, value))
            .filter(value -> !value.isEmpty())
            .distinct()
            .toList();
    return new Statement(
        s.type(),
        s.trigger(),
        s.inherited(),
        s.holder(),
        s.addressees(),
        s.legal(),
        prior,
        s.confidence(),
        s.span(),
        s.corrected());
  }

  /** The citation as the citing session sees it; empty where it points to itself or ahead. */
  private Optional<PriorReference> seenFrom(PriorReference cited, Session session) {
    boolean sameBody = session.conference().map(cited.conference()::equals).orElse(false);
    if (sameBody && cited.number().isPresent() && session.number().isPresent()) {
      int difference = cited.number().getAsInt() - session.number().getAsInt();
      return difference < 0
          ? Optional.of(cited)
          : difference == 0 ? selfCitation(cited) : Optional.empty();
    }
    if (cited.date().isPresent() && session.start().isPresent()) {
      LocalDate start = session.start().get();
      LocalDate end = session.end().orElse(start);
      if (cited.date().get().isAfter(end)) {
        return Optional.empty();
      }
      return sameBody && !cited.date().get().isBefore(start)
          ? selfCitation(cited)
          : Optional.of(cited);
    }
    OptionalInt year = yearOf(cited);
    if (year.isPresent() && session.year().isPresent()) {
      int difference = year.getAsInt() - session.year().getAsInt();
      if (difference > 0) {
        return Optional.empty();
      }
      return difference == 0 && sameBody && cited.date().isEmpty()
          ? selfCitation(cited)
          : Optional.of(cited);
    }
    return Optional.of(cited);
  }

  private OptionalInt yearOf(PriorReference cited) {
    if (cited.number().isPresent()) {
      OptionalInt known = calendar.yearOf(cited.conference(), cited.number().getAsInt());
      return known.isPresent() ? known : cited.year();
    }
    return cited.date().isPresent() ? OptionalInt.of(cited.date().get().getYear()) : cited.year();
  }

  private static Optional<PriorReference> selfCitation(PriorReference cited) {
    if (cited.top().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PriorReference(
            SELF + " TOP " + cited.top(),
            SELF,
            OptionalInt.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            cited.top(),
            cited.span(),
            List.of(),
            Status.NOT_IN_CORPUS));
  }

  private PriorReference lookUp(
      PriorReference cited, Item item, Resolution citing, Minutes minutes, Archive all) {
    if (Archive.isCircular(cited)) {
      return circular(cited, all);
    }
    boolean self = cited.conference().equals(SELF);
    List<Minutes> sessions = sessions(cited, minutes, all);
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, Resolution> byId = new LinkedHashMap<>();
    for (Minutes session : sessions) {
      for (Resolution resolution : session.resolutions()) {
        boolean wanted = cited.top().isEmpty() || cited.top().equals(resolution.top());
        if (wanted && !(self && session.id().equals(minutes.id()) && resolution == citing)) {
          byId.put(session.id() + "/" + resolution.top(), resolution);
          texts.put(session.id() + "/" + resolution.top(), text(resolution));
        }
      }
    }
    if (byId.isEmpty()) {
      return cited.resolved(List.of(), Status.NOT_IN_CORPUS);
    }
    String query = citing.title() + "\n" + item.text();
    if (byId.size() > 1 && !cited.top().isEmpty()) {
      // the same TOP in several files of one session, minutes first: one resolution
      List<String> ids = List.copyOf(byId.keySet());
      boolean oneSession = sessions.stream().allMatch(s -> sameSession(s, sessions.get(0)));
      return oneSession
          ? found(cited, ids.get(0), byId, query)
          : cited.resolved(ids, Status.AMBIGUOUS);
    }
    if (byId.size() == 1) {
      return found(cited, byId.keySet().iterator().next(), byId, query);
    }
    ContentMatch.Ranking ranking = new ContentMatch(texts).rank(query);
    return ranking.clear()
        ? found(cited, ranking.ids().get(0), byId, query)
        : cited.resolved(ranking.ids(), Status.AMBIGUOUS);
  }

  /** Found: the item too, where its content decides. */
  private static PriorReference found(
      PriorReference cited, String id, Map<String, Resolution> byId, String query) {
    Map<String, String> items = new LinkedHashMap<>();
    for (Item item : Optional.ofNullable(byId.get(id)).map(Resolution::items).orElse(List.of())) {
      items.put(id + "/" + item.path(), item.text());
    }
    if (items.size() > 1) {
      ContentMatch.Ranking ranking = new ContentMatch(items).rank(query);
      if (ranking.clear()) {
        return cited.resolved(List.of(ranking.ids().get(0)), Status.FOUND);
      }
    }
    return cited.resolved(List.of(id), Status.FOUND);
  }

  /** The documents of the session that is cited. */
  private List<Minutes> sessions(PriorReference cited, Minutes minutes, Archive all) {
    if (cited.conference().equals(SELF)) {
      return all.aroundSession(minutes).stream()
          .filter(other -> sameSession(other, minutes))
          .toList();
    }
    return all.aroundCited(cited, yearOf(cited)).stream()
        .filter(other -> meets(other.session(), cited) && !sameSession(other, minutes))
        .toList();
  }

  private static PriorReference circular(PriorReference cited, Archive all) {
    List<String> targets =
        all.withCircular(Archive.circular(cited)).stream()
            .flatMap(minutes -> circulars(cited, minutes).stream())
            .toList();
    Status status =
        targets.isEmpty()
            ? Status.NOT_IN_CORPUS
            : targets.size() == 1 ? Status.FOUND : Status.AMBIGUOUS;
    return cited.resolved(targets, status);
  }

  private static List<String> circulars(PriorReference cited, Minutes minutes) {
    if (!minutes.session().conference().map(cited.conference()::equals).orElse(true)) {
      return List.of();
    }
    String number = Archive.circular(cited);
    return minutes.resolutions().stream()
        .filter(resolution -> !resolution.circular().isEmpty())
        .filter(resolution -> Archive.withoutZeros(resolution.circular()).equals(number))
        .map(resolution -> minutes.id() + "/" + resolution.top())
        .toList();
  }

  private static boolean sameSession(Minutes a, Minutes b) {
    return a.id().equals(b.id())
        || a.session().conference().isPresent()
            && a.session().number().isPresent()
            && a.session().conference().equals(b.session().conference())
            && a.session().number().equals(b.session().number());
  }

  /** Whether {@code session} is the one cited. */
  private boolean meets(Session session, PriorReference cited) {
    if (!session.conference().map(cited.conference()::equals).orElse(false)) {
      return false;
    }
    if (cited.number().isPresent() && session.number().isPresent()) {
      return cited.number().equals(session.number());
    }
    if (cited.date().isPresent() && session.start().isPresent()) {
      LocalDate start = session.start().get();
      LocalDate end = session.end().orElse(start.plusDays(2));
      return !cited.date().get().isBefore(start) && !cited.date().get().isAfter(end);
    }
    OptionalInt year = yearOf(cited);
    return year.isPresent() && year.equals(session.year());
  }

  private static String text(Resolution resolution) {
    StringBuilder text = new StringBuilder(resolution.title());
    resolution.items().forEach(item -> text.append('\n').append(item.text()));
    return text.toString();
  }
}
