package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
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
    var hasty = new TreeSet<String>();
    SourceTexts.under("src/test/java", ".java")
        .forEach(
            (file, text) -> {
              if (HASTY.matcher(text).find()) hasty.add(SourceTexts.className(file));
            });
    assertEquals(Set.of("HttpFixture"), hasty, "use its clients, or its configuration");
  }
}
