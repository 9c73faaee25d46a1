package de.beschlusslage.ingest.archive;

import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Problem.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * ZIP files of documents, opened in memory. Archives within archives are not opened: each level
 * would multiply what a small file can demand.
 */
public final class ArchiveReader {
  private final ZipGuard guard;

  /** A reader with the usual limits. */
  public ArchiveReader() {
    this(ZipGuard.standard());
  }

  /** A reader with limits of its own. */
  public ArchiveReader(ZipGuard guard) {
    this.guard = guard;
  }

  /**
   * One file of an archive.
   *
   * @param name the archive's name, "!/" and the entry's name: for messages and tables only
   */
  public record Entry(String name, byte[] bytes) {}

  /** What an archive holds, sorted by name, and what of it was left out. */
  public record Contents(List<Entry> entries, List<Problem> problems) {
    public Contents {
      entries = List.copyOf(entries);
      problems = List.copyOf(problems);
    }
  }

  /** Whether the bytes are a ZIP file that is no single document. */
  public boolean accepts(byte[] bytes) {
    return ZipGuard.isZip(bytes)
        && !ZipGuard.hasEntry(bytes, "word/document.xml")
        && !ZipGuard.hasEntry(bytes, "content.xml")
        && !ZipGuard.hasEntry(bytes, "[Content_Types].xml");
  }

  /**
   * Opens an archive.
   *
   * @param name the archive as the user named it
   */
  public Contents open(byte[] bytes, String name) {
    List<Problem> problems = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    try {
      for (Map.Entry<String, byte[]> file :
          guard.unpack(bytes, entry -> !isLitter(entry)).entrySet()) {
        String label = name + "!/" + printable(file.getKey());
        if (ZipGuard.isZip(file.getValue()) && accepts(file.getValue())) {
          problems.add(
              Problem.of(
                  Severity.ERROR, label, "is an archive within an archive: unpack it first"));
        } else {
          entries.add(new Entry(label, file.getValue()));
        }
      }
    } catch (ZipGuard.LimitException e) {
      return refused(name, String.valueOf(e.getMessage()));
    } catch (IOException | IllegalArgumentException e) {
      return refused(name, "is a broken or encrypted ZIP file: unpack it first");
    }
    if (entries.isEmpty() && problems.isEmpty()) {
      return refused(name, "is an archive without files: pack it again");
    }
    entries.sort((a, b) -> a.name().compareTo(b.name()));
    return new Contents(entries, problems);
  }

  private static Contents refused(String name, String message) {
    return new Contents(List.of(), List.of(Problem.of(Severity.ERROR, name, message)));
  }

  /** What file managers leave in archives. */
  private static boolean isLitter(String entry) {
    return entry.startsWith("__MACOSX/")
        || entry.endsWith(".DS_Store")
        || entry.endsWith("Thumbs.db")
        || entry.endsWith("desktop.ini");
  }

  private static String printable(String entry) {
    return entry
        .codePoints()
        .map(c -> Character.isISOControl(c) ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
