package de.beschlusslage.report;

import static de.beschlusslage.corpus.StatementType.BEGRUESST;
import static de.beschlusslage.corpus.StatementType.BESCHLIESST;
import static de.beschlusslage.corpus.StatementType.BITTET;
import static de.beschlusslage.corpus.StatementType.FORDERT;
import static de.beschlusslage.corpus.StatementType.NIMMT_ZUR_KENNTNIS;
import static de.beschlusslage.corpus.StatementType.SOLL;
import static de.beschlusslage.corpus.StatementType.STELLT_FEST;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Vote;
import de.beschlusslage.report.Protocol.Act;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Three invented sessions of two conferences with what links them. */
public final class ThreeSessions {
  public static final ActorTree TREE =
      new ActorTree(
          Map.of("BMI", "Bund", "BMAS", "Bund", "BAMF", "BMI", "Bayern", "Länder", "KMK", "FMK"));

  private ThreeSessions() {}

  public static List<Minutes> minutes() {
    return List.of(
        Protocol.of("IntMK", 18, 2023)
            .top("4.1", "Sprachkurse verlässlich finanzieren", Vote.UNANIMOUS, "Bayern", "Berlin")
            .item(
                "1",
                "Die IntMK bittet den Bund, die Sprachkurse dauerhaft zu finanzieren.",
                Act.of(BITTET, "Bund").citing("§ 43 Abs. 1 AufenthG"))
            .item(
                "2",
                "Sie begrüßt die Arbeit des BAMF. Die Kurse sollen vom BAMF und von den Ländern"
                    + " geprüft werden.",
                Act.of(BEGRUESST, "BAMF"),
                Act.of(SOLL, "BAMF", "Länder"))
            .top("5.1", "Wohnen", Vote.MAJORITY, "Hamburg")
            .item("p1", "Die IntMK nimmt den Bericht zur Kenntnis.", Act.of(NIMMT_ZUR_KENNTNIS))
            .minutes(),
        Protocol.of("KMK", 301, 2024)
            .top("2", "Schulen", Vote.UNANIMOUS, "Alle Länder")
            .item("1", "Die KMK beschließt den Rahmen.", Act.of(BESCHLIESST).citing("SGB VIII"))
            .minutes(),
        Protocol.of("IntMK", 21, 2026)
            .top("4.2", "Sprachkurse <sichern>", Vote.UNANIMOUS, "Bayern", "Berlin", "Bremen")
            .item("1", "Die IntMK fordert den Bund auf:", Act.of(FORDERT, "BMI", "BMAS"))
            .item(
                "1.a",
                "die Sprachkurse auskömmlich zu finanzieren;",
                Act.inherited(FORDERT, "BMI", "BMAS").citing("§ 43 Abs. 1 AufenthG"))
            .citing("IntMK 18 TOP 4.1", "intmk-18-2023/4.1")
            .item(
                "1.b",
                "die Träger zu entlasten. Die IntMK stellt fest, dass sie überlastet sind.",
                Act.inherited(FORDERT, "BMI", "BMAS").citing("SGB II"),
                Act.of(STELLT_FEST))
            .item("2", "Anlage ohne Aussage.")
            .top("6", "Ehrenamt", Vote.UNSTATED, "Sachsen")
            .item(
                "1", "Sie dankt dem <script>alert(1)</script>.", Act.of(BEGRUESST, "Sonstige:THW"))
            .minutes());
  }

  public static List<Link> links() {
    return List.of(
        new Link(
            "intmk-21-2026/4.2/1.a",
            "intmk-18-2023/4.1/1",
            0.91,
            Link.Decision.REPEATS,
            true,
            "Sprachkurse, finanzieren; cites IntMK 18 TOP 4.1",
            OptionalInt.of(1),
            OptionalInt.of(1)),
        new Link(
            "intmk-21-2026/6/1",
            "intmk-18-2023/4.1/2",
            0.12,
            Link.Decision.CANDIDATE,
            false,
            "",
            OptionalInt.empty(),
            OptionalInt.empty()));
  }

  public static List<DemandThread> threads() {
    return List.of(
        new DemandThread("t0001", List.of("intmk-18-2023/4.1/1", "intmk-21-2026/4.2/1.a")));
  }
}
