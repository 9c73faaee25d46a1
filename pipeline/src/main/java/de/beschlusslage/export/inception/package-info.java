/**
 * Labels to and from INCEpTION, the annotation tool, as UIMA CAS JSON 0.4.
 *
 * <p>Open {@link de.beschlusslage.export.inception.InceptionFormat} first. One document is one file
 * that carries its text, its annotations and its type system; three layers ({@code Beschluss},
 * {@code Ziffer}, {@code Aussage}) hold what the label format holds. Offsets are UTF-16 code units,
 * as everywhere. {@code layers.xml} describes the layers for INCEpTION's project settings (Layers,
 * Import). UIMA is loaded only when one of these classes is.
 */
@NullMarked
package de.beschlusslage.export.inception;

import org.jspecify.annotations.NullMarked;
