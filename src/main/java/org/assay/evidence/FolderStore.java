package org.assay.evidence;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Keeps files under one folder, spread over two levels of 256 folders each. A file is written
 * beside its place, forced to the disk, and then moved there in one step.
 */
class FolderStore implements FileStore {
  private final Path root;

  FolderStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public void put(FileId id, Path content) throws IOException {
    var folder = Files.createDirectories(folder(id));
    var beside = Files.createTempFile(folder, "incoming-", ".part");
    try {
      copy(content, beside);
      Files.move(beside, place(id), ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
    force(folder);
  }

  @Override
  public InputStream get(FileId id) throws IOException {
    return Files.newInputStream(place(id));
  }

  @Override
  public void delete(FileId id) throws IOException {
    Files.deleteIfExists(place(id));
  }

  @Override
  public boolean exists(FileId id) {
    return Files.exists(place(id));
  }

  @Override
  public Map<FileId, Instant> list(String prefix) throws IOException {
    var found = new HashMap<FileId, Instant>();
    for (var file : below(root.resolve(prefix))) {
      var name = file.getFileName().toString();
      if (FileId.isOne(name)) {
        found.put(new FileId(name), Files.getLastModifiedTime(file).toInstant());
      }
    }
    return found;
  }

  @Override
  public int removeParts(Instant before) throws IOException {
    int removed = 0;
    for (var file : below(root)) {
      if (file.getFileName().toString().matches("incoming-.*\\.part")
          && Files.getLastModifiedTime(file).toInstant().isBefore(before)
          && Files.deleteIfExists(file)) removed++;
    }
    return removed;
  }

  @Override
  public OptionalLong room() throws IOException {
    var there = root;
    while (!Files.exists(there)) there = requireNonNull(there.getParent());
    return OptionalLong.of(Files.getFileStore(there).getUsableSpace());
  }

  private static List<Path> below(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    try (var files = Files.walk(folder, 3)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Path place(FileId id) {
    return folder(id).resolve(id.value());
  }

  private Path folder(FileId id) {
    return root.resolve(id.value().substring(0, 2)).resolve(id.value().substring(2, 4));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var in = FileChannel.open(from, READ);
        var out = FileChannel.open(to, WRITE)) {
      long done = 0;
      while (done < in.size()) {
        done += in.transferTo(done, in.size() - done, out);
      }
      out.force(true);
    }
  }

  /** So that the name too outlives a power cut. */
  private static void force(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }
}
