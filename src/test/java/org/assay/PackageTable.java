package org.assay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** {@code packages.txt}: which package may use which. */
final class PackageTable {
  private final Map<String, Set<String>> groups = new HashMap<>();
  private final Map<String, Set<String>> packages = new TreeMap<>();

  private PackageTable() {}

  static Map<String, Set<String>> read() {
    var table = new PackageTable();
    lines().stream().filter(it -> !it.isBlank() && !it.startsWith("#")).forEach(table::line);
    return table.packages;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/packages.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(String line) {
    var parts = line.split(" *[=:] *", 2);
    var used = new TreeSet<String>();
    Arrays.stream(parts[1].split(" "))
        .filter(it -> !it.isEmpty())
        .forEach(it -> used.addAll(groups.getOrDefault(it, Set.of(it))));
    var into = line.contains("=") ? groups : packages;
    if (into.put(parts[0], used) != null) throw new IllegalStateException(parts[0] + " is twice");
  }
}
