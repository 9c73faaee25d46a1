/**
 * How the words of a sentence hang together.
 *
 * <p>In goes a sentence, out comes its tree. Open {@link
 * de.beschlusslage.models.parse.SentenceParser} first. The parser itself is large and lives in a
 * module of its own, {@code models/parser}, which only {@code --profile accurate} asks for.
 */
@NullMarked
package de.beschlusslage.models.parse;

import org.jspecify.annotations.NullMarked;
