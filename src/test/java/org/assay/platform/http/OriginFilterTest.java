package org.assay.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import org.assay.platform.BrowserHeadersFilter;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
class OriginFilterTest {
  @Inject
  @Client("/")
  HttpClient client;

  @Inject EmbeddedServer server;

  @ParameterizedTest
  @ValueSource(strings = {"same-origin", "none"})
  void our_own_page_may_change_things(String site) {
    assertEquals(200, status(form(site)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void another_sites_page_may_not_even_without_a_session(String site) {
    assertEquals(403, status(form(site)));
    assertEquals(403, status(form(site).cookie(Cookie.of("assay", "x"))));
  }

  @Test
  void an_older_browser_is_known_by_its_origin() {
    var ours = "http://localhost:" + server.getPort();
    assertEquals(200, status(form(BrowserHeadersFilter.ABSENT).header("Origin", ours)));
    for (var theirs : new String[] {"http://evil.example", "null", "http://localhost", "::"}) {
      assertEquals(403, status(form(BrowserHeadersFilter.ABSENT).header("Origin", theirs)), theirs);
    }
  }

  @Test
  void a_cookie_without_a_word_of_where_it_comes_from_is_refused() {
    var silent = BrowserHeadersFilter.ABSENT;
    assertEquals(403, status(form(silent).cookie(Cookie.of("assay", "x"))));
    assertEquals(200, status(form(silent)));
  }

  @Test
  void a_bearer_token_comes_from_no_page() {
    assertEquals(200, status(form("cross-site").header("Authorization", "Bearer x")));
  }

  @Test
  void reading_is_free() {
    var read = HttpRequest.GET("/health").header(BrowserHeadersFilter.SITE, "cross-site");
    assertEquals(200, status(read));
  }

  @Test
  void the_refusal_is_a_page_for_people_and_a_problem_for_programs() {
    var page = HttpFixture.exchange(client, form("cross-site"));
    assertTrue(page.body().contains("another site"), page.body());
    var call = HttpRequest.POST("/api/probe/input", "{}").header("Sec-Fetch-Site", "cross-site");
    var problem = HttpFixture.exchange(client, call);
    assertTrue(problem.body().contains("request/foreign-origin"), problem.body());
  }

  private static MutableHttpRequest<String> form(String site) {
    return HttpRequest.POST("/probe/form", "a=b")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
        .accept(MediaType.TEXT_HTML_TYPE)
        .header(BrowserHeadersFilter.SITE, site);
  }

  private int status(HttpRequest<?> request) {
    return HttpFixture.exchange(client, request).code();
  }
}
