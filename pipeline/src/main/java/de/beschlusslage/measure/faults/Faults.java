package de.beschlusslage.measure.faults;

import de.beschlusslage.measure.TempFolder;
import java.io.IOException;

/** Tries everything, for the table in {@code evaluation/faults.md}. */
public final class Faults {
  private final int kills;

  /**
   * Prepares the trials.
   *
   * @param kills how many runs are killed
   */
  public Faults(int kills) {
    this.kills = kills;
  }

  /**
   * Tries them.
   *
   * @throws IOException if what is needed for them cannot be made
   */
  public FaultTable tryAll() throws IOException, InterruptedException {
    FaultTable table = new FaultTable();
    try (TempFolder temp = TempFolder.create()) {
      new Disturbances(temp.path(), kills, table).tryAll();
      new BadInput(temp.path(), table).tryAll();
    }
    return table;
  }
}
