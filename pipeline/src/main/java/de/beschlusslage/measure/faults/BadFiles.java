package de.beschlusslage.measure.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All broken and hostile files. */
public final class BadFiles {
  private BadFiles() {}

  /**
   * The files, each under a name of its own.
   *
   * @param server an address, ending in a slash, that documents want something from
   * @param longestLine bytes of the file that is a single line
   * @throws IOException if one cannot be made
   */
  public static List<BadFile> all(String server, int longestLine) throws IOException {
    List<BadFile> files = new ArrayList<>(new BadTexts(server, longestLine).files());
    files.addAll(new BadPackages(server).files());
    files.addAll(new BadPdfs(server).files());
    return files;
  }
}
