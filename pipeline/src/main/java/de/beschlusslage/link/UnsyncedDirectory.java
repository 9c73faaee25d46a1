package de.beschlusslage.link;

import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/**
 * Leaves it to the system when files reach the disk. An index is written into a folder that takes
 * the last result's place only when whole, as all the tables beside it: a killed program loses
 * nothing, and after a power cut the tables would be as doubtful as the index.
 */
final class UnsyncedDirectory extends FilterDirectory {
  UnsyncedDirectory(Directory files) {
    super(files);
  }

  @Override
  public void sync(Collection<String> names) {}

  @Override
  public void syncMetaData() {}
}
