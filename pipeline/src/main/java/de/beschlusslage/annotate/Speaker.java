package de.beschlusslage.annotate;

import java.util.Optional;

/**
 * A phrase by which the conference, the Länder or a Land speaks.
 *
 * @param from first token
 * @param to one past the last token
 * @param holder whom it stands for, empty for "sie": whoever spoke last
 * @param plural whether its verb is plural
 * @param nominative whether it can be a subject ("Die IntMK"), or only be named ("der IntMK")
 */
record Speaker(int from, int to, Optional<String> holder, boolean plural, boolean nominative) {}
