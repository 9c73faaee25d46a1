@NullMarked
package de.beschlusslage.link;

import org.jspecify.annotations.NullMarked;
