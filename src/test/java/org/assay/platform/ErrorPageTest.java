package org.assay.platform;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Tag("browser")
class ErrorPageTest {
  @Inject EmbeddedServer server;

  @Test
  void it_reads_well_on_a_wide_screen_and_on_a_phone() {
    for (var browser : new BrowserFixture[] {BrowserFixture.wide(), BrowserFixture.narrow()}) {
      try (browser) {
        browser.page().navigate(server.getURL() + "/nowhere");
        browser.assertAccessible("a page not found");
        browser.assertNoSidewaysScroll();
        browser.shot("not-found");
      }
    }
  }
}
