package de.beschlusslage.web;

import de.beschlusslage.link.FindQuery;
import de.beschlusslage.link.Ranking;
import de.beschlusslage.report.Text;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Draft check: for each Ziffer of a draft, what was resolved before. */
final class DraftHandler {
  private static final int HITS = 5;
  private static final int MOST_DEMANDS = 200;
  private static final int MOST_TEXT = 4_000;
  private static final long SECONDS = 30;

  private final Library library;
  private final DraftReader reader;
  private final Pages pages;
  private final Turns turns;

  /** Few at a time, so that drafts do not keep searches waiting. */
  private final ExecutorService worker =
      new ThreadPoolExecutor(
          0,
          2,
          10,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(4),
          task -> {
            Thread thread = new Thread(task, "draft");
            thread.setDaemon(true);
            return thread;
          });

  DraftHandler(Library library, DraftReader reader, Pages pages, Turns turns) {
    this.library = library;
    this.reader = reader;
    this.pages = pages;
    this.turns = turns;
  }

  /** The form, and the answer if there is one. */
  record DraftView(boolean answered, String problem, String text, List<Answer> answers, int left) {}

  /** A Ziffer of the draft with what was resolved before. */
  record Answer(String label, String text, List<HitView> hits) {}

  private static final Text TITLE = new Text("Entwurf prüfen", "Check a draft");

  void form(Context context) {
    pages.show(context, "draft", TITLE, "/draft", new DraftView(false, "", "", List.of(), 0));
  }

  void check(Context context) throws IOException {
    if (!context.isMultipartFormData()) {
      throw new HttpResponseException(
          415, "Ein Entwurf wird mit dem Formular dieser Seite gesendet.", Map.of());
    }
    Optional<UploadedFile> file =
        Optional.ofNullable(context.uploadedFile("file")).filter(f -> f.size() > 0);
    String pasted = Optional.ofNullable(context.formParam("text")).orElse("").strip();
    DraftView view;
    if (file.isPresent()) {
      try (InputStream in = file.get().content()) {
        view = timed(name(file.get().filename()), in.readAllBytes(), "");
      }
    } else if (!pasted.isEmpty()) {
      view = timed("entwurf.txt", pasted.getBytes(StandardCharsets.UTF_8), pasted);
    } else {
      throw new BadRequestResponse("Bitte einen Text einfügen oder eine Datei wählen.");
    }
    if (!view.problem().isEmpty()) {
      context.status(422);
    }
    pages.show(context, "draft", TITLE, "/draft", view);
  }

  /** The file's own name without folders that a client may claim. */
  private static String name(String claimed) {
    String name =
        claimed.substring(Math.max(claimed.lastIndexOf('/'), claimed.lastIndexOf('\\')) + 1);
    return name.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
  }

  private DraftView timed(String name, byte[] content, String pasted) {
    Future<DraftView> answer;
    try {
      answer = worker.submit(() -> answer(name, content, pasted));
    } catch (RejectedExecutionException e) {
      throw new ServiceUnavailableResponse("Es werden gerade andere Entwürfe geprüft.");
    }
    try {
      return answer.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new HttpResponseException(
          422, "Der Entwurf ließ sich in " + SECONDS + " Sekunden nicht prüfen.", Map.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceUnavailableResponse("Der Server wird beendet.");
    } catch (ExecutionException e) {
      throw new BadRequestResponse("Der Entwurf konnte nicht gelesen werden.");
    }
  }

  private DraftView answer(String name, byte[] content, String pasted) throws IOException {
    DraftReader.Draft draft = reader.read(name, content);
    List<Answer> answers = new ArrayList<>();
    for (DraftReader.Demand demand : draft.demands()) {
      if (answers.size() == MOST_DEMANDS || Thread.currentThread().isInterrupted()) {
        break;
      }
      String text = demand.text().substring(0, Math.min(MOST_TEXT, demand.text().length()));
      answers.add(new Answer(demand.label(), demand.text(), before(text)));
    }
    return new DraftView(
        true, draft.problem(), pasted, answers, draft.demands().size() - answers.size());
  }

  private List<HitView> before(String text) throws IOException {
    turns.take();
    try {
      Ranking ranking = library.index().rank(FindQuery.of(text, HITS).withPlain(text), n -> {});
      return ranking instanceof Ranking.Ranked ranked ? HitView.of(ranked, 0, library) : List.of();
    } finally {
      turns.give();
    }
  }
}
