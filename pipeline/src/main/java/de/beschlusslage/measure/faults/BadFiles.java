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
   * @param burden how large the large ones are
   * @throws IOException if one cannot be made
   */
  public static List<BadFile> all(String server, Burden burden) throws IOException {
    List<BadFile> files = new ArrayList<>(new BadTexts(server, burden).files());
    files.addAll(new BadPackages(server).files());
    files.addAll(new BadPdfs(server, burden).files());
    return files;
  }
}
