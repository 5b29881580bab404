package org.assay.evidence;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes the bytes of files whose rows were deleted. */
@Singleton
public class PurgedFiles {
  private static final Logger LOG = LoggerFactory.getLogger(PurgedFiles.class);

  private final FileStore store;

  PurgedFiles(FileStore store) {
    this.store = store;
  }

  /**
   * What cannot be deleted now is deleted by the nightly sweep, as bytes without a row.
   *
   * @param storeIds under what they are kept; their rows are gone for good
   */
  public void delete(Collection<String> storeIds) {
    for (var id : storeIds) {
      try {
        store.delete(new FileId(id));
      } catch (IOException e) {
        LOG.warn("file {} could not be deleted; the sweep will do it", id, e);
      }
    }
  }
}
