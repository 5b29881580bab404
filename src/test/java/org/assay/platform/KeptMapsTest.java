package org.assay.platform;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What several threads put into a map for as long as the service runs is dropped again, or there is
 * a reason why it cannot be much.
 */
class KeptMapsTest {
  private static final Path NAMED = Path.of("src/test/resources/kept-maps.txt");

  /** What is for one thread or one request is an ordinary map, and goes with it. */
  private static final Pattern KEPT =
      Pattern.compile(
          "(\\w+) =\\s+(?:new"
              + " (?:Concurrent\\w+|CopyOnWrite\\w+)<>\\(|ConcurrentHashMap\\.newKeySet|"
              + "Collections\\.synchronized)");

  @Test
  void each_map_that_stays_says_what_bounds_it() throws IOException {
    var found = new TreeSet<String>();
    SourceTexts.under("src/main/java", ".java")
        .forEach(
            (file, text) -> {
              var kept = KEPT.matcher(text);
              while (kept.find()) found.add(SourceTexts.className(file) + "." + kept.group(1));
            });
    assertEquals(
        Files.readAllLines(NAMED).stream()
            .filter(it -> !it.isBlank() && !it.startsWith("#"))
            .map(it -> it.substring(0, it.indexOf(':')))
            .collect(toCollection(TreeSet::new)),
        found);
  }
}
