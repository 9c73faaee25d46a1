package de.beschlusslage.report;

import de.beschlusslage.DocumentMemory;
import de.beschlusslage.Hashes;
import de.beschlusslage.corpus.Minutes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What runs remember of the files they read, kept as compressed JSON inside the result: one file
 * for each document, named by the file's name, its bytes and the program that read it. Another
 * program or other options find nothing and read anew; a file that cannot be read back counts as
 * unknown.
 */
public final class RunMemory implements DocumentMemory {
  static final String FOLDER = "cache";

  private final Optional<Path> last;
  private final Path fresh;
  private final String program;

  private RunMemory(Optional<Path> last, Path fresh, String program) {
    this.last = last;
    this.fresh = fresh;
    this.program = program;
  }

  /**
   * The memory of {@code target}'s last result, to be carried into its next.
   *
   * @param program what identifies the program and the options that change what it reads
   * @throws IOException if the folder cannot be written
   */
  public static RunMemory of(TargetFolder target, String program) throws IOException {
    return new RunMemory(
        target.last().map(folder -> folder.resolve(FOLDER)),
        Files.createDirectory(target.fresh().resolve(FOLDER)),
        program);
  }

  @Override
  public Optional<Minutes> recall(String file, String sha256) {
    String name = name(file, sha256);
    Optional<Path> kept = last.map(folder -> folder.resolve(name)).filter(Files::isRegularFile);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    try {
      Minutes minutes = read(kept.get());
      TargetFolder.copy(kept.get(), fresh.resolve(name));
      return Optional.of(minutes);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  // Memory only saves time: a document that cannot be kept is read again by the next run.
  @Override
  public void keep(Minutes minutes) {
    Path file = fresh.resolve(name(minutes.file(), minutes.sha256()));
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      JsonCodec.JSON.writeValue(out, minutes);
    } catch (IOException e) {
      file.toFile().delete();
    }
  }

  private static Minutes read(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return JsonCodec.JSON.readValue(in, Minutes.class);
    }
  }

  private String name(String file, String sha256) {
    String key = String.join("\n", program, file, sha256);
    byte[] hash = Hashes.sha256().digest(key.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 16) + ".json.gz";
  }
}
