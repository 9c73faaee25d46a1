package de.beschlusslage.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.StatementType;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What the labelling promises, each case by the peculiarity of German that forced it. */
class AnnotatorTest {

  private static String shape(Statement s) {
    return s.type().label() + " [" + s.trigger() + "] " + s.holder() + " > " + s.addressees();
  }

  private static List<String> shapes(String text) {
    return Labels.of(text).stream().map(AnnotatorTest::shape).toList();
  }

  @Test
  void aSeparableVerbIsOneTriggerHoweverFarItsParticle() {
    assertThat(
            shapes(
                "Die Länder fordern den Bund, der die Kurse trägt und ihre Zahl bestimmt, erneut"
                    + " auf, die Mittel zu erhöhen."))
        .containsExactly("fordert [fordern auf] Länder > [Bund]");
  }

  @Test
  void theLongNameOfTheMinistersSpeaksForTheConference() {
    assertThat(
            shapes(
                "Die für Integration zuständigen Ministerinnen und Minister, Senatorinnen und"
                    + " Senatoren der Länder (IntMK) bitten das BMI, den Entwurf vorzulegen."))
        .containsExactly("bittet [bitten] IntMK > [BMI]");
  }

  @Test
  void twoVerbsJoinedByUndAreTwoStatementsOfOneSpeaker() {
    List<Statement> found =
        Labels.of("Die IntMK dankt den Kommunen und bittet den Bund, mehr zu zahlen.");
    assertThat(found)
        .extracting(Statement::type)
        .containsExactly(StatementType.BEGRUESST, StatementType.BITTET);
    assertThat(found.get(1).addressees()).containsExactly("Bund");
  }

  @Test
  void aPassiveAsksItsSubject() {
    assertThat(shapes("Angesichts leerer Kassen wird der Bund gebeten, Mittel bereitzustellen."))
        .containsExactly("bittet [wird gebeten] IntMK > [Bund]");
  }

  @Test
  void aSubordinateClausePerformsNothing() {
    assertThat(
            shapes(
                "Der Bericht, in dem die Bundesregierung aufgefordert wird, Stellen zu schaffen,"
                    + " liegt vor."))
        .isEmpty();
  }

  @Test
  void aVerbWithoutASpeakerAsSubjectPerformsNothing() {
    assertThat(shapes("Der Grundsatz der Gleichheit fordert Unparteilichkeit der Verwaltung."))
        .isEmpty();
    assertThat(shapes("Das BMI begrüßt die Zusammenarbeit mit den Kommunen.")).isEmpty();
  }

  @Test
  void whatStandsInQuotationMarksIsNotSaidByTheConference() {
    assertThat(
            shapes(
                "Die IntMK verweist auf den Satz: „Die Länder fordern den Bund auf, zu zahlen.“"))
        .containsExactly("bekräftigt [verweist] IntMK > []");
  }

  @Test
  void aPartnerIsNoAddressee() {
    assertThat(
            shapes(
                "Die IntMK bittet die KMK, gemeinsam mit dem Bund und den Kommunen Regeln zu"
                    + " erarbeiten."))
        .containsExactly("bittet [bittet] IntMK > [KMK]");
  }

  @Test
  void aDutyInThePassiveAsksOnlyItsAgent() {
    assertThat(shapes("Die Länder sollen in die Planung frühzeitig eingebunden werden."))
        .containsExactly("soll [sollen] IntMK > []");
    assertThat(shapes("Es ist durch den Bund sicherzustellen, dass Kurse stattfinden."))
        .containsExactly("soll [ist sicherzustellen] IntMK > [Bund]");
  }

  @Test
  void aDutyInTheActiveAsksItsSubject() {
    assertThat(shapes("Auch der Bund muss seinen Beitrag leisten."))
        .containsExactly("soll [muss] IntMK > [Bund]");
  }

