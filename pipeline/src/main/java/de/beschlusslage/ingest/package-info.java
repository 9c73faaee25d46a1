@NullMarked
package de.beschlusslage.ingest;

import org.jspecify.annotations.NullMarked;
