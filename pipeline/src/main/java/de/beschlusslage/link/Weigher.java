package de.beschlusslage.link;

import de.beschlusslage.link.Weighed.Vectors;
import java.util.ArrayList;
import java.util.List;

/** Turns a demand's words to vectors by the statistics of the corpus. */
final class Weigher {
  private final LinkStatistics statistics;
  private final Subjects subjects;
  private final Ingredients ingredients;

  Weigher(LinkStatistics statistics, Subjects subjects, Ingredients ingredients) {
    this.statistics = statistics;
    this.subjects = subjects;
    this.ingredients = ingredients;
  }

  /** Each resolution's items together; demands of a resolution follow each other. */
  static List<List<Analysed>> byResolution(List<Analysed> demands) {
    List<List<Analysed>> resolutions = new ArrayList<>();
    String last = "";
    for (Analysed analysed : demands) {
      if (resolutions.isEmpty() || !analysed.demand().resolutionId().equals(last)) {
        resolutions.add(new ArrayList<>());
        last = analysed.demand().resolutionId();
      }
      resolutions.get(resolutions.size() - 1).add(analysed);
    }
    return resolutions;
  }

  /** All items of a resolution. */
  List<Weighed> weigh(List<Analysed> resolution) {
    List<Weighed> items = resolution.stream().map(this::weigh).toList();
    SparseVector middle = SparseVector.mean(items.stream().map(i -> i.vectors().words()).toList());
    return items.stream().map(i -> new Weighed(i.demand(), i.vectors().in(middle))).toList();
  }

  private Weighed weigh(Analysed demand) {
    SparseVector.Builder words = new SparseVector.Builder();
    SparseVector.Builder grams = new SparseVector.Builder();
    SparseVector.Builder concerns = new SparseVector.Builder();
    List<SparseVector> passages = new ArrayList<>();
    for (List<Word> text : demand.passages()) {
      List<Subjects.Mention> mentions = subjects.in(text);
      add(words, text, mentions, 1);
      addGrams(grams, text, 1);
      addConcerns(concerns, mentions, 1);
      SparseVector.Builder passage = new SparseVector.Builder();
      add(passage, text, mentions, 1);
      passages.add(passage.build(statistics::weight));
    }
    List<Subjects.Mention> ofStem = subjects.in(demand.stem());
    add(words, demand.stem(), ofStem, ingredients.stem());
    addGrams(grams, demand.stem(), ingredients.stem());
    addConcerns(concerns, ofStem, ingredients.stem());
    add(words, demand.title(), subjects.in(demand.title()), ingredients.title());
    return new Weighed(
        demand.demand(),
        new Vectors(
            words.build(statistics::weight),
            grams.build(statistics::gramWeight),
            concerns.build(statistics::weight),
            List.copyOf(passages),
            SparseVector.EMPTY));
  }

  private void add(
      SparseVector.Builder builder,
      List<Word> text,
      List<Subjects.Mention> mentions,
      float weight) {
    for (Word word : text) {
      if (!word.stop()) {
        float weighed = weight * (word.noun() ? 1 : ingredients.other());
        builder.add(statistics.id(word.stem()), weighed);
        for (String part : word.parts()) {
          builder.add(statistics.id(part), weighed * ingredients.part());
        }
      }
    }
    for (Subjects.Mention mention : mentions) {
      if (!subjects.isConcern(mention.subject())) {
        builder.add(mention.subject(), weight * ingredients.subject());
      }
    }
  }

  private void addConcerns(
      SparseVector.Builder builder, List<Subjects.Mention> mentions, float weight) {
    for (Subjects.Mention mention : mentions) {
      if (subjects.isConcern(mention.subject())) {
        builder.add(mention.subject(), weight);
      }
    }
  }

  private void addGrams(SparseVector.Builder builder, List<Word> text, float weight) {
    for (Word word : text) {
      if (!word.stop()) {
        float weighed = weight * (word.noun() ? 1 : ingredients.other());
        for (int gram : word.grams()) {
          builder.add(LinkStatistics.bucket(gram), weighed);
        }
      }
    }
  }
}
