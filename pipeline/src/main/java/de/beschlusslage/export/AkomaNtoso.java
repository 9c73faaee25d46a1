package de.beschlusslage.export;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A session's resolutions as an Akoma Ntoso 1.0 (namespace 3.0) {@code statement} document.
 *
 * <p>Each TOP is a {@code section}, each Ziffer a {@code point} (a stem a {@code point} with {@code
 * intro}); norms and earlier resolutions are {@code ref} elements in the wording. What was labelled
 * stands in {@code proprietary} metadata, by the point's {@code eId}, in a namespace of our own.
 */
public final class AkomaNtoso {
  static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
  static final String OWN = "urn:beschlusslage:labels";
  private static final String SOURCE = "#beschlusslage";

  private AkomaNtoso() {}

  /**
   * Writes one session; does not close {@code stream}.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Minutes minutes, OutputStream stream) throws IOException {
    try (Xml xml = new Xml(stream)) {
      xml.root("akomaNtoso", NAMESPACE).prefix("bl", OWN);
      xml.open("statement", "name", "beschluesse", "contains", "originalVersion");
      Names names = Names.of(minutes);
      xml.open("meta");
      identification(xml, minutes);
      references(xml, minutes);
      labels(xml, minutes, names);
      xml.close(1);
      xml.open("mainBody");
      for (Resolution resolution : minutes.resolutions()) {
        section(xml, minutes, resolution, names);
      }
      if (minutes.resolutions().isEmpty()) {
        xml.element("p", "");
      }
      xml.close(3);
    }
  }

  private static void identification(Xml xml, Minutes minutes) throws IOException {
    String conference = minutes.session().conference().orElse("unbekannt");
    String date =
        minutes.session().start().map(LocalDate::toString).orElse(year(minutes) + "-01-01");
    String number =
        minutes.session().number().isPresent()
            ? Integer.toString(minutes.session().number().getAsInt())
            : minutes.id();
    String work = "/akn/de/statement/" + plain(conference) + "/" + date + "/" + number;
    xml.open("identification", "source", SOURCE);
    xml.open("FRBRWork");
    frbr(xml, work, "", date, "Beschluss", conference);
    xml.empty("FRBRcountry", "value", "de");
    xml.empty("FRBRnumber", "value", number);
    xml.close(1).open("FRBRExpression");
    frbr(xml, work + "/deu@" + date, "", date, "Beschluss", conference);
    xml.empty("FRBRlanguage", "language", "deu");
    xml.close(1).open("FRBRManifestation");
    frbr(xml, work + "/deu@" + date, ".xml", date, "Fassung", conference);
    xml.empty("FRBRformat", "value", "xml");
    xml.close(2);
  }

  private static String year(Minutes minutes) {
    return String.format(Locale.ROOT, "%04d", minutes.session().year().orElse(1));
  }

  private static void frbr(
      Xml xml, String uri, String ending, String date, String what, String conference)
      throws IOException {
    xml.empty("FRBRthis", "value", uri + "/!main" + ending);
    xml.empty("FRBRuri", "value", uri + ending);
    xml.empty("FRBRdate", "date", date, "name", what);
    xml.empty("FRBRauthor", "href", "#" + plain(conference));
  }

  private static void references(Xml xml, Minutes minutes) throws IOException {
    Map<String, String> organizations = new LinkedHashMap<>();
    organizations.put("beschlusslage", "Beschlusslage");
    String conference = minutes.session().conference().orElse("unbekannt");
    organizations.putIfAbsent(plain(conference), conference);
    for (Resolution resolution : minutes.resolutions()) {
      for (Item item : resolution.items()) {
        for (Statement statement : item.statements()) {
          organizations.putIfAbsent(plain(statement.holder()), statement.holder());
          statement.addressees().forEach(a -> organizations.putIfAbsent(plain(a), a));
        }
      }
    }
    xml.open("references", "source", SOURCE);
    for (Map.Entry<String, String> one : organizations.entrySet()) {
      xml.empty(
          "TLCOrganization",
          "eId",
          one.getKey(),
          "href",
          "/akn/ontology/organization/de/" + one.getKey(),
          "showAs",
          one.getValue());
    }
    xml.close(1);
  }

  private static void labels(Xml xml, Minutes minutes, Names names) throws IOException {
    xml.open("proprietary", "source", SOURCE);
    for (Resolution resolution : minutes.resolutions()) {
      for (Item item : resolution.items()) {
        for (Statement statement : item.statements()) {
          List<String> attributes = new ArrayList<>();
          attributes.addAll(List.of("href", "#" + names.of(resolution, item)));
          attributes.addAll(List.of("type", statement.type().label()));
          attributes.addAll(List.of("holder", "#" + plain(statement.holder())));
          if (!statement.addressees().isEmpty()) {
            attributes.add("addressees");
            attributes.add(
                String.join(
                    " ", statement.addressees().stream().map(a -> "#" + plain(a)).toList()));
          }
          if (!statement.trigger().isEmpty()) {
            attributes.addAll(List.of("trigger", statement.trigger()));
          }
          attributes.addAll(List.of("inherited", Boolean.toString(statement.inherited())));
          xml.empty("bl:statement", attributes.toArray(String[]::new));
        }
      }
    }
    xml.close(1);
  }

  private static void section(Xml xml, Minutes minutes, Resolution resolution, Names names)
      throws IOException {
    xml.open("section", "eId", names.of(resolution));
    xml.element("num", "TOP " + resolution.top());
    xml.element("heading", resolution.title());
    List<Item> top =
        resolution.items().stream().filter(i -> parent(resolution, i).isEmpty()).toList();
    if (top.isEmpty()) {
      xml.open("content").element("p", "").close(1);
    }
    for (Item item : top) {
      point(xml, minutes, resolution, item, names);
    }
    xml.close(1);
  }

  private static void point(Xml xml, Minutes minutes, Resolution resolution, Item item, Names names)
      throws IOException {
    List<Item> children =
        resolution.items().stream()
            .filter(i -> parent(resolution, i).filter(item::equals).isPresent())
            .toList();
    xml.open("point", "eId", names.of(resolution, item));
    xml.element("num", item.path());
    xml.open(children.isEmpty() ? "content" : "intro").open("p");
    wording(xml, minutes, item);
    xml.close(2);
    for (Item child : children) {
      point(xml, minutes, resolution, child, names);
    }
    xml.close(1);
  }

  /** The stem; an item that names itself or a later one, or none that exists, stands at top. */
  private static Optional<Item> parent(Resolution resolution, Item item) {
    if (item.parent().isEmpty()) {
      return Optional.empty();
    }
    int self = resolution.items().indexOf(item);
    return resolution.items().subList(0, self).stream()
        .filter(i -> i.path().equals(item.parent().get()))
        .findFirst();
  }

