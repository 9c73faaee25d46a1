package de.beschlusslage.corpus.label;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Statement;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Makes labels from stretches of text: the first six and last four words of an item, its number of
 * words, the first twelve words of a statement.
 */
public final class LabelMaker {
  private static final int FIRST = 6;
  private static final int LAST = 4;
  private static final int QUOTE = 12;
  // What the scorers count as a word.
  private static final Pattern WORD = Pattern.compile("[a-zäöüß0-9§]+");

  private LabelMaker() {}

  /** What a program found, in the form of labels, for people to correct. */
  public static List<LabelledResolution> of(Minutes minutes) {
    return minutes.resolutions().stream().map(r -> resolution(minutes, r)).toList();
  }

  private static LabelledResolution resolution(Minutes minutes, Resolution resolution) {
    return new LabelledResolution(
        minutes.file(),
        1,
        minutes.id(),
        resolution.top(),
        resolution.title(),
        resolution.applicants(),
        resolution.vote(),
        resolution.items().stream().map(i -> item(minutes, i)).toList());
  }

  private static LabelledItem item(Minutes minutes, Item item) {
    return item(
        item.path(),
        item.text(),
        item.legal().stream().map(LegalReference::canonical).distinct().toList(),
        item.prior().stream().map(PriorReference::canonical).distinct().toList(),
        item.statements().stream().map(s -> statement(minutes, s)).toList());
  }

  private static LabelledStatement statement(Minutes minutes, Statement statement) {
    return new LabelledStatement(
        quote(statement.span().in(minutes.text())),
        statement.trigger(),
        statement.type(),
        List.of(statement.holder().split("\\|")),
        statement.addressees(),
        statement.legal(),
        statement.prior());
  }

  /** An item's label from its text. */
  public static LabelledItem item(
      String path,
      String text,
      List<String> legal,
      List<String> prior,
      List<LabelledStatement> statements) {
    String[] words = text.strip().split("\\s+");
    return new LabelledItem(
        path,
        joined(words, 0, FIRST),
        joined(words, Math.max(0, words.length - LAST), words.length),
        OptionalInt.of(count(text)),
        legal,
        prior,
        statements);
  }

  /** The first words of a statement's text. */
  public static String quote(String text) {
    return joined(text.strip().split("\\s+"), 0, QUOTE);
  }

  private static String joined(String[] words, int from, int to) {
    return String.join(" ", Arrays.asList(words).subList(from, Math.min(to, words.length)));
  }

  private static int count(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return (int) WORD.matcher(plain).results().count();
  }
}
