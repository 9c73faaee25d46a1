package de.beschlusslage.reference;

import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.LegalReference.Norm;
import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.law.Law;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the norms and earlier resolutions that a text cites. Reads the text once; the same finder
 * may serve many threads.
 */
public final class ReferenceFinder {
  private static final int HEADER = 4000;

  private final Supplier<LawNames> names;
  private final Supplier<ConferenceNames> conferences;

  private ReferenceFinder(Supplier<LawNames> names, Supplier<ConferenceNames> conferences) {
    this.names = names;
    this.conferences = conferences;
  }

  /**
   * A finder with the law register and the conferences that come with the program; both are read
   * when the first text comes.
   */
  public static ReferenceFinder standard() {
    return new ReferenceFinder(
        new Lazy<>(LawNames::standard), new Lazy<>(ConferenceNames::standard));
  }

  /**
   * All that {@code text} cites inside {@code within}; spans point into {@code text}.
   *
   * @throws IndexOutOfBoundsException if {@code within} reaches beyond the text
   */
  public References find(String text, Span within) {
    if (within.end() > text.length()) {
      throw new IndexOutOfBoundsException("span ends at " + within.end() + " of " + text.length());
    }
    List<LegalReference> legal = new ArrayList<>();
    for (Cite cite : new LegalScanner(text, within.start(), within.end(), names.get()).scan()) {
      add(cite, legal);
    }
    return new References(legal, prior(text, within));
  }

  private List<PriorReference> prior(String text, Span within) {
    List<PriorEvent> events =
        new PriorEvents(text, within.start(), within.end(), conferences.get()).read();
    if (events.isEmpty()) {
      return List.of();
    }
    return new PriorFinder(text, within.end(), events, own(text)).find();
  }

  // minutes name their conference first
  private Optional<String> own(String text) {
    int end = Math.min(text.length(), HEADER);
    return new PriorEvents(text, 0, end, conferences.get()).conference();
  }

  /**
   * Every chain of norms with its law, and every law alone, with all that belongs to the name; not
   * those that only describe a book or a judgment.
   */
  public List<LawMention> mentions(String text) {
    List<LawMention> mentions = new ArrayList<>();
    Bibliography bibliography = new Bibliography(text);
    NameTail tail = new NameTail(new Cursor(text, text.length()));
    for (Cite cite : new LegalScanner(text, 0, text.length(), names.get()).scan()) {
      if (bibliography.holds(cite)) {
        continue;
      }
      mentions.add(
          new LawMention(
              new Span(
                  cite.norms().isEmpty() ? tail.nation(cite.start()) : cite.start(),
                  Math.max(cite.end(), cite.fullEnd())),
              cite.law().kind()));
    }
    return mentions;
  }

  private static void add(Cite cite, List<LegalReference> legal) {
    if (cite.alias()) {
      return; // long name and short form side by side are one
    }
    Law law = cite.law();
    if (cite.norms().isEmpty()) {
      legal.add(
          new LegalReference(
              law.shortForm(),
              law.shortForm(),
              Optional.empty(),
              new Span(cite.start(), cite.end()),
              law.url()));
      return;
    }
    for (NormParser.Found found : cite.norms()) {
      Norm norm = found.norm();
      legal.add(
          new LegalReference(
              canonical(norm) + " " + law.shortForm(),
              law.shortForm(),
              Optional.of(norm),
              new Span(cite.start(), cite.end()),
              law.url(norm)));
    }
  }

  static String canonical(Norm norm) {
    StringBuilder s = new StringBuilder(norm.sign()).append(' ').append(norm.number());
    if (norm.to().startsWith("f")) {
      s.append(' ').append(norm.to());
    } else if (!norm.to().isEmpty()) {
      s.append('-').append(norm.to());
    }
    part(s, "Abs.", norm.paragraph());
    part(s, "Satz", norm.sentence());
    part(s, "Halbs.", norm.half());
    part(s, "Nr.", norm.point());
    part(s, "Buchst.", norm.letter());
    return s.toString();
  }

  private static void part(StringBuilder s, String word, String value) {
    if (!value.isEmpty()) {
      s.append(' ').append(word).append(' ').append(value);
    }
  }
}
