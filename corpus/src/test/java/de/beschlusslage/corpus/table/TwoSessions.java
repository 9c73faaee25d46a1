package de.beschlusslage.corpus.table;

import de.beschlusslage.corpus.DemandThread;
import de.beschlusslage.corpus.DocumentKind;
import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Link;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.OffsetMap;
import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Session;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.corpus.Vote;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An invented corpus with something in every cell, and with cells that CSV could break on. */
final class TwoSessions {
  static final String DEMAND =
      "=Die Konferenz \"bittet\" das BMI,\ngemäß § 4 Abs. 2 AufenthG | zu handeln; vgl. 36. Sitzung.";

  private TwoSessions() {}

  static Corpus corpus() {
    Minutes late = minutes("intmk-37-2042", 37, 2042);
    Minutes early = minutes("intmk-36-2041", 36, 2041);
    String query = "intmk-37-2042/4.3/2.a";
    String target = "intmk-36-2041/4.3/2.a";
    return new Corpus(
        List.of(early, late),
        List.of(
            new Link(
                query,
                target,
                0.875,
                Link.Decision.REPEATS,
                true,
                "cites it; shares \"handeln\"",
                OptionalInt.of(1),
                OptionalInt.empty())),
        List.of(new DemandThread("t0001", List.of(target, query))),
        List.of(Problem.of(Problem.Severity.ERROR, "leer.txt", "the file is empty")));
  }

  private static Minutes minutes(String id, int number, int year) {
    String text = "TOP 4.3\n" + DEMAND + "\n";
    int start = text.indexOf(DEMAND);
    Span whole = new Span(start, start + DEMAND.length());
    int norm = text.indexOf("§");
    Item item =
        new Item(
            "2.a",
            Optional.of("2"),
            whole,
            DEMAND,
            List.of(
                new Statement(
                    StatementType.BITTET,
                    "bittet",
                    false,
                    "IntMK",
                    List.of("BMI", "Sonstige:Träger vor Ort"),
                    List.of("§ 4 Abs. 2 AufenthG"),
                    List.of("IntMK 36"),
                    0.93,
                    whole)),
            List.of(
                new LegalReference(
                    "§ 4 Abs. 2 AufenthG",
                    "AufenthG",
                    Optional.of(new LegalReference.Norm("§", "4", "", "2", "", "", "", "")),
                    new Span(norm, norm + 19),
                    Optional.of("https://www.gesetze-im-internet.de/aufenthg_2004/__4.html")),
                new LegalReference(
                    "AufenthG",
                    "AufenthG",
                    Optional.empty(),
                    new Span(norm + 11, norm + 19),
                    Optional.empty())),
            List.of(
                new PriorReference(
                    "IntMK 36",
                    "IntMK",
                    OptionalInt.of(36),
                    Optional.empty(),
                    OptionalInt.empty(),
                    "",
                    new Span(text.indexOf("36."), text.indexOf("36.") + 11),
                    List.of("intmk-36-2041/4.3"),
                    PriorReference.Status.FOUND)));
    OptionalInt page = OptionalInt.of(7);
    OffsetMap places =
        new OffsetMap.Builder()
            .add(0, 0, page, OptionalInt.empty())
            .add(start, start, page, OptionalInt.of(9))
            .add(start + 30, start + 30, page, OptionalInt.of(10))
            .build();
    return new Minutes(
        id,
        "ordner/" + id + ".txt",
        "ab".repeat(32),
        DocumentKind.MINUTES,
        new Session(
            Optional.of("IntMK"),
            OptionalInt.of(number),
            OptionalInt.of(year),
            Optional.of(LocalDate.of(year, 4, 29)),
            Optional.empty(),
            Optional.of("Göttingen")),
        12,
        text,
        places,
        List.of(
            new Resolution(
                "4.3",
                "Ein Titel, mit Komma",
                "Soziales",
                List.of("Berlin", "Bremen"),
                List.of("Bremen"),
                Vote.MAJORITY,
                Optional.of(LocalDate.of(year, 4, 30)),
                "01/" + year,
                true,
                new Span(0, text.length()),
                List.of(item))),
        List.of(
            new Problem(
                Problem.Severity.WARNING,
                "ordner/" + id + ".txt",
                OptionalInt.of(3),
                OptionalInt.of(14),
                "numbering jumps from 2 to 4")));
  }
}
