package de.beschlusslage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.beschlusslage.corpus.Vote;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  private final Statistics statistics = new Statistics(ThreeSessions.minutes(), ThreeSessions.TREE);

  @Test
  void pointsThatInheritTheirStemsActCountOnceAsAnAct() {
    assertThat(statistics.units(Counting.ACTS)).hasSize(8);
    assertThat(statistics.units(Counting.POINTS)).hasSize(10);
    assertThat(statistics.units(Counting.ITEMS)).hasSize(9);
    assertThat(statistics.units(Counting.RESOLUTIONS)).hasSize(5);
    CrossTable table = statistics.table(Question.of(Dimension.TYPE, Dimension.YEAR));
    assertThat(cell(table, "fordert", "2026")).isEqualTo(1);
    assertThat(
            cell(statistics.table(table.question().counting(Counting.POINTS)), "fordert", "2026"))
        .isEqualTo(3);
    assertThat(cell(statistics.table(table.question().counting(Counting.ITEMS)), "fordert", "2026"))
        .isEqualTo(3);
  }

  @Test
  void anActHasTheNormsOfAllItsPoints() {
    CrossTable table = statistics.table(Question.of(Dimension.LAW, Dimension.TYPE));
    assertThat(cell(table, "AufenthG", "fordert")).isEqualTo(1);
    assertThat(cell(table, "SGB II", "fordert")).isEqualTo(1);
  }

  @Test
  void pointsUnderAnUnnumberedLeadInJoinItsAct() {
    var minutes =
        Protocol.of("IntMK", 1, 2020)
            .top("1", "Lead-in", Vote.UNANIMOUS)
            .item("p1", "Die IntMK fordert den Bund auf:", act("Bund"))
            .item("1", "zu zahlen;", inherited("Bund"))
            .item("2", "zu handeln.", inherited("Bund"))
            .minutes();
    Statistics small = new Statistics(List.of(minutes), ActorTree.flat());
    assertThat(small.units(Counting.ACTS)).hasSize(1);
    assertThat(small.units(Counting.ACTS).get(0).facets()).hasSize(3);
  }

  @Test
  void aDemandOnAMinistryIsOneOnTheBundAndCountsOnceThere() {
    CrossTable table = statistics.table(Question.of(Dimension.ADDRESSEE, Dimension.YEAR));
    assertThat(cell(table, "Bund", "2026")).isEqualTo(1);
    assertThat(cell(table, "BMI", "2026")).isEqualTo(1);
    assertThat(cell(table, "BMAS", "2026")).isEqualTo(1);
    assertThat(row(table, "Bund")).isEqualTo(4);
    assertThat(table.rows().stream().map(k -> k.depth() + k.value()).toList())
        .containsSubsequence("0Bund", "1BMI", "2BAMF", "1BMAS", "0Länder");
    CrossTable top = statistics.table(table.question().actors(Question.Actors.TOP));
    assertThat(top.rows())
        .extracting(CrossTable.Key::value)
        .containsExactly("Bund", "Länder", "Sonstige", "");
    CrossTable finest = statistics.table(table.question().actors(Question.Actors.FINEST));
    assertThat(row(finest, "Bund")).isEqualTo(1);
  }

  @Test
  void anItemThatThanksOneAndAsksAnotherIsNoRequestToTheFirst() {
    Question question = Question.of(Dimension.TYPE, Dimension.ADDRESSEE).counting(Counting.ITEMS);
    CrossTable table = statistics.table(question);
    assertThat(cell(table, "begrüßt", "Länder")).isZero();
    assertThat(cell(table, "soll", "Länder")).isEqualTo(1);
    CrossTable filtered = statistics.table(question.where(Condition.parse("addressee=Länder")));
    assertThat(filtered.rows()).extracting(CrossTable.Key::value).containsExactly("soll");
  }

  @Test
  void alleLaenderIsSixteenApplicants() {
    CrossTable table =
        statistics.table(
            Question.of(Dimension.APPLICANT, Dimension.CONFERENCE).counting(Counting.RESOLUTIONS));
    assertThat(table.rows()).hasSize(16);
    assertThat(cell(table, "Thüringen", "KMK")).isEqualTo(1);
    assertThat(row(table, "Bayern")).isEqualTo(3);
    assertThat(table.total()).isEqualTo(5);
    assertThat(table.rowsOverlap()).isTrue();
  }

  @Test
  void whoAppliesWithWhomIsATableOfApplicantsByApplicants() {
    CrossTable table =
        statistics.table(
            Question.of(Dimension.APPLICANT, Dimension.APPLICANT)
                .counting(Counting.RESOLUTIONS)
                .where(Condition.parse("conference=IntMK")));
    assertThat(cell(table, "Bayern", "Berlin")).isEqualTo(2);
    assertThat(cell(table, "Bremen", "Bayern")).isEqualTo(1);
    assertThat(cell(table, "Hamburg", "Bayern")).isZero();
    assertThat(cell(table, "Hamburg", "Hamburg")).isEqualTo(row(table, "Hamburg"));
  }

  @Test
  void filtersSeeLargerActorsRangesOfYearsAndWhatIsMissing() {
    assertThat(count("addressee=Bund")).isEqualTo(4);
    assertThat(count("addressee=BMI|Länder")).isEqualTo(3);
    assertThat(count("addressee!=Bund")).isEqualTo(4);
    assertThat(count("year=2023..2024")).isEqualTo(5);
    assertThat(count("addressee=")).isEqualTo(3);
    assertThat(count("type=FORDERT")).isEqualTo(1);
    assertThat(statistics.unknownValues(Condition.parse("addressee=Bundd|Bund")))
        .containsExactly("Bundd");
  }

  @Test
  void aFilterThatIsNoneSaysWhatToWrite() {
    assertThatThrownBy(() -> Condition.parse("Bund")).hasMessageContaining("addressee=Bund");
    assertThatThrownBy(() -> Condition.parse("colour=red")).hasMessageContaining("year, session");
    assertThatThrownBy(() -> Condition.parse("year=soon")).hasMessageContaining("year");
  }

  @Test
  void sessionsStandInOrderOfTime() {
    CrossTable table = statistics.table(Question.of(Dimension.VOTE, Dimension.SESSION));
    assertThat(table.columns())
        .extracting(CrossTable.Key::value)
        .containsExactly("IntMK 18", "KMK 301", "IntMK 21");
    assertThat(table.rows())
        .extracting(CrossTable.Key::value)
        .containsExactly("einstimmig", "mehrheitlich", "");
  }

  /** Each figure is the number of units that a filter for the same values leaves. */
  @Property(tries = 200)
  void everyFigureLeadsToAsManyUnits(
      @ForAll Dimension rows,
      @ForAll Dimension columns,
      @ForAll Counting counting,
      @ForAll Question.Actors actors) {
    Question question = new Question(rows, Optional.of(columns), counting, List.of(), actors);
    CrossTable table = statistics.table(question);
    assertThat(table.total()).isEqualTo(statistics.units(counting).size());
    if (!table.rowsOverlap()) {
      assertThat(Arrays.stream(table.rowTotals()).sum()).isEqualTo(table.total());
    }
    if (!table.columnsOverlap()) {
      assertThat(Arrays.stream(table.columnTotals()).sum()).isEqualTo(table.total());
    }
    for (int r = 0; r < table.rows().size(); r++) {
      int inCells = Arrays.stream(table.cells()[r]).sum();
      assertThat(inCells).isGreaterThanOrEqualTo(table.rowTotals()[r]);
      if (actors != Question.Actors.TREE) {
        continue;
      }
      Condition inRow = Condition.is(rows, table.rows().get(r).value());
      assertThat(statistics.units(counting, List.of(inRow))).hasSize(table.rowTotals()[r]);
      for (int c = 0; c < table.columns().size(); c++) {
        Condition inColumn = Condition.is(columns, table.columns().get(c).value());
        assertThat(statistics.units(counting, List.of(inRow, inColumn)))
            .hasSize(table.cells()[r][c]);
      }
    }
  }

  private int count(String filter) {
    return statistics.units(Counting.ACTS, List.of(Condition.parse(filter))).size();
  }

  private static Protocol.Act act(String addressee) {
    return Protocol.Act.of(de.beschlusslage.corpus.StatementType.FORDERT, addressee);
  }

  private static Protocol.Act inherited(String addressee) {
    return Protocol.Act.inherited(de.beschlusslage.corpus.StatementType.FORDERT, addressee);
  }

  private static int row(CrossTable table, String value) {
    return table.rowTotals()[index(table.rows(), value)];
  }

  private static int cell(CrossTable table, String row, String column) {
    int r = index(table.rows(), row);
    int c = index(table.columns(), column);
    return r < 0 || c < 0 ? 0 : table.cells()[r][c];
  }

  private static int index(List<CrossTable.Key> keys, String value) {
    return keys.stream().map(CrossTable.Key::value).toList().indexOf(value);
  }
}
