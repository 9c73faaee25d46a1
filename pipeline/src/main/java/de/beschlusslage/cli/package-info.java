@NullMarked
package de.beschlusslage.cli;

import org.jspecify.annotations.NullMarked;
