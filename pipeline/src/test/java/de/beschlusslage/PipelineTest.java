package de.beschlusslage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.beschlusslage.corpus.DocumentKind;
import de.beschlusslage.corpus.OffsetMap;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Problem.Severity;
import de.beschlusslage.corpus.Session;
import de.beschlusslage.ingest.Ingested;
import de.beschlusslage.ingest.SourceText;
import de.beschlusslage.link.Linked;
import de.beschlusslage.reference.References;
import de.beschlusslage.structure.Outline;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private static final Stages.Structure NO_RESOLUTION =
      source -> new Outline(DocumentKind.OTHER, Session.unknown(), List.of(), List.of());

  private static Pipeline pipeline(Stages.Ingest ingest, Stages.Structure structure) {
    return new Pipeline(
        new Stages(
            ingest,
            structure,
            (source, outline, section) -> Map.of(),
            (text, within) -> References.NONE,
            (text, within) -> List.of(within),
            (document, outlines, whole) -> document,
            (all, progress) -> new Linked(List.of(), List.of())));
  }

  private static Ingested text(String name) {
    return new Ingested.Read(
        new SourceText(name, "00", name, OffsetMap.identity(), List.of(), List.of(), 0, List.of()));
  }

  private static List<Input> inputs(String... names) {
    return List.of(names).stream().map(name -> new Input(name, name::getBytes)).toList();
  }

  private static Run run(Pipeline pipeline, List<Input> inputs) throws InterruptedException {
    RunOptions options = new RunOptions(4, Duration.ofSeconds(20));
    return run(pipeline, inputs, options);
  }

  private static Run run(Pipeline pipeline, List<Input> inputs, RunOptions options)
      throws InterruptedException {
    Inputs found = new Inputs(inputs, List.of(), List.of());
    return pipeline.run(found, DocumentMemory.NONE, options, Progress.SILENT);
  }

  @Test
  void a_document_on_which_the_program_fails_does_not_cost_the_others()
      throws InterruptedException {
    Pipeline pipeline =
        pipeline(
            (bytes, name, sha256) -> text(name),
            source -> {
              if (source.file().equals("b")) {
                throw new IllegalStateException("a bug");
              }
              return NO_RESOLUTION.outline(source);
            });
    Run run = run(pipeline, inputs("a", "b", "c"));
    assertThat(run.corpus().minutes()).extracting("file").containsExactly("a", "c");
    assertThat(run.ledger().unreadable()).isOne();
    assertThat(run.corpus().problems())
        .singleElement()
        .satisfies(p -> assertThat(p.file()).isEqualTo("b"))
        .satisfies(p -> assertThat(p.message()).contains("a bug"));
  }

  @Test
  void an_endless_recursion_in_one_document_does_not_cost_the_others() throws InterruptedException {
    Pipeline pipeline =
        pipeline(
            (bytes, name, sha256) -> text(name),
            source ->
                source.file().equals("b") ? recurse(source, 0) : NO_RESOLUTION.outline(source));
    Run run = run(pipeline, inputs("a", "b"));
    assertThat(run.corpus().minutes()).hasSize(1);
    assertThat(run.ledger().errors()).isOne();
  }

  private static Outline recurse(SourceText source, int depth) {
    return depth < 0 ? NO_RESOLUTION.outline(source) : recurse(source, depth + 1);
  }

  @Test
  void a_document_that_never_ends_is_left_behind() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Pipeline pipeline =
        pipeline(
            (bytes, name, sha256) -> text(name),
            source -> {
              while (source.file().equals("b") && never.getCount() > 0) {
                Thread.onSpinWait(); // deaf to interrupts, as a hanging parser is
              }
              return NO_RESOLUTION.outline(source);
            });
    Run run = run(pipeline, inputs("a", "b", "c"), new RunOptions(1, Duration.ofSeconds(1)));
    never.countDown();
    assertThat(run.corpus().minutes()).extracting("file").containsExactly("a", "c");
    assertThat(run.corpus().problems())
        .extracting(Problem::message)
        .containsExactly(
            "left out: not done after 1 s; give it more time (--time-limit), and please report it");
  }

  @Test
  void a_file_that_vanishes_is_a_problem() throws InterruptedException {
    Input gone =
        new Input(
            "weg",
            () -> {
              throw new NoSuchFileException("weg");
            });
    Run run = run(pipeline((bytes, name, sha256) -> text(name), NO_RESOLUTION), List.of(gone));
    assertThat(run.corpus().problems())
        .extracting(Problem::message)
        .containsExactly("cannot be read: no such file or folder");
  }

  @Test
  void copies_are_named_and_files_of_other_formats_too() throws InterruptedException {
    Pipeline pipeline = pipeline((bytes, name, sha256) -> text(name), NO_RESOLUTION);
    Input a = new Input("a", () -> new byte[] {1});
    Input b = new Input("b", () -> new byte[] {1});
    Inputs found = new Inputs(List.of(a, b), List.of(), List.of("bild.jpeg"));
    Run run = pipeline.run(found, DocumentMemory.NONE, RunOptions.usual(), Progress.SILENT);
    assertThat(run.corpus().problems())
        .extracting(p -> p.severity() + " " + p.file() + " " + p.message())
        .containsExactly(
            "INFO bild.jpeg passed over: no format that this program reads",
            "WARNING b has the same content as a: both are counted, remove one");
    assertThat(run.ledger().documents()).isEqualTo(2);
  }

  @Test
  void unreadable_files_are_counted_and_the_account_adds_up() throws InterruptedException {
    Pipeline pipeline =
        pipeline(
            (bytes, name, sha256) ->
                name.equals("a")
                    ? new Ingested.Unreadable(Problem.of(Severity.ERROR, name, "empty"))
                    : text(name),
            NO_RESOLUTION);
    Ledger ledger = run(pipeline, inputs("a", "b", "c")).ledger();
    assertThat(ledger.documents()).isEqualTo(3);
    assertThat(ledger.other()).isEqualTo(2);
    assertThat(ledger.unreadable()).isOne();
    assertThat(ledger.clean()).isFalse();
  }

  @Test
  void a_ledger_that_does_not_add_up_is_an_error_of_the_program() {
    assertThatThrownBy(() -> new Ledger(3, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("3 documents are not 1 minutes");
  }

  @Test
  void the_result_is_in_the_order_of_ids_whoever_finishes_first() throws InterruptedException {
    List<String> finished = Collections.synchronizedList(new ArrayList<>());
    Pipeline pipeline =
        pipeline(
            (bytes, name, sha256) -> {
              // Whoever comes first by name waits for the last.
              while (name.equals("a") && !finished.contains("d")) {
                Thread.onSpinWait();
              }
              finished.add(name);
              return text(name);
            },
            NO_RESOLUTION);
    Run run = run(pipeline, inputs("a", "b", "c", "d"));
    assertThat(run.corpus().minutes()).extracting("file").containsExactly("a", "b", "c", "d");
    assertThat(run.inputs()).extracting("file").containsExactly("a", "b", "c", "d");
  }
}
