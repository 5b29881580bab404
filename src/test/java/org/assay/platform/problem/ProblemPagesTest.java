package org.assay.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.Map;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ProblemPagesTest {
  @Inject EmbeddedServer server;

  private Document page(HttpClient client, String path, int status) {
    var answer =
        HttpFixture.exchange(client, HttpRequest.GET(path).accept(MediaType.TEXT_HTML_TYPE));
    assertEquals(status, answer.code(), path);
    return Jsoup.parse(answer.body());
  }

  @Test
  void the_list_leads_to_a_page_for_each_code() {
    try (var client = HttpFixture.client(server.getURL())) {
      var links = page(client, "/problems", 200).select("main dl a");
      assertEquals(ProblemCatalogue.all().size(), links.size());
      for (var link : links) {
        var text = page(client, link.attr("href"), 200).select("main").text();
        var kind = ProblemCatalogue.find(link.text()).orElseThrow();
        assertEquals(
            "%s %s What it means %s What to do %s"
                .formatted(kind.title(), kind.code(), kind.meaning(), kind.remedy()),
            text);
      }
      page(client, "/problems/no/such", 404);
    }
  }

  @Test
  void the_type_of_a_problem_leads_to_its_page_and_its_title_is_the_page_s() throws Exception {
    try (var client = HttpFixture.client(server.getURL())) {
      var body = Map.of("email", "nobody@example.org", "password", "a guess");
      var refused = HttpFixture.exchange(client, HttpRequest.POST("/api/v1/tokens", body));
      var problem = new ObjectMapper().readTree(refused.body());
      assertEquals("sign-in/refused", problem.get("code").asText());
      var heading = page(client, problem.get("type").asText(), 200).select("h1").text();
      assertEquals(heading, problem.get("title").asText());
    }
  }
}
