package de.beschlusslage.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes to characters: by byte order mark, by the zeros of UTF-16, as strict UTF-8, else as
 * Windows-1252, the encoding of older German office files.
 */
final class TextDecoder {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int SAMPLE = 1 << 16;

  private TextDecoder() {}

  /** The decoded text, empty where the bytes are no text in any of these encodings. */
  static Optional<String> decode(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return text(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return text(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return text(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
    }
    int sample = Math.min(bytes.length, SAMPLE) / 2 * 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < sample; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (odd * 2 > sample / 2 && even * 20 < sample) {
      return text(new String(bytes, StandardCharsets.UTF_16LE));
    }
    if (even * 2 > sample / 2 && odd * 20 < sample) {
      return text(new String(bytes, StandardCharsets.UTF_16BE));
    }
    try {
      CharBuffer strict =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return text(strict.toString());
    } catch (CharacterCodingException e) {
      return text(new String(bytes, WINDOWS));
    }
  }

  /** Text has hardly any control characters; one in a hundred is more than any editor leaves. */
  private static Optional<String> text(String decoded) {
    int sample = Math.min(decoded.length(), SAMPLE);
    int odd = 0;
    for (int i = 0; i < sample; i++) {
      char c = decoded.charAt(i);
      boolean control = c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
      if (control || c >= 0x7F && c < 0xA0 && c != 0x85 || c == '\uFFFD' || c >= 0xFFFE) {
        odd++;
      }
    }
    return odd * 100 > sample ? Optional.empty() : Optional.of(decoded);
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
