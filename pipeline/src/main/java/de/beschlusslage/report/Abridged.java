package de.beschlusslage.report;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.store.Stored;
import de.beschlusslage.corpus.table.Corpus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the report needs of documents: all of them where they are held; of documents on disk no
 * texts but the beginnings of items, and each name once.
 */
final class Abridged {
  /** Code units of an item: the report's longest quotation. */
  private static final int LONGEST = 320;

  private final boolean whole;
  private final List<Minutes> minutes = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();

  Abridged(Corpus corpus) {
    whole = !(corpus.minutes() instanceof Stored);
  }

  /** Adds the next document. */
  void add(Minutes document) {
    minutes.add(
        whole
            ? document
            : withoutText(
                document,
                document.resolutions().stream()
                    .map(r -> r.withItems(r.items().stream().map(this::item).toList()))
                    .toList()));
  }

  /** The documents in their order. */
  List<Minutes> minutes() {
    return minutes;
  }

  /** The same document with other resolutions and no text. */
  static Minutes withoutText(Minutes minutes, List<Resolution> resolutions) {
    return new Minutes(
        minutes.id(),
        minutes.file(),
        minutes.sha256(),
        minutes.kind(),
        minutes.session(),
        minutes.pages(),
        "",
        minutes.places(),
        resolutions,
        List.of());
  }

  private Item item(Item item) {
    Span begin =
        new Span(
            item.span().start(), item.span().start() + Math.min(LONGEST, item.span().length()));
    return new Item(
        once(item.path()),
        item.parent().map(this::once),
        begin,
        item.text().substring(0, begin.length()),
        item.statements().stream().map(this::statement).toList(),
        item.legal().stream().map(this::norm).toList(),
        List.of());
  }

  private Statement statement(Statement s) {
    return new Statement(
        s.type(),
        "",
        s.inherited(),
        once(s.holder()),
        s.addressees().stream().map(this::once).toList(),
        s.legal().stream().map(this::once).toList(),
        s.prior().stream().map(this::once).toList(),
        s.confidence(),
        s.span(),
        s.corrected());
  }

  private LegalReference norm(LegalReference r) {
    return new LegalReference(
        once(r.canonical()), once(r.law()), r.norm(), r.span(), r.url().map(this::once));
  }

  private String once(String name) {
    return names.computeIfAbsent(name, n -> n);
  }
}
