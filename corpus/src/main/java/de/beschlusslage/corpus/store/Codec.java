package de.beschlusslage.corpus.store;

import java.io.IOException;

/** Things to bytes and back; used from several threads. */
public interface Codec<T> {
  /**
   * The bytes of {@code thing}.
   *
   * @throws IOException if it cannot be written
   */
  byte[] write(T thing) throws IOException;

  /**
   * What was written.
   *
   * @throws IOException if these are not such bytes
   */
  T read(byte[] bytes) throws IOException;
}
