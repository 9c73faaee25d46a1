@NullMarked
package de.beschlusslage.evaluation;

import org.jspecify.annotations.NullMarked;
