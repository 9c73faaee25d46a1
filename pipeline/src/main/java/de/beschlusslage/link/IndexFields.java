package de.beschlusslage.link;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Place;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Session;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;

/** The fields of the index: an item to a Lucene document and back to a hit. */
final class IndexFields {
  static final String DOCUMENT = "document";
  static final String TEXT = "text";
  static final String TITLE = "title";
  static final String GRAMS = "grams";
  static final String CONFERENCE = "conference";
  static final String DAY = "day";
  static final String TYPE = "type";
  static final String ADDRESSEE = "addressee";
  static final String LAW = "law";
  static final String ID = "id";
  private static final String NUMBER = "number";
  private static final String YEAR = "year";
  private static final String START = "start";
  private static final String END = "end";
  private static final String PLACE = "place";
  private static final String TOP = "top";
  private static final String ITEM = "item";
  private static final String VOTE = "vote";
  private static final String CIRCULAR = "circular";
  private static final String PAGE = "page";
  private static final String FIRST_LINE = "firstLine";
  private static final String LAST_LINE = "lastLine";

  private IndexFields() {}

  /** The items of {@code minutes}, in order. */
  static List<Document> of(Minutes minutes) {
    List<Document> items = new ArrayList<>();
    for (Resolution resolution : minutes.resolutions()) {
      for (Item item : resolution.items()) {
        items.add(of(minutes, resolution, item));
      }
    }
    return items;
  }

  private static Document of(Minutes minutes, Resolution resolution, Item item) {
    Document fields = new Document();
    stored(fields, ID, minutes.itemId(resolution, item));
    stored(fields, DOCUMENT, minutes.id());
    stored(fields, TOP, resolution.top());
    stored(fields, ITEM, item.path());
    fields.add(new TextField(TITLE, resolution.title(), Field.Store.YES));
    fields.add(new TextField(TEXT, item.text(), Field.Store.YES));
    fields.add(new TextField(GRAMS, resolution.title() + " " + item.text(), Field.Store.NO));
    fields.add(new StoredField(VOTE, resolution.vote().label()));
    fields.add(new StoredField(CIRCULAR, resolution.circular()));
    addSession(fields, minutes.session());
    TreeSet<String> types = new TreeSet<>();
    TreeSet<String> addressees = new TreeSet<>();
    for (Statement statement : item.statements()) {
      types.add(statement.type().label());
      addressees.addAll(statement.addressees());
    }
    types.forEach(type -> stored(fields, TYPE, type));
    addressees.forEach(addressee -> stored(fields, ADDRESSEE, addressee));
    TreeSet<String> laws = new TreeSet<>();
    item.legal().stream().map(LegalReference::law).forEach(laws::add);
    laws.forEach(law -> stored(fields, LAW, law));
    Place first = minutes.places().at(item.span().start());
    Place last = minutes.places().at(Math.max(item.span().start(), item.span().end() - 1));
    first.page().ifPresent(page -> fields.add(new StoredField(PAGE, page)));
    first.line().ifPresent(line -> fields.add(new StoredField(FIRST_LINE, line)));
    last.line().ifPresent(line -> fields.add(new StoredField(LAST_LINE, line)));
    return fields;
  }

  private static void addSession(Document fields, Session session) {
    session.conference().ifPresent(conference -> stored(fields, CONFERENCE, conference));
    session.number().ifPresent(number -> fields.add(new StoredField(NUMBER, number)));
    session.year().ifPresent(year -> fields.add(new StoredField(YEAR, year)));
    session.place().ifPresent(place -> fields.add(new StoredField(PLACE, place)));
    session.start().ifPresent(day -> fields.add(new StoredField(START, day.toEpochDay())));
    session.end().ifPresent(day -> fields.add(new StoredField(END, day.toEpochDay())));
    Optional<LocalDate> day =
        session.start().isPresent() || session.year().isEmpty()
            ? session.start()
            : Optional.of(LocalDate.of(session.year().getAsInt(), 1, 1));
    day.ifPresent(d -> fields.add(new LongPoint(DAY, d.toEpochDay())));
  }

  private static void stored(Document fields, String name, String value) {
    fields.add(new StringField(name, value, Field.Store.YES));
  }

  static Hit hit(Document fields, List<Span> marks, Span passage, double score) {
    return new Hit(
        text(fields, ID),
        text(fields, CONFERENCE),
        number(fields, NUMBER),
        number(fields, YEAR),
        day(fields, START),
        day(fields, END),
        text(fields, PLACE),
        text(fields, TOP),
        text(fields, ITEM),
        text(fields, TITLE),
        text(fields, VOTE),
        text(fields, CIRCULAR),
        texts(fields, TYPE),
        texts(fields, ADDRESSEE),
        texts(fields, LAW),
        number(fields, PAGE),
        number(fields, FIRST_LINE),
        number(fields, LAST_LINE),
        text(fields, TEXT),
        marks,
        passage,
        score);
  }

  private static String text(Document fields, String name) {
    List<String> values = texts(fields, name);
    return values.isEmpty() ? "" : values.get(0);
  }

  private static List<String> texts(Document fields, String name) {
    return new ArrayList<>(Arrays.asList(fields.getValues(name)));
  }

  private static OptionalInt number(Document fields, String name) {
    IndexableField field = fields.getField(name);
    return field == null ? OptionalInt.empty() : OptionalInt.of(field.numericValue().intValue());
  }

  private static Optional<LocalDate> day(Document fields, String name) {
    IndexableField field = fields.getField(name);
    return field == null
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(field.numericValue().longValue()));
  }
}
