package org.assay.evidence;

import java.nio.file.Path;

/**
 * A file in the folder for temporary files.
 *
 * @param size in bytes
 */
record SpooledFile(Path path, long size, String sha256) {}