  @Test
  void aPurposeIsNoDemand() {
    assertThat(shapes("Dadurch soll der Zugang zu Kursen erleichtert werden.")).isEmpty();
  }

  @Test
  void aLegalDutyReportedIsNoDemand() {
    assertThat(shapes("Die Vorgaben sind bis zum Sommer in nationales Recht umzusetzen."))
        .isEmpty();
  }

  @Test
  void necessityIsADemandOnlyWithWhatIsToBeDone() {
    assertThat(shapes("Es ist dringend notwendig, dass Kommunen mehr Geld erhalten."))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("soll [ist notwendig]");
    assertThat(shapes("Die Dynamisierung der Sätze ist geboten.")).isEmpty();
  }

  @Test
  void aPointOfViewMakesNecessityAPosition() {
    assertThat(shapes("Aus Sicht der IntMK ist es erforderlich, den Trägern Sicherheit zu geben."))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("befürwortet");
  }

  @Test
  void aBadVerdictCriticises() {
    assertThat(shapes("Die IntMK hält die Mittel für 2031 für nicht auskömmlich."))
        .containsExactly("kritisiert [hält für nicht auskömmlich] IntMK > []");
  }

  @Test
  void aNegatedApprovalCriticises() {
    assertThat(shapes("Die Länder können das Vorhaben nicht mittragen."))
        .containsExactly("kritisiert [können nicht mittragen] Länder > []");
    assertThat(shapes("Das Vorhaben wird von der IntMK nicht unterstützt."))
        .containsExactly("kritisiert [wird nicht unterstützt] IntMK > []");
    assertThat(shapes("Die IntMK schließt sich der Empfehlung nicht an."))
        .containsExactly("kritisiert [schließt sich an] IntMK > []");
  }

  @Test
  void whatThePoliteModalFramesIsSaid() {
    assertThat(shapes("Die IntMK möchte betonen, dass Kurse wirken."))
        .containsExactly("stellt fest [möchte betonen] IntMK > []");
    assertThat(shapes("Die IntMK muss feststellen, dass Plätze fehlen."))
        .containsExactly("stellt fest [muss feststellen] IntMK > []");
    assertThat(shapes("Die Länder möchten Plätze schaffen."))
        .containsExactly("verpflichtet sich [möchten] Länder > []");
  }

  @Test
  void aPointOfViewFindsItsVerbInSecondPlaceAlsoInThePlural() {
    assertThat(shapes("Nach Einschätzung der IntMK reichen die Mittel nicht aus."))
        .containsExactly("kritisiert [reichen nicht aus] IntMK > []");
    assertThat(shapes("Dazu gehören aus Sicht der IntMK auch offene Schnittstellen."))
        .containsExactly("stellt fest [gehören] IntMK > []");
    assertThat(shapes("Die Kürzung ist für die IntMK nicht nachvollziehbar."))
        .containsExactly("kritisiert [ist nicht nachvollziehbar] IntMK > []");
  }

  @Test
  void thoseAskedMayStandWithoutArticle() {
    assertThat(shapes("Die IntMK ermutigt Betroffene, Vorfälle zu melden."))
        .containsExactly("empfiehlt [ermutigt] IntMK > [Sonstige:Betroffene]");
  }

  @Test
  void whoIsNamedInAnAttributeIsNotAsked() {
    assertThat(shapes("Die IntMK erwartet vom BAMF klare Regeln zur Zulassung von Trägern."))
        .containsExactly("fordert [erwartet] IntMK > [BAMF]");
  }

  @Test
  void aGroupThatIsSetUpIsADecisionAndAskedNothing() {
    assertThat(shapes("Hierzu wird unter Leitung Hamburgs eine Redaktionsgruppe eingesetzt."))
        .containsExactly("beschließt [wird eingesetzt] IntMK > []");
  }

