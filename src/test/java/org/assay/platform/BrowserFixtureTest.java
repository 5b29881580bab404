package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Tag("browser")
class BrowserFixtureTest {
  private static final String PAGE =
      "<!doctype html><html lang=en><title>A page</title><main><h1>A page</h1>%s</main></html>";

  @Inject EmbeddedServer server;

  @Test
  void the_service_answers_in_a_browser() {
    try (var browser = BrowserFixture.narrow()) {
      var answer = browser.page().navigate(server.getURL() + "/health");
      assertEquals(200, answer.status());
      browser.keep("health");
      assertTrue(Files.exists(Path.of("target/screens/health-320.png")));
    }
  }

  @Test
  void an_inaccessible_page_is_found_out() {
    try (var browser = BrowserFixture.wide()) {
      browser.page().setContent(PAGE.formatted("<p>Well</p>"));
      browser.assertAccessible("a page that is well");
      browser.page().setContent(PAGE.formatted("<img src=data:,>"));
      var found =
          assertThrows(
              AssertionError.class, () -> browser.assertAccessible("a picture without words"));
      assertTrue(found.getMessage().contains("image-alt"), found.getMessage());
    }
  }

  @Test
  void what_shows_at_another_width_alone_is_found_out_too() {
    var shown = "<style>@media(min-width:600px){img{display:none}}</style><img src=data:,>";
    try (var browser = BrowserFixture.wide()) {
      browser.page().setContent(PAGE.formatted(shown));
      browser.assertAccessible("a picture that is hidden");
      browser.page().setViewportSize(320, 800);
      assertThrows(AssertionError.class, () -> browser.assertAccessible("the same on a phone"));
    }
  }

  @Test
  void targets_too_close_on_a_phone_are_found_out() {
    var button = "<style>@media(max-width:600px){a{font-size:4px;display:block}}</style>";
    var links = "<a href=/a>One</a> &nbsp; <a href=/b>Two</a>";
    try (var browser = BrowserFixture.wide()) {
      browser.page().setContent(PAGE.formatted(button + links));
      browser.assertAccessible("links of a good size");
      browser.page().setViewportSize(320, 800);
      assertThrows(AssertionError.class, () -> browser.assertAccessible("small links"));
    }
  }

  @Test
  void scripts_can_be_off() {
    var page = "data:text/html,<p id=on>off</p><script>document.all.on.textContent='on'</script>";
    try (var with = BrowserFixture.wide();
        var without = BrowserFixture.withoutScripts()) {
      with.page().navigate(page);
      without.page().navigate(page);
      assertEquals("on", with.page().textContent("p"));
      assertEquals("off", without.page().textContent("p"));
    }
  }

  @Test
  void a_page_wider_than_a_phone_is_found_out() {
    try (var browser = BrowserFixture.narrow()) {
      browser.page().setContent(PAGE.formatted("<div style=width:600px>wide</div>"));
      assertThrows(AssertionError.class, browser::assertNoSidewaysScroll);
    }
  }
}
