package de.beschlusslage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestTest {
  private static final String TEXT = "Die Länder prüfen für Schüler § 5 – größere Mittel.\n";

  private final Ingest ingest = Ingest.standard();

  private String read(byte[] bytes) {
    return ((Ingested.Read) ingest.read(bytes, "x.txt")).source().text();
  }

  private String refusal(byte[] bytes) {
    return ((Ingested.Unreadable) ingest.read(bytes, "x.txt")).problem().message();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void the_encoding_is_found_without_a_byte_order_mark(String charset) {
    assertThat(read(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void a_byte_order_mark_is_no_text(String charset) {
    assertThat(read(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
  }

  @Test
  void decomposed_umlauts_are_composed() {
    String decomposed = Normalizer.normalize(TEXT, Normalizer.Form.NFD);
    assertThat(decomposed).isNotEqualTo(TEXT);
    assertThat(read(decomposed.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
  }

  @Test
  void ligatures_hard_blanks_and_invisible_characters_become_plain_letters_and_blanks() {
    String odd = "Der o\uFB03zielle Be\u00ADschluss\u200B zur Finan\u00ADzierung nach §\u00A05.";
    assertThat(read(odd.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("Der offizielle Beschluss zur Finanzierung nach § 5.\n");
  }

  @Test
  void offsets_survive_composed_letters_and_ligatures() {
    String odd = "Fu\u0308r o\uFB03zielle Stellen";
    SourceText source =
        ((Ingested.Read) ingest.read(odd.getBytes(StandardCharsets.UTF_8), "x")).source();
    int at = source.text().indexOf("Stellen");
    assertThat(source.places().at(at).source()).isEqualTo(odd.indexOf("Stellen"));
  }

  @Test
  void an_empty_file_gives_one_clear_reason() {
    assertThat(refusal(new byte[0])).contains("empty");
  }

  @Test
  void random_bytes_give_one_clear_reason() {
    byte[] bytes = new byte[20_000];
    new Random(7).nextBytes(bytes);
    assertThat(refusal(bytes)).isNotBlank();
  }

  @Test
  void a_file_of_blanks_holds_no_text() {
    assertThat(refusal(" \n\n\t \n".getBytes(StandardCharsets.UTF_8))).contains("no text");
  }

  @Test
  void a_missing_file_is_a_value_and_no_exception() {
    assertThat(ingest.read(Path.of("no", "such", "file.txt"), "file.txt"))
        .isInstanceOf(Ingested.Unreadable.class);
  }

  @Test
  void the_hash_is_that_of_the_bytes() {
    SourceText source =
        ((Ingested.Read) ingest.read("abc".getBytes(StandardCharsets.UTF_8), "x")).source();
    assertThat(source.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
