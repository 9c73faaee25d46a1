package de.beschlusslage.evaluation;

import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.corpus.label.LabelledItem;
import de.beschlusslage.corpus.label.LabelledResolution;
import de.beschlusslage.corpus.label.LabelledStatement;
import de.beschlusslage.corpus.label.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Tables made from gold labels and then damaged at random, the same way for the same seed. */
final class DamagedTables {
  private final Random random;

  DamagedTables(long seed) {
    random = new Random(seed);
  }

  void write(Labels labels, Path out) throws IOException {
    List<List<Object>> resolutions = new ArrayList<>();
    List<List<Object>> items = new ArrayList<>();
    List<List<Object>> statements = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (LabelledResolution gold : labels.resolutions()) {
      if (chance(0.04)) {
        continue;
      }
      List<String> applicants = new ArrayList<>(gold.applicants());
      if (chance(0.2)) {
        applicants.add("Atlantis");
      }
      String vote = chance(0.1) ? "" : gold.vote().label();
      resolutions.add(List.of(gold.doc(), gold.top(), String.join("| ", applicants), vote));
      if (chance(0.05)) {
        resolutions.add(List.of(gold.doc(), gold.top(), "", "einstimmig"));
      }
      if (chance(0.05)) {
        resolutions.add(List.of(gold.doc(), "X" + gold.top(), "Berlin", ""));
      }
      for (LabelledItem item : gold.items()) {
        if (!chance(0.04)) {
          item(gold, item, items, statements, ids);
        }
      }
      if (chance(0.2)) {
        items.add(List.of(gold.doc(), gold.top(), "99", "Ein erfundener Punkt", "GG", ""));
        statements.add(
            List.of(gold.doc(), gold.top(), "99", "soll", "soll", "IntMK", "Bund", "0.5", "Ein"));
      }
      if (chance(0.1)) {
        statements.add(
            List.of(gold.doc(), gold.top(), "98", "soll", "", "IntMK", "", "0.4", "ohne Item"));
      }
    }
    List<List<Object>> links = new ArrayList<>();
    String[] decisions = {"repeats", "partly", "same subject", ""};
    labels
        .links()
        .forEach(
            link -> {
              if (chance(0.7)) {
                links.add(
                    List.of(
                        link.query(),
                        link.target(),
                        random.nextInt(10) / 10.0,
                        decisions[random.nextInt(4)]));
              }
            });
    for (int i = 0; i < 400; i++) {
      links.add(
          List.of(
              ids.get(random.nextInt(ids.size())),
              ids.get(random.nextInt(ids.size())),
              random.nextInt(10) / 10.0,
              decisions[random.nextInt(4)]));
    }
    print(out, "resolutions", List.of("document", "top", "applicants", "vote"), resolutions);
    print(
        out,
        "items",
        List.of("document", "top", "item", "text", "legal_references", "prior_references"),
        items);
    print(
        out,
        "statements",
        List.of(
            "document",
            "top",
            "item",
            "type",
            "trigger",
            "holder",
            "addressees",
            "confidence",
            "text"),
        statements);
    print(out, "links", List.of("query", "target", "score", "decision"), links);
  }

  private void item(
      LabelledResolution gold,
      LabelledItem item,
      List<List<Object>> items,
      List<List<Object>> statements,
      List<String> ids) {
    String path = chance(0.08) ? "p" + random.nextInt(20) : item.path();
    int words = item.words().orElse(10);
    StringBuilder text = new StringBuilder(chance(0.03) ? "Anders beginnt es" : item.first());
    int filler =
        words - Words.of(item.first()).size() - Words.of(item.last()).size() + random.nextInt(6);
    for (int i = 0; i < filler; i++) {
      text.append(" wort");
    }
    text.append(' ').append(chance(0.05) ? "anders endet es" : item.last());
    items.add(List.of(gold.doc(), gold.top(), path, text, refs(item.legal()), refs(item.prior())));
    ids.add(gold.doc() + "/" + gold.top() + "/" + path);
    for (LabelledStatement statement : item.statements()) {
      if (chance(0.06)) {
        continue;
      }
      String type =
          chance(0.1)
              ? StatementType.values()[random.nextInt(13)].label()
              : chance(0.02) ? statement.type().name() : statement.type().label();
      List<String> addressees = new ArrayList<>(statement.addressees());
      if (chance(0.1)) {
        addressees.add(chance(0.5) ? "Sonstige:Jemand" : "Länder");
      }
      statements.add(
          List.of(
              gold.doc(),
              gold.top(),
              path,
              type,
              chance(0.1) ? "macht" : statement.trigger(),
              chance(0.05) ? "Länder" : statement.holder().get(0),
              String.join(" |\u00a0", addressees),
              "0." + (1 + random.nextInt(9)),
              chance(0.1) ? "Ein anderer Satz" : "Und " + statement.quote() + " und so weiter"));
      if (chance(0.05)) {
        statements.add(statements.get(statements.size() - 1));
      }
    }
  }

  private String refs(List<String> values) {
    List<String> damaged = new ArrayList<>(values);
    damaged.removeIf(value -> chance(0.1));
    if (chance(0.05)) {
      damaged.add("§ 1 XYZ");
    }
    return String.join("|", damaged).replace(" ", chance(0.3) ? "\u00a0" : " ");
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private static void print(Path out, String name, List<String> header, List<List<Object>> rows)
      throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setHeader(header.toArray(String[]::new))
            .get();
    try (CSVPrinter printer =
        new CSVPrinter(Files.newBufferedWriter(out.resolve(name + ".csv")), format)) {
      printer.printRecords(rows);
    }
  }
}
