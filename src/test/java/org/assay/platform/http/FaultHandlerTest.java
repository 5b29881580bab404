package org.assay.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import jakarta.inject.Inject;
import java.util.List;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@DatabaseTest
class FaultHandlerTest {
  @Inject
  @Client("/")
  HttpClient client;

  @Test
  void an_unknown_api_address_is_a_problem() throws Exception {
    var answer = get("/api/v1/nowhere", MediaType.APPLICATION_JSON);
    assertProblem(404, "request/not-found", answer);
  }

  @Test
  void an_unknown_page_is_a_page() {
    var answer = get("/nowhere", MediaType.TEXT_HTML);
    assertEquals(404, answer.code());
    assertEquals("text/html", answer.getContentType().orElseThrow().getName());
    assertTrue(answer.body().contains("<h1 class=\"govuk-heading-l\">Page not found</h1>"));
  }

  @Test
  void a_refusal_is_told_whatever_kind_of_answer_was_asked_for() {
    assertEquals(404, get("/join/forged", "text/html").code());
    assertEquals(303, get("/returns/1/report.pdf", "text/html").code());
    assertEquals(401, get("/returns/1/report.pdf", "application/pdf").code());
  }

  @Test
  void a_fault_of_ours_shows_no_detail() throws Exception {
    var problem = get("/api/probe/fault", MediaType.APPLICATION_JSON);
    assertProblem(500, "service/fault", problem);
    var page = get("/probe/fault", MediaType.TEXT_HTML);
    assertEquals(500, page.code());
    assertTrue(page.body().contains("Sorry, there is a problem with the service"));
    for (var answer : new HttpResponse[] {problem, page}) {
      assertFalse(answer.body().toString().contains("secret"), answer.body().toString());
      assertFalse(answer.body().toString().contains("Exception"), answer.body().toString());
    }
  }

  @Test
  void the_second_of_two_who_wanted_the_same_reads_that_somebody_else_was_first() {
    for (var path : List.of("/probe/refused/1062", "/probe/refused/23505", "/probe/overtaken")) {
      var page = get(path, MediaType.TEXT_HTML);
      assertEquals(409, page.code(), path);
      assertTrue(page.body().contains("Somebody else has changed this."), page.body());
      assertFalse(page.body().contains("secret"), page.body());
    }
    assertEquals(500, get("/probe/refused/1452", MediaType.TEXT_HTML).code());
  }

  @Test
  void broken_json_is_pointed_at() throws Exception {
    var problem = assertProblem(400, "request/invalid", post("{\n \"name\": }"));
    assertTrue(problem.path("detail").asText().contains("line 2"), problem.toString());
  }

  @Test
  void every_breach_of_a_form_is_named_with_its_pointer() throws Exception {
    var problem =
        assertProblem(400, "request/invalid", post("{\"name\": \"\", \"email\": \"nobody\"}"));
    var pointers = problem.path("errors").findValuesAsText("pointer").stream().sorted().toList();
    assertEquals(java.util.List.of("/email", "/name"), pointers, problem.toString());
  }

  @Test
  void what_is_no_number_is_named() throws Exception {
    var problem =
        assertProblem(
            400, "request/invalid", get("/api/probe/number?n=x", MediaType.APPLICATION_JSON));
    assertEquals("“n” cannot be read.", problem.path("detail").asText());
    problem =
        assertProblem(400, "request/invalid", get("/api/probe/number", MediaType.APPLICATION_JSON));
    assertEquals("“n” is missing.", problem.path("detail").asText());
  }

  @Test
  void a_person_who_mistypes_a_number_in_an_address_reads_that_there_is_no_such_page() {
    var page = get("/probe/number?n=x", MediaType.TEXT_HTML);
    assertEquals(404, page.code());
    assertTrue(page.body().contains("Page not found"), page.body());
    assertFalse(page.body().contains("cannot be read"), page.body());
  }