  @Test
  void anInfinitiveMayFollowAPassiveWithoutComma() {
    assertThat(shapes("Der Bund wird aufgefordert sicherzustellen, dass Kurse bleiben."))
        .containsExactly("fordert [wird aufgefordert] IntMK > [Bund]");
  }

  @Test
  void aPronounBehindASentenceOfOthersPromisesNothing() {
    assertThat(shapes("Vereine leisten viel. Sie unterstützen Familien beim Ankommen.")).isEmpty();
    assertThat(shapes("Die IntMK begrüßt den Entwurf. Sie unterstützt seine Ziele."))
        .containsExactly("begrüßt [begrüßt] IntMK > []", "befürwortet [unterstützt] IntMK > []");
  }

  @Test
  void aTaskSomebodyIsSaidToHaveIsADuty() {
    assertThat(shapes("Es ist Aufgabe des Bundes, die Kurse zu sichern."))
        .containsExactly("soll [ist Aufgabe] IntMK > [Bund]");
  }

  @Test
  void whatABodyHasDoneForYearsIsNoDecision() {
    assertThat(shapes("Die IntMK tagt seit 2007 jährlich.")).isEmpty();
  }

  @Test
  void ministersSpeakWithAnyGenderForm() {
    for (String ministers :
        List.of(
            "Minister*innen und Senator*innen",
            "Minister:innen und Senator:innen",
            "MinisterInnen und SenatorInnen",
            "Minister/innen und Senator/innen",
            "Ministerinnen und Minister")) {
      assertThat(
              shapes(
                  "Die für Integration zuständigen " + ministers + " bitten den Bund um Mittel."))
          .as(ministers)
          .containsExactly("bittet [bitten] IntMK > [Bund]");
    }
  }

  @Test
  void whoIsAskedMayBeEverybodyOrStandBehindGegenueber() {
    assertThat(shapes("Die IntMK bittet alle, die Verantwortung tragen, Hürden abzubauen."))
        .containsExactly("bittet [bittet] IntMK > [Sonstige:alle]");
    assertThat(shapes("Die Länder pochen gegenüber dem BMI auf eine Antwort."))
        .containsExactly("fordert [pochen] Länder > [BMI]");
    assertThat(shapes("Die IntMK fordert Abrüstung bei den Polizeien."))
        .containsExactly("fordert [fordert] IntMK > []");
  }

  @Test
  void aWishAsksSomebodyOrConcedes() {
    assertThat(shapes("Die Länder mögen prüfen, ob Plätze fehlen."))
        .containsExactly("soll [mögen] IntMK > [Länder]");
    assertThat(shapes("Kurzfristig mögen höhere Kosten entstehen.")).isEmpty();
  }

  @Test
  void aParticleMayStandBeforeWhatItIsFor() {
    assertThat(shapes("Die IntMK setzt sich ein für verlässliche Kurse."))
        .containsExactly("befürwortet [setzt sich ein] IntMK > []");
  }

  @Test
  void whatFallsShortIsCriticised() {
    assertThat(shapes("Nach Überzeugung der IntMK greift der Entwurf zu kurz."))
        .containsExactly("kritisiert [greift] IntMK > []");
  }

  @Test
  void regretTurnsAFindingIntoCriticism() {
    assertThat(shapes("Die IntMK stellt mit Bedauern fest, dass Plätze fehlen."))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("kritisiert");
  }

