package org.assay.evidence;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;

/** The bytes of evidence, for backups: read from the store and put back under the same id. */
@Singleton
public class EvidenceBytes {
  private final FileStore store;

  EvidenceBytes(FileStore store) {
    this.store = store;
  }

  /** False when the store does not have it. */
  public boolean copy(FileId id, OutputStream out) throws IOException {
    if (!store.exists(id)) return false;
    try (var in = store.get(id)) {
      in.transferTo(out);
    }
    return true;
  }

  /** Does nothing when the store has it already: what is under an id never changes. */
  public void keep(FileId id, InputStream in) throws IOException {
    if (store.exists(id)) return;
    var spool = Files.createTempFile("assay-restore-", ".part");
    try {
      Files.copy(in, spool, StandardCopyOption.REPLACE_EXISTING);
      store.put(id, spool);
    } finally {
      Files.deleteIfExists(spool);
    }
  }
}
