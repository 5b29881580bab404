package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  void one_of_many_that_differs_from_the_others_is_found_out() {
    var row = "<tr style=line-height:40px><td>A school</td><td><a href=/a>Look</a></td></tr>";
    var pale = row.replace("<td>A", "<td style=color:#ddd>A");
    var nameless = row.replace("Look", "");
    var table = "<table><thead><tr><th>School</th><th>Link</th></tr></thead>%s</table>";
    try (var browser = BrowserFixture.wide()) {
      browser.page().setContent(PAGE.formatted(table.formatted(row.repeat(9))));
      browser.assertAccessible("nine rows");
      for (var bad : List.of(pale, nameless)) {
        var rows = row.repeat(5) + bad + row.repeat(3);
        browser.page().setContent(PAGE.formatted(table.formatted(rows)));
        assertThrows(AssertionError.class, () -> browser.assertAccessible("the sixth of nine"));
      }
    }
  }

  @Test
  void letters_in_another_colour_or_on_another_ground_are_looked_at_again() {
    var known = "<div><p>Words in <b>black</b></p></div>";
    try (var browser = BrowserFixture.wide()) {
      browser.page().setContent(PAGE.formatted("<section>" + known + "</section>"));
      browser.assertAccessible("on white");
      var pale = known + known.replace("<b>", "<b style=color:#ddd>");
      browser.page().setContent(PAGE.formatted(pale));
      assertThrows(AssertionError.class, () -> browser.assertAccessible("in grey"));
      var dark = "<section style=background:#222>" + known + "</section>";
      browser.page().setContent(PAGE.formatted(dark));
      assertThrows(AssertionError.class, () -> browser.assertAccessible("on black"));
    }
  }

  @Test
  void a_link_that_only_its_colour_tells_from_the_words_around_is_found_out() {
    var link = "<p>Words that are many and <a href=/a %s>a link</a></p>";
    try (var browser = BrowserFixture.wide()) {
      browser.page().setContent(PAGE.formatted(link.formatted("")));
      browser.assertAccessible("a line under it");
      browser.page().setContent(PAGE.formatted(link.formatted("style=text-decoration:none")));
      var found = assertThrows(AssertionError.class, () -> browser.assertAccessible("none"));
      assertTrue(found.getMessage().contains("link-in-text-block"), found.getMessage());
    }
  }

  @Test
  void a_link_alone_in_its_line_needs_room_and_one_among_words_does_not() {
    var small = "<style>a{font-size:8px} p{margin:0;line-height:9px}</style>";
    try (var browser = BrowserFixture.wide()) {
      browser.page().setContent(PAGE.formatted(small + "<p>See <a href=/a>one</a></p>".repeat(2)));
      browser.assertAccessible("links among words");
      browser.page().setContent(PAGE.formatted(small + "<p><a href=/a>One</a></p>".repeat(2)));
      var found = assertThrows(AssertionError.class, () -> browser.assertAccessible("links alone"));
      assertTrue(found.getMessage().contains("target-size"), found.getMessage());
    }
  }

  @Test
  void a_fault_that_all_have_is_told_of_each() {
    try (var browser = BrowserFixture.wide()) {
      browser.page().setContent(PAGE.formatted("<p style=color:#eee>Pale</p>".repeat(3)));
      var found =
          assertThrows(AssertionError.class, () -> browser.assertAccessible("three pale lines"));
      assertEquals(4, found.getMessage().split("color-contrast: ").length, found.getMessage());
    }
  }

  @Test
  void links_too_close_to_the_next_row_s_are_found_out_although_the_rows_are_alike() {
    var row = "<tr style=font-size:10px><td><a href=/a>A school</a></td></tr>";
    try (var browser = BrowserFixture.wide()) {
      browser.page().setContent(PAGE.formatted("<table>" + row.repeat(5) + "</table>"));
      var found = assertThrows(AssertionError.class, () -> browser.assertAccessible("a list"));
      assertTrue(found.getMessage().contains("target-size"), found.getMessage());
    }
  }

  @Test
  void many_that_are_alike_and_scroll_out_of_a_keyboards_reach_are_found_out() {
    var box = "<div style=height:90px;overflow:auto>%s</div>";
    try (var browser = BrowserFixture.wide()) {
      browser.page().setContent(PAGE.formatted(box.formatted("<p>A line</p>".repeat(30))));
      var found = assertThrows(AssertionError.class, () -> browser.assertAccessible("a box"));
      assertTrue(found.getMessage().contains("scrollable-region-focusable"), found.getMessage());
    }
  }

  @Test
  void a_page_is_left_as_it_was_before_it_was_looked_at() {
    var lines = "<p>A</p><p>B</p>" + "<p style='margin: 1px;'>C</p>".repeat(2);
    var fields = "<label>One <input></label><label>One <input id=held></label>";
    try (var browser = BrowserFixture.wide()) {
      browser.page().setContent(PAGE.formatted(lines + fields));
      browser.page().evaluate("addEventListener('focusout', () => document.title = 'left')");
      browser.page().focus("#held");
      var before = browser.page().content();
      browser.assertAccessible("a page with a field that has the keyboard");
      assertEquals(before, browser.page().content());
      assertEquals("held", browser.page().evaluate("document.activeElement.id"));
      assertEquals("A page", browser.page().title());
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
