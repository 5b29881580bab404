package org.assay.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where the bytes of evidence are kept: a folder, or any service that speaks S3. */
interface FileStore {
  /** Returns once the whole file is safely kept; never half of it. */
  void put(FileId id, Path content) throws IOException;

  /** The caller closes it. */
  InputStream get(FileId id) throws IOException;

  /** Deleting what is not there is no fault. */
  void delete(FileId id) throws IOException;

  boolean exists(FileId id) throws IOException;
}
