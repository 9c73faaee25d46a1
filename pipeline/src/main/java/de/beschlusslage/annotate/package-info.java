@NullMarked
package de.beschlusslage.annotate;

import org.jspecify.annotations.NullMarked;
