package de.beschlusslage.measure;

import de.beschlusslage.annotate.ClauseView;
import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.StatementType;
import de.beschlusslage.corpus.label.LabelledItem;
import de.beschlusslage.corpus.label.LabelledResolution;
import de.beschlusslage.corpus.label.LabelledStatement;
import de.beschlusslage.corpus.lexicon.Lexicon;
import de.beschlusslage.corpus.lexicon.LexiconReader;
import de.beschlusslage.models.act.ActExample;
import de.beschlusslage.models.act.AddresseeClass;
import de.beschlusslage.models.sentence.SentenceSplitter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Labels laid on texts: what a classifier learns from. */
public final class TrainingData {
  private static final String LEXICON = "triggers.csv";

  private TrainingData() {}

  /**
   * The sentences of labelled items, each with its first act. Sentences that inherit their act from
   * a stem are left out: nothing in them says which it is.
   */
  public static List<ActExample> examples(
      List<Minutes> documents, List<LabelledResolution> labels, SentenceSplitter splitter) {
    ClauseView view = ClauseView.german();
    Map<String, LabelledItem> gold = new HashMap<>();
    for (LabelledResolution resolution : labels) {
      resolution.items().forEach(item -> gold.put(resolution.itemId(item), item));
    }
    List<ActExample> examples = new ArrayList<>();
    for (Minutes minutes : documents) {
      for (Resolution resolution : minutes.resolutions()) {
        for (Item item : resolution.items()) {
          Optional.ofNullable(gold.get(minutes.itemId(resolution, item)))
              .filter(g -> letters(item.text()).startsWith(letters(g.first())))
              .ifPresent(g -> add(minutes, item, g, splitter, view, examples));
        }
      }
    }
    return examples;
  }

  /** The examples of the trigger lexicon, each with the act it stands for. */
  public static List<ActExample> lexicon() {
    ClauseView view = ClauseView.german();
    List<ActExample> examples = new ArrayList<>();
    for (Lexicon.Entry entry : LexiconReader.resource("triggers.csv").entries()) {
      String text = entry.get("example").replaceAll("[\\[\\]]", "");
      examples.add(
          new ActExample(
              LEXICON,
              view.of(text, new Span(0, text.length()), "IntMK"),
              Optional.of(StatementType.valueOf(entry.value())),
              Optional.empty()));
    }
    return examples;
  }

  private static void add(
      Minutes minutes,
      Item item,
      LabelledItem gold,
      SentenceSplitter splitter,
      ClauseView view,
      List<ActExample> examples) {
    String own = minutes.session().conference().orElse("IntMK");
    List<LabelledStatement> left = new ArrayList<>(gold.statements());
    for (Span span : splitter.split(minutes.text(), item.span())) {
      String sentence = span.in(minutes.text());
      String letters = letters(sentence);
      Optional<StatementType> type = Optional.empty();
      AddresseeClass addressee = AddresseeClass.NONE;
      boolean inherited = false;
      // In order: a quote that also stands in a later sentence belongs to the first.
      while (!left.isEmpty() && letters.contains(letters(start(left.get(0).quote())))) {
        LabelledStatement statement = left.remove(0);
        inherited |= statement.trigger().isEmpty();
        if (type.isEmpty()) {
          type = Optional.of(statement.type());
          addressee = AddresseeClass.of(statement.addressees());
        }
      }
      if (!inherited) {
        String seen = view.of(minutes.text(), span, own);
        examples.add(new ActExample(minutes.id(), seen, type, Optional.of(addressee)));
      }
    }
  }

  private static String start(String quote) {
    String[] words = quote.split("\\s+");
    return String.join(" ", List.of(words).subList(0, Math.min(5, words.length)));
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\d]", "");
  }
}
