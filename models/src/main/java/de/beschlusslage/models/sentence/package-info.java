/**
 * Text to tokens and sentences.
 *
 * <p>In goes cleaned text, out come {@link de.beschlusslage.models.sentence.Token tokens} and
 * sentence spans, all in UTF-16 code units of that text. Open {@link
 * de.beschlusslage.models.sentence.SentenceSplitter} first. The splitter is a rule over
 * abbreviations and ordinals: German minutes are full of "Abs.", "u. a." and "am 7. Oktober", which
 * stock models take for sentence ends.
 */
@NullMarked
package de.beschlusslage.models.sentence;

import org.jspecify.annotations.NullMarked;