  private record Mark(Span span, String href) {}

  private static void wording(Xml xml, Minutes minutes, Item item) throws IOException {
    List<Mark> marks = new ArrayList<>();
    for (LegalReference norm : item.legal()) {
      marks.add(new Mark(norm.span(), norm.url().orElse("#" + plain(norm.canonical()))));
    }
    for (PriorReference prior : item.prior()) {
      marks.add(
          new Mark(
              prior.span(),
              prior.targets().stream().findFirst().orElse("#" + plain(prior.canonical()))));
    }
    marks.sort(Comparator.comparing(Mark::span));
    int at = item.span().start();
    for (Mark mark : marks) {
      // Expanded enumerations share a span; only the first of them can be marked.
      if (mark.span().start() >= at && mark.span().end() <= item.span().end()) {
        xml.text(minutes.text().substring(at, mark.span().start()));
        xml.inline("ref", "href", mark.href()).text(mark.span().in(minutes.text())).close(1);
        at = mark.span().end();
      }
    }
    xml.text(minutes.text().substring(at, item.span().end()));
  }

  /** A name that may stand in an identifier: lower case letters, digits, hyphens. */
  static String plain(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "x" : Character.isDigit(plain.charAt(0)) ? "n" + plain : plain;
  }

  /** Identifiers of sections and points, each once in a document. */
  private record Names(Map<String, String> names) {
    static Names of(Minutes minutes) {
      Map<String, String> names = new LinkedHashMap<>();
      Set<String> used = new HashSet<>();
      for (Resolution resolution : minutes.resolutions()) {
        String section = unique(used, "sec_" + eid(resolution.top()));
        names.putIfAbsent(resolution.top(), section);
        for (Item item : resolution.items()) {
          names.putIfAbsent(
              resolution.top() + "/" + item.path(),
              unique(used, section + "__point_" + eid(item.path())));
        }
      }
      return new Names(names);
    }

    private static String eid(String label) {
      return label.replace("•", "b").replaceAll("[^A-Za-z0-9.-]+", "-");
    }

    private static String unique(Set<String> used, String name) {
      String unique = name;
      for (int n = 2; !used.add(unique); n++) {
        unique = name + "-" + n;
      }
      return unique;
    }

    String of(Resolution resolution) {
      return names.getOrDefault(resolution.top(), "sec");
    }

    String of(Resolution resolution, Item item) {
      return names.getOrDefault(resolution.top() + "/" + item.path(), "point");
    }
  }
}
