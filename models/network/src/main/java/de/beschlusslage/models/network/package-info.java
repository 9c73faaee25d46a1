/**
 * A convolutional network that reads acts and addressees off parts of words.
 *
 * <p>Open {@link de.beschlusslage.models.network.NetworkLearner} first. {@code Subwords} turns a
 * sentence into numbers, {@code Layers} says what the network looks like, {@code Weights} how it is
 * stored, {@code NetworkClassifier} reads sentences with it.
 */
@NullMarked
package de.beschlusslage.models.network;

import org.jspecify.annotations.NullMarked;
