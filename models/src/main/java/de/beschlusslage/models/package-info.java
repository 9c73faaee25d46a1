@NullMarked
package de.beschlusslage.models;

import org.jspecify.annotations.NullMarked;
