package org.assay.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Tag("browser")
class ApiDescriptionTest {
  @Inject
  @Client("/")
  HttpClient client;

  @Inject EmbeddedServer server;

  @Test
  void it_names_the_addresses_for_programs_and_no_others() throws Exception {
    var all = new ObjectMapper().readTree(client.toBlocking().retrieve("/openapi/assay.json"));
    assertTrue(all.path("openapi").asText().startsWith("3."), all.path("openapi").asText());
    var paths = new ArrayList<String>();
    all.path("paths").fieldNames().forEachRemaining(paths::add);
    assertTrue(paths.contains("/api/v1/tokens"), paths.toString());
    assertFalse(paths.stream().anyMatch(path -> !path.startsWith("/api/")), paths.toString());
  }

  @Test
  void every_schema_that_is_referred_to_is_there() throws Exception {
    var text = client.toBlocking().retrieve("/openapi/assay.json");
    var schemas = new ObjectMapper().readTree(text).at("/components/schemas");
    var references = java.util.regex.Pattern.compile("#/components/schemas/([^\"]+)").matcher(text);
    var found = 0;
    for (; references.find(); found++) {
      assertTrue(schemas.has(references.group(1)), references.group());
    }
    assertTrue(found > 0);
  }

  @Test
  void people_read_it_without_scripts() {
    try (var browser = BrowserFixture.withoutScripts()) {
      browser.page().navigate(server.getURL() + "/openapi");
      assertThat(browser.page().locator("main"))
          .containsText("PUT /api/v1/returns/{id}/answers/{question}");
      assertThat(browser.page().locator("main")).containsText("return/not-found");
    }
  }
}
