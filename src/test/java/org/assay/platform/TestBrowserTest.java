package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@Tag("browser")
class TestBrowserTest {
  @Test
  void a_browser_that_cannot_be_fetched_says_what_to_install_and_what_the_program_said() {
    var failed = failed(new ProcessBuilder("sh", "-c", "echo no way out; exit 1"));
    assertTrue(failed.contains("package chromium-headless-shell"), failed);
    assertTrue(failed.contains("name a Chromium by CHROMIUM"), failed);
    assertTrue(failed.endsWith("no way out\n"), failed);
  }

  @Test
  void a_program_that_is_not_there_says_what_to_install_too() {
    assertTrue(
        failed(new ProcessBuilder("target/no-such-program")).contains("chromium-headless-shell"));
  }

  @Test
  void what_was_fetched_is_not_complained_of() {
    assertDoesNotThrow(() -> TestBrowser.run(new ProcessBuilder("sh", "-c", "echo fetched")));
  }

  private static String failed(ProcessBuilder install) {
    return assertThrows(IllegalStateException.class, () -> TestBrowser.run(install)).getMessage();
  }
}
