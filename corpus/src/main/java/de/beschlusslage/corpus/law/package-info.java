/**
 * The law register: what laws are called and where they can be read.
 *
 * <p>Open {@link de.beschlusslage.corpus.law.LawRegister} first. Finding the names in a text is not
 * done here but in the reference stage.
 */
@NullMarked
package de.beschlusslage.corpus.law;

import org.jspecify.annotations.NullMarked;