  @Test
  void a_form_whose_text_cannot_be_read_is_refused_and_is_no_fault_of_ours() {
    for (var text : List.of("name=%zz", "name=%", "%ff%zz=%")) {
      var answer =
          exchange(
              HttpRequest.POST("/sign-in", text)
                  .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                  .accept(MediaType.TEXT_HTML_TYPE));
      assertEquals(400, answer.code(), text);
      assertTrue(answer.body().contains("arrived broken"), answer.body());
    }
  }

  @Test
  void a_form_that_finds_no_room_on_the_disk_is_not_called_broken() {
    var answer =
        exchange(
            HttpRequest.POST("/probe/unread", "name=x")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                .accept(MediaType.TEXT_HTML_TYPE));
    assertEquals(503, answer.code());
    assertTrue(answer.body().contains("has run out of space"), answer.body());
  }

  @Test
  void a_wrong_method_and_a_wrong_kind_of_body_are_problems() throws Exception {
    assertProblem(405, "request/method", get("/api/probe/input", MediaType.APPLICATION_JSON));
    var text = HttpRequest.POST("/api/probe/input", "x").contentType(MediaType.TEXT_PLAIN_TYPE);
    assertProblem(415, "request/media-type", exchange(text));
  }

  @Test
  void a_body_too_large_is_refused() throws Exception {
    var large = "{\"name\": \"" + "x".repeat(3_000_000) + "\"}";
    assertProblem(413, "request/too-large", post(large));
    var form =
        HttpRequest.POST("/probe/form", "x=" + "x".repeat(3_000_000))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(MediaType.TEXT_HTML_TYPE);
    var page = exchange(form);
    assertEquals(413, page.code());
    assertTrue(page.body().contains("That is too large"), page.body());
  }

  @Test
  void what_may_pass_is_a_503_that_says_when_to_try_again() throws Exception {
    var page = get("/probe/away", MediaType.TEXT_HTML);
    assertEquals(503, page.code());
    assertEquals("15", page.header("Retry-After"));
    assertTrue(page.body().contains("load the page again"), page.body());
    var problem = get("/api/probe/full", MediaType.APPLICATION_JSON);
    assertProblem(503, "service/full", problem);
    assertEquals("60", problem.header("Retry-After"));
  }

  @Test
  void a_form_that_could_not_be_saved_comes_back_to_be_sent_again_as_it_was() {
    var page = exchange(form("/probe/busy", "a=one+%3Ctwo%3E&b=1&b=2"));
    assertEquals(503, page.code());
    assertEquals("5", page.header("Retry-After"));
    var form = Jsoup.parse(page.body()).selectFirst("form[action=/probe/busy]");
    assertEquals(
        List.of("a=one <two>", "b=1", "b=2"),
        form.select("input[type=hidden]").stream()
            .map(box -> box.attr("name") + "=" + box.attr("value"))
            .sorted()
            .toList());
    assertEquals("Try again", form.selectFirst("button").text());
    assertTrue(page.body().contains("not saved yet"), page.body());
  }

  @Test
  void a_password_is_never_written_into_a_page() {
    var page = exchange(form("/probe/busy", "email=a%40b.example&password=hunter-two"));
    assertEquals(503, page.code());
    assertFalse(page.body().contains("hunter-two"), page.body());
    assertTrue(page.body().contains("Back button"), page.body());
  }

  private static HttpRequest<String> form(String path, String body) {
    return HttpRequest.POST(path, body)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
        .accept(MediaType.TEXT_HTML_TYPE);
  }

  private HttpResponse<String> post(String json) {
    return exchange(HttpRequest.POST("/api/probe/input", json));
  }

  private HttpResponse<String> get(String path, String accept) {
    return exchange(HttpRequest.GET(path).accept(accept));
  }

  private HttpResponse<String> exchange(HttpRequest<?> request) {
    return HttpFixture.exchange(client, request);
  }

  private static JsonNode assertProblem(int status, String code, HttpResponse<String> answer)
      throws Exception {
    assertEquals(status, answer.code(), answer.body());
    assertEquals("application/problem+json", answer.getContentType().orElseThrow().getName());
    var problem = new ObjectMapper().readTree(answer.body());
    assertEquals(code, problem.path("code").asText());
    assertEquals(status, problem.path("status").asInt());
    return problem;
  }
}
