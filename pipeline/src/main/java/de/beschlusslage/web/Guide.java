package de.beschlusslage.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The guide for analysts and secretariat: mark-up of our own, shown as it is. */
final class Guide {
  private Guide() {}

  static String read() {
    try (InputStream in = Guide.class.getResourceAsStream("anleitung.html")) {
      if (in == null) {
        throw new IllegalStateException("the guide is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
