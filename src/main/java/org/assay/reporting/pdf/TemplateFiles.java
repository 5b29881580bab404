package org.assay.reporting.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of the templates, by their path below {@code reports/}: ours, which are on the class
 * path, and in their place those of the same path in a folder of the partnership.
 *
 * @param refused paths in the folder that do not replace ours
 */
record TemplateFiles(@Nullable Path folder, Set<String> refused) {
  static final TemplateFiles OURS = new TemplateFiles(null, Set.of());

  TemplateFiles {
    refused = Set.copyOf(refused);
  }

  /** The file, or nothing when neither has it. */
  Optional<byte[]> find(String path) {
    if (path.startsWith("/") || path.contains("..")) return Optional.empty();
    try {
      return isReplaced(path) ? Optional.of(Files.readAllBytes(own(path))) : ours(path);
    } catch (IOException e) {
      throw new UncheckedIOException("A template cannot be read: " + path, e);
    }
  }

  /** Whether the folder's file is used. */
  boolean isReplaced(String path) {
    return folder != null && !refused.contains(path) && Files.isRegularFile(own(path));
  }

  boolean isOurs(String path) {
    return TemplateFiles.class.getResource("/reports/" + path) != null;
  }

  private Path own(String path) {
    return folder == null ? Path.of(path) : folder.resolve(path);
  }

  private static Optional<byte[]> ours(String path) throws IOException {
    try (var in = TemplateFiles.class.getResourceAsStream("/reports/" + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }
}
