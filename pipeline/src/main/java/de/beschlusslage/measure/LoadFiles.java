package de.beschlusslage.measure;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Minutes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Grown minutes as files of about one size: demands, and attached reports for the rest, as in real
 * minutes, where a demand comes on each thousand bytes.
 *
 * @param items demands of a document, on average
 * @param bytes size of a document
 */
public record LoadFiles(GrowingCorpus corpus, int items, int bytes) {
  private static final int PARAGRAPHS = 3_000;
  private static final long SEED = 7;

  /**
   * Writes {@code documents} files into {@code folder}.
   *
   * @return bytes written
   * @throws IOException if they cannot be written
   */
  public long write(Path folder, int documents) throws IOException {
    List<String> prose =
        corpus.grow(PARAGRAPHS).stream()
            .flatMap(m -> m.resolutions().stream())
            .flatMap(r -> r.items().stream())
            .map(Item::text)
            .toList();
    SplittableRandom random = new SplittableRandom(SEED);
    long written = 0;
    Iterator<Minutes> grown = corpus.sessions(documents, documents * items).iterator();
    while (grown.hasNext()) {
      Minutes minutes = grown.next();
      StringBuilder text = new StringBuilder(PrintedMinutes.of(minutes));
      if (text.length() < bytes) {
        text.append("\nAnlage: Bericht der Arbeitsgruppe\n");
      }
      while (text.length() < bytes) {
        text.append('\n').append(prose.get(random.nextInt(prose.size()))).append('\n');
      }
      byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
      Files.write(folder.resolve(minutes.file()), content);
      written += content.length;
    }
    return written;
  }
}
