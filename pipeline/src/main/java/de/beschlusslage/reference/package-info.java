@NullMarked
package de.beschlusslage.reference;

import org.jspecify.annotations.NullMarked;
