package org.assay.platform;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A client by itself gives up after ten seconds, which the first paper on a busy machine takes. */
class HttpFixtureTest {
  private static final Pattern HASTY =
      Pattern.compile(
          "HttpClient\\.create\\([^,;]*\\)\\s*[;)]|new [\\w.]*DefaultHttpClientConfiguration");

  @Test
  void no_test_has_a_client_that_gives_up_early() throws IOException {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      var hasty =
          files
              .filter(it -> it.toString().endsWith(".java") && !it.endsWith("HttpFixture.java"))
              .filter(it -> HASTY.matcher(text(it)).find())
              .map(it -> it.getFileName().toString())
              .collect(toCollection(TreeSet::new));
      assertEquals(Set.of(), hasty, "use HttpFixture.client, or its configuration");
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
