package de.beschlusslage.corpus.table;

import de.beschlusslage.corpus.Link;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A run's links, left on disk and read a row at a time: a large corpus has a million pairs with a
 * sentence of evidence each. Safe for several threads.
 */
public final class LinkFile implements Closeable {
  private static final String TABLE = "links";
  private static final int BUFFER = 1 << 16;

  private final RowReader rows;
  private final FileChannel file;
  private final long[] starts;
  private final String header;

  private LinkFile(RowReader rows, FileChannel file) throws IOException {
    this.rows = rows;
    this.file = file;
    this.starts = starts(rows.file(TABLE));
    this.header = text(0, starts.length == 0 ? 0 : starts[0]);
  }

  /**
   * Opens the links of a folder that a run wrote.
   *
   * @throws TableException if the table is missing
   * @throws IOException if it cannot be read
   */
  public static LinkFile open(Path folder) throws IOException {
    RowReader rows = new RowReader(folder);
    FileChannel file;
    try {
      file = FileChannel.open(rows.file(TABLE));
    } catch (NoSuchFileException e) {
      throw new TableException(e.getMessage() + " is missing; is this a folder that run wrote?");
    }
    try {
      return new LinkFile(rows, file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** What is done with a link and its row; rows count from 0. */
  public interface Use {
    void take(Link link, int row);
  }

  /**
   * Gives every link to {@code use}, in order.
   *
   * @throws TableException if the table does not keep the contract
   * @throws IOException if it cannot be read
   */
  public void each(Use use) throws IOException {
    int[] row = {0};
    rows.each(TABLE, cells -> use.take(TableFolder.link(cells), row[0]++));
    if (row[0] != starts.length - 1) {
      throw new TableException("the table of links has changed while it was read");
    }
  }

  /**
   * The link of that row.
   *
   * @throws IOException if it cannot be read
   */
  public Link read(int row) throws IOException {
    return TableFolder.link(rows.one(TABLE, header + text(starts[row], starts[row + 1])));
  }

  private String text(long from, long to) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) (to - from));
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException("the table of links has become shorter");
      }
    }
    return new String(bytes.array(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Where each record after the header begins, and where the last one ends. */
  private static long[] starts(Path table) throws IOException {
    long[] starts = new long[1024];
    int found = 0;
    long at = 0;
    boolean quoted = false;
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = new BufferedInputStream(Files.newInputStream(table), BUFFER)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          at++;
          if (buffer[i] == '"') {
            quoted = !quoted;
          } else if (buffer[i] == '\n' && !quoted) {
            if (found == starts.length) {
              starts = Arrays.copyOf(starts, 2 * found);
            }
            starts[found++] = at;
          }
        }
      }
    }
    return Arrays.copyOf(starts, found);
  }
}
