@NullMarked
package de.beschlusslage.report;

import org.jspecify.annotations.NullMarked;
