package de.beschlusslage;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.report.ThreeSessions;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {
  private static final String HEAD = "document,top,item,statement,column,value,who,when\n";

  private static Corrections.Applied apply(String lines) throws IOException {
    return Corrections.read(new StringReader(HEAD + lines), "corrections.csv")
        .apply(ThreeSessions.minutes());
  }

  private static List<List<Resolution>> resolutions(List<Minutes> all) {
    return all.stream().map(Minutes::resolutions).toList();
  }

  private static Statement statement(Corrections.Applied applied, String path, int number) {
    Minutes minutes = applied.minutes().get(0);
    Item item =
        minutes.resolutions().get(0).items().stream()
            .filter(i -> i.path().equals(path))
            .findFirst()
            .orElseThrow();
    return item.statements().get(number - 1);
  }

  @Test
  void aLineChangesItsStatementAloneAndMarksIt() throws IOException {
    Corrections.Applied applied =
        apply(
            "intmk-18-2023,4.1,2,2,type,fordert,Meier,2026-05-01\n"
                + "intmk-18-2023,4.1,2,2,addressees,BAMF|Kommunen,Meier,2026-05-01\n");
    assertThat(applied.problems()).isEmpty();
    Statement corrected = statement(applied, "2", 2);
    assertThat(corrected.type()).isEqualTo(StatementType.FORDERT);
    assertThat(corrected.addressees()).containsExactly("BAMF", "Kommunen");
    assertThat(corrected.corrected()).containsExactly("type", "addressees");
    assertThat(corrected.confidence()).isEqualTo(1);
    assertThat(statement(applied, "2", 1))
        .isEqualTo(
            ThreeSessions.minutes().get(0).resolutions().get(0).items().get(1).statements().get(0));
    assertThat(resolutions(applied.minutes()).subList(1, 3))
        .isEqualTo(resolutions(ThreeSessions.minutes()).subList(1, 3));
  }

  @Test
  void aLineThatDoesNotFitChangesNothingAndIsReported() throws IOException {
    Corrections.Applied applied =
        apply(
            "intmk-18-2023,4.1,2,9,type,fordert,M,2026\n"
                + "intmk-18-2023,4.1,7,1,type,fordert,M,2026\n"
                + "intmk-18-2023,4.1,1,1,type,fordert,M,2026,Ganz andere Worte\n");
    assertThat(resolutions(applied.minutes())).isEqualTo(resolutions(ThreeSessions.minutes()));
    assertThat(applied.problems())
        .hasSize(3)
        .allSatisfy(
            p -> {
              assertThat(p.severity()).isEqualTo(Problem.Severity.WARNING);
              assertThat(p.message()).startsWith("does not fit any more");
            });
    assertThat(applied.problems().get(0).line()).hasValue(2);
  }

  @Test
  void theFirstWordsOfTheStatementMayBeGiven() throws IOException {
    Corrections.Applied applied =
        apply("intmk-18-2023,4.1,1,1,holder,Länder,M,2026,Die IntMK bittet den Bund\n");
    assertThat(applied.problems()).isEmpty();
    assertThat(statement(applied, "1", 1).holder()).isEqualTo("Länder");
  }

  @Test
  void whatTheLabellingSaysByItselfIsReportedAsNeededNoMore() throws IOException {
    Corrections.Applied applied = apply("intmk-18-2023,4.1,1,1,type,bittet,M,2026\n");
    assertThat(applied.problems())
        .singleElement()
        .extracting(Problem::severity)
        .isEqualTo(Problem.Severity.INFO);
    assertThat(statement(applied, "1", 1).corrected()).isEmpty();
  }

  @Test
  void anEmptyTypeDeletesAStatementAndTheOthersKeepTheirNumbers() throws IOException {
    Corrections.Applied applied =
        apply(
            "intmk-18-2023,4.1,2,1,type,,M,2026\n" + "intmk-18-2023,4.1,2,2,type,fordert,M,2026\n");
    Item before = ThreeSessions.minutes().get(0).resolutions().get(0).items().get(1);
    Item after = applied.minutes().get(0).resolutions().get(0).items().get(1);
    assertThat(after.statements()).hasSize(before.statements().size() - 1);
    assertThat(after.statements().get(0).type()).isEqualTo(StatementType.FORDERT);
    assertThat(after.statements().get(0).span()).isEqualTo(before.statements().get(1).span());
    assertThat(applied.problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .startsWith("deleted by hand");
  }

  @Test
  void aPlusAddsAStatementWhereItsFirstWordsStand() throws IOException {
    Item before = ThreeSessions.minutes().get(0).resolutions().get(0).items().get(0);
    String words = before.text().substring(4, 20);
    Corrections.Applied applied =
        apply(
            "intmk-18-2023,4.1,1,+,type,kritisiert,M,2026,"
                + words
                + "\n"
                + "intmk-18-2023,4.1,1,+,addressees,Bund|BAMF,M,2026\n");
    assertThat(applied.problems()).isEmpty();
    Statement added = statement(applied, "1", 2);
    assertThat(added.type()).isEqualTo(StatementType.KRITISIERT);
    assertThat(added.addressees()).containsExactly("Bund", "BAMF");
    assertThat(added.holder()).isEqualTo(before.statements().get(0).holder());
    assertThat(added.span().start()).isEqualTo(before.span().start() + 4);
    assertThat(added.corrected()).containsExactly("statement");
    assertThat(statement(applied, "1", 1)).isEqualTo(before.statements().get(0));
  }

  @Test
  void anAddedStatementWhoseWordsAreGoneIsReported() throws IOException {
    assertThat(
            apply(
                    "intmk-18-2023,4.1,1,+,type,soll,M,2026,Ganz andere Worte\n"
                        + "intmk-18-2023,4.1,1,+,holder,Länder,M,2026\n")
                .problems())
        .hasSize(2)
        .allSatisfy(p -> assertThat(p.message()).startsWith("does not fit any more"));
  }

  @Test
  void aLineThatIsNoneSaysWhy() throws IOException {
    Corrections.Applied applied =
        apply(
            "a,b\nx,1,1,1,colour,red,M,2026\nx,1,1,0,type,soll,M,2026\nx,1,1,1,type,grün,M,2026\n");
    assertThat(applied.problems())
        .extracting(Problem::message)
        .anyMatch(m -> m.contains("cells instead of"))
        .anyMatch(m -> m.contains("column colour is none of"))
        .anyMatch(m -> m.contains("neither a number from 1"))
        .anyMatch(m -> m.contains("none of the types"));
  }

  @Test
  void liesBesideFilesAndInFolders(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("corrections.csv"), HEAD + "d,1,1,1,type,soll,M,2026\n");
    Path file = Files.writeString(folder.resolve("a.txt"), "x");
    for (Path input : List.of(folder, file)) {
      assertThat(Corrections.beside(List.of(input)).apply(List.of()).problems())
          .singleElement()
          .extracting(Problem::message)
          .isEqualTo("not applied: this run has no document d");
    }
    assertThat(Corrections.beside(List.of(folder.resolve("b"))).apply(List.of()).problems())
        .hasSize(1);
  }

  @Test
  void documentByDocumentTheSameIsDoneAsInOne() throws IOException {
    String lines =
        "intmk-18-2023,4.1,2,2,type,fordert,M,2026\nnobody-1,1,1,1,type,soll,M,2026\n"
            + "intmk-18-2023,4.1,9,1,type,soll,M,2026\na,b\n";
    Corrections all = Corrections.read(new StringReader(lines), "corrections.csv");
    List<Minutes> minutes = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(all.problems());
    Set<String> ids = new HashSet<>();
    for (Minutes one : ThreeSessions.minutes()) {
      Corrections.Applied applied = all.of(one.id()).apply(List.of(one));
      minutes.addAll(applied.minutes());
      problems.addAll(applied.problems());
      ids.add(one.id());
    }
    problems.addAll(all.missing(ids));
    Corrections.Applied whole = apply(lines);
    assertThat(problems).hasSize(3).isEqualTo(renumbered(whole.problems()));
    assertThat(resolutions(minutes)).isEqualTo(resolutions(whole.minutes()));
  }

  // The head that apply() puts before the lines counts as one.
  private static List<Problem> renumbered(List<Problem> problems) {
    return problems.stream()
        .map(
            p ->
                new Problem(
                    p.severity(),
                    p.file(),
                    p.page(),
                    OptionalInt.of(p.line().orElseThrow() - 1),
                    p.message()))
        .toList();
  }
}
