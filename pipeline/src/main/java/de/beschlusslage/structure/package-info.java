@NullMarked
package de.beschlusslage.structure;

import org.jspecify.annotations.NullMarked;
