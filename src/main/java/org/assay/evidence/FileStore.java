package org.assay.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;

/** Where the bytes of evidence are kept: a folder, or any service that speaks S3. */
interface FileStore {
  /** Returns once the whole file is safely kept; never half of it. */
  void put(FileId id, Path content) throws IOException;

  /** The caller closes it. */
  InputStream get(FileId id) throws IOException;

  /** Deleting what is not there is no fault. */
  void delete(FileId id) throws IOException;

  boolean exists(FileId id) throws IOException;

  /**
   * The files whose ids begin so, with when each was kept.
   *
   * @param prefix two hexadecimal digits
   */
  Map<FileId, Instant> list(String prefix) throws IOException;

  /** Deletes what broken uploads left behind before then, and returns how many there were. */
  int removeParts(Instant before) throws IOException;

  /** What is left for files, in bytes; empty where that has no bound known to us. */
  OptionalLong room() throws IOException;
}
