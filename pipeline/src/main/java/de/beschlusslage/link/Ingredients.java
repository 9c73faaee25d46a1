package de.beschlusslage.link;

/**
 * What the words of a demand count for; all weights are relative to a noun of its own text.
 *
 * <p>The values were tried on the labelled links of real minutes (leave one TOP out) and hardly
 * matter: halving or doubling any one moves nDCG@10 by less than 0.01. Leaving one out wholly costs
 * more; the ablation command prints how much.
 *
 * @param part a part of a compound; 0 leaves compounds whole
 * @param other a word that is no noun: nouns name the subject, verbs vary from year to year
 * @param title a word of the TOP's title
 * @param stem a word of the stem an item stands under
 * @param subject a subject of the lexicon that the text names
 * @param resolutions whether a word is weighed by how few resolutions share it; else by items
 */
record Ingredients(
    float part, float other, float title, float stem, float subject, boolean resolutions) {

  static Ingredients standard() {
    return new Ingredients(0.6f, 0.5f, 0.5f, 0.3f, 1.5f, true);
  }
}
