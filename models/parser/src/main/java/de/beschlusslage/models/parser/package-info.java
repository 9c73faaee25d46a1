/** The German dependency parser of Stanford CoreNLP behind {@code models.parse}. */
@NullMarked
package de.beschlusslage.models.parser;

import org.jspecify.annotations.NullMarked;
