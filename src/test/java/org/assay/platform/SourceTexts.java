package org.assay.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Sources as text, for tests of what stands in them. */
public final class SourceTexts {
  private SourceTexts() {}

  /**
   * The files whose name ends so, by their path within the folder.
   *
   * @param folder from the root of the project
   */
  public static Map<Path, String> under(String folder, String ending) throws IOException {
    var root = Path.of(folder);
    var texts = new TreeMap<Path, String>();
    try (var files = Files.walk(root)) {
      for (var it : files.filter(file -> file.toString().endsWith(ending)).toList()) {
        texts.put(root.relativize(it), Files.readString(it));
      }
    }
    return texts;
  }

  /** The name of its class. */
  public static String className(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }
}