  @Test
  void pointsTakeTheActOfTheirStem() {
    List<List<Statement>> all =
        Labels.ofStem(
            "Die IntMK fordert den Bund auf,",
            "die Zahl der Plätze zu erhöhen,",
            "Wartezeiten zu verkürzen. Dabei sind ländliche Räume zu berücksichtigen.");
    assertThat(all.get(1))
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.inherited()).isTrue();
              assertThat(s.trigger()).isEmpty();
              assertThat(s.type()).isEqualTo(StatementType.FORDERT);
              assertThat(s.addressees()).containsExactly("Bund");
            });
    assertThat(all.get(2))
        .extracting(Statement::type)
        .containsExactly(StatementType.FORDERT, StatementType.SOLL);
  }

  @Test
  void aPointWithASpeakerOfItsOwnTakesNothing() {
    List<List<Statement>> all =
        Labels.ofStem("Die IntMK erklärt:", "Die Länder bitten den Bund um Prüfung.");
    assertThat(all.get(1).stream().map(AnnotatorTest::shape))
        .containsExactly("bittet [bitten] Länder > [Bund]");
  }

  @Test
  void aPointUnderAFinishedSentenceTakesNothing() {
    List<List<Statement>> all =
        Labels.ofStem("Die IntMK begrüßt das Programm.", "Das Programm läuft seit 2030.");
    assertThat(all.get(1)).isEmpty();
  }

  @Test
  void anAskWithNobodyNamedAsksWhoWasAskedBefore() {
    List<Statement> found =
        Labels.of(
            "Die IntMK fordert den Bund auf, zu zahlen. Zudem wird eine Frist bis 2031 gefordert.");
    assertThat(found).hasSize(2);
    assertThat(found.get(1).addressees()).containsExactly("Bund");
  }

  @Test
  void newWordingOfRulesIsNotAnAct() {
    assertThat(
            shapes(
                "Ziffer 3 wird wie folgt gefasst:\nBeschlüsse sollten im Konsens gefasst werden."))
        .containsExactly("beschließt [wird gefasst] IntMK > []");
  }

  @Test
  void aDeclarationSpeaksForItsLand() {
    List<Statement> found =
        Labels.of("Bayern lehnt eine Quote ab. Die Mittel sind zu erhöhen.", List.of("Bayern"));
    assertThat(found).extracting(Statement::holder).containsExactly("Bayern", "Bayern");
  }

  @Test
  void otherMinistersSpeakForTheirConference() {
    assertThat(
            Labels.ofConference(
                "JuMiKo",
                "Die Justizministerinnen und Justizminister bitten die Bundesministerin der"
                    + " Justiz, einen Entwurf vorzulegen."))
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.holder()).isEqualTo("JuMiKo");
              assertThat(s.type()).isEqualTo(StatementType.BITTET);
              assertThat(s.addressees()).containsExactly("BMJ");
            });
  }

  @Property(tries = 300)
  void statementsStayInTheirItemAndInOrder(@ForAll("items") String text) {
    List<Statement> found = Labels.of(text);
    int last = 0;
    for (Statement s : found) {
      assertThat(s.span().start()).isGreaterThanOrEqualTo(last);
      assertThat(s.span().end()).isLessThanOrEqualTo(text.length());
      assertThat(s.span().length()).isPositive();
      last = s.span().end();
    }
  }

  @Provide
  Arbitrary<String> items() {
    Arbitrary<String> words =
        Arbitraries.of(
            "Die IntMK",
            "fordert",
            "den Bund",
            "auf",
            ",",
            "und",
            "bittet",
            "die Länder",
            "dass",
            "sollen",
            "ist",
            "zu prüfen",
            ".",
            ":",
            "„",
            "“",
            "(",
            ")",
            "wir",
            "Sie",
            "wird",
            "gebeten",
            "nicht",
            "notwendig",
            "es",
            "gilt",
            "–",
            ";",
            "der KMK",
            "mit Sorge",
            "\n",
            "Ihr Dank gilt",
            "Für wichtig hält",
            "sie",
            "durch",
            "von den Kommunen",
            "werden");
    return words.list().ofMinSize(1).ofMaxSize(40).map(list -> String.join(" ", list));
  }

  @Test
  void aSentenceLongerThanAnyIsReadPieceByPiece() {
    String text =
        "Die IntMK fordert den Bund auf, " + "und die Kommunen, ".repeat(20_000) + "zu zahlen.";
    assertThat(Labels.of(text)).isNotEmpty();
  }
}
