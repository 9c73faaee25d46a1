package de.beschlusslage.web;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.report.Step;
import de.beschlusslage.report.Stories;
import de.beschlusslage.report.Text;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Comparator;
import java.util.List;

/** Shows threads: the list of them, and one as a time line. */
final class ThreadHandler {
  private static final int MOST = 200;

  private final Library library;
  private final Pages pages;

  ThreadHandler(Library library, Pages pages) {
    this.library = library;
    this.pages = pages;
  }

  /** A thread in the list. */
  record Entry(String href, String title, int items, int sessions) {}

  /** The list; {@code left} are those not shown. */
  record ListView(List<Entry> entries, int left) {}

  /** A time line. */
  record ThreadView(String id, List<Stop> stops) {}

  /** A demand of the time line with the way to its resolution. */
  record Stop(Step step, String href) {}

  void list(Context context) {
    List<Entry> entries =
        library.threads().stream()
            .sorted(
                Comparator.comparingInt((DemandThread t) -> -Stories.sessions(t))
                    .thenComparingInt(t -> -t.itemIds().size())
                    .thenComparing(DemandThread::id))
            .limit(MOST)
            .map(this::entry)
            .toList();
    ListView view = new ListView(entries, Math.max(0, library.threads().size() - MOST));
    pages.show(context, "threads", new Text("Fäden", "Threads"), "/threads", view);
  }

  private Entry entry(DemandThread thread) {
    List<Step> steps = library.stories().steps(thread);
    String title = steps.isEmpty() ? thread.id() : steps.get(steps.size() - 1).text();
    return new Entry(
        "/thread?id=" + Page.encode(thread.id()), title, steps.size(), Stories.sessions(thread));
  }

  void page(Context context) {
    DemandThread thread =
        library
            .thread(Requests.text(context, "id"))
            .orElseThrow(() -> new NotFoundResponse("Diesen Faden enthält der Bestand nicht."));
    List<Stop> stops =
        library.stories().steps(thread).stream()
            .map(step -> new Stop(step, HitView.href(step.itemId())))
            .toList();
    String name = thread.id() + subject(thread);
    pages.show(
        context,
        "thread",
        new Text("Faden " + name, "Thread " + name),
        "/threads",
        new ThreadView(thread.id(), stops));
  }

  /** The title under which the demand was resolved last. */
  private String subject(DemandThread thread) {
    List<String> items = thread.itemIds();
    return items.isEmpty()
        ? ""
        : library
            .item(items.get(items.size() - 1))
            .map(p -> ": " + p.resolution().title())
            .orElse("");
  }
}
