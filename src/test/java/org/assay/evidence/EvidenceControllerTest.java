package org.assay.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Map;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class EvidenceControllerTest {
  private static final byte[] PDF = SampleFiles.pdf();
  private static final String PASSWORD = "a long enough password";

  @Inject
  @Client("/")
  HttpClient client;

  @Inject Provider<EmbeddedServer> server;
  @Inject ReturnFixture fixture;
  @Inject People people;
  private Scene scene;
  private String token = "";

  @BeforeEach
  void begin() {
    scene = fixture.scene();
    token = token(scene.respondent(), "sender@north.example", Role.RESPONDENT);
  }

  @Test
  void a_script_is_told_what_was_kept_and_where() {
    var answer = send(pdf("Policy (final).pdf"), MediaType.APPLICATION_JSON);
    assertEquals(HttpStatus.CREATED, answer.status());
    var body = answer.body();
    assertTrue(body.contains("\"name\":\"Policy (final).pdf\""), body);
    assertTrue(body.contains("\"mediaType\":\"application/pdf\""), body);
    assertEquals(
        HttpStatus.OK, send(pdf("Policy (final).pdf"), MediaType.APPLICATION_JSON).status());
  }

  @Test
  void a_plain_form_goes_back_to_its_page() {
    var answer =
        send(pdf("a.pdf").addPart("back", "/returns/7/sections/one#q1"), MediaType.TEXT_HTML);
    assertEquals(HttpStatus.SEE_OTHER, answer.status());
    assertEquals("/returns/7/sections/one#q1", answer.header("Location"));
    var broken = send(pdf("c.pdf").addPart("back", "/%zz"), MediaType.TEXT_HTML);
    assertEquals(HttpStatus.BAD_REQUEST, broken.status());
    var elsewhere = send(pdf("b.pdf").addPart("back", "//evil.example/"), MediaType.TEXT_HTML);
    assertEquals("/returns/" + scene.returnId(), elsewhere.header("Location"));
  }

  @Test
  void a_refusal_says_why_and_what_to_do() {
    var page = send(file("a.pdf", SampleFiles.bytes("words")), MediaType.TEXT_HTML);
    assertEquals(HttpStatus.UNPROCESSABLE_ENTITY, page.status());
    assertTrue(page.body().contains("save it under its right type"), page.body());
    var problem = send(file("a.pdf", SampleFiles.bytes("words")), MediaType.APPLICATION_JSON);
    assertTrue(problem.body().contains("evidence/name-lies"), problem.body());
  }

  @Test
  void a_name_that_identifies_a_child_is_held_back_and_never_repeated() {
    var answer = send(pdf("Pupil Jane Smith.pdf"), MediaType.APPLICATION_JSON);
    assertEquals(HttpStatus.UNPROCESSABLE_ENTITY, answer.status());
    assertTrue(answer.body().contains("\"code\":\"named-child\""), answer.body());
    assertFalse(answer.body().contains("Smith"));
    var confirmed =
        send(
            pdf("Pupil Jane Smith.pdf").addPart("reason", "Invented, for training"),
            MediaType.APPLICATION_JSON);
    assertEquals(HttpStatus.CREATED, confirmed.status());
  }

  @Test
  void a_date_that_is_none_is_refused() {
    var answer = send(pdf("a.pdf").addPart("date", "2026-02-30"), MediaType.APPLICATION_JSON);
    assertTrue(answer.body().contains("evidence/date"), answer.body());
    var good = send(pdf("a.pdf").addPart("date", "2026-02-28"), MediaType.APPLICATION_JSON);
    assertTrue(good.body().contains("\"date\":\"2026-02-28\""), good.body());
  }

  @Test
  void a_file_over_ten_megabytes_is_refused_in_words() {
    var large = SampleFiles.bytes("a".repeat(10 * 1024 * 1024 + 1));
    var answer = send(file("a.txt", large), MediaType.APPLICATION_JSON);
    assertEquals(HttpStatus.REQUEST_ENTITY_TOO_LARGE, answer.status());
    assertTrue(answer.body().contains("larger than 10 MB"), answer.body());
  }

  @Test
  void a_file_larger_than_any_request_is_answered_with_the_limit_and_the_way_back() {
    var large = SampleFiles.bytes("a".repeat(13 * 1024 * 1024));
    var answer = send(file("a.txt", large), MediaType.TEXT_HTML, "/returns/1/standards/culture");
    assertEquals(HttpStatus.REQUEST_ENTITY_TOO_LARGE, answer.status());
    assertTrue(answer.body().contains("at most 10 MB"), answer.body());
    assertTrue(answer.body().contains("href=\"/returns/1/standards/culture\""), answer.body());
    var over = SampleFiles.bytes("a".repeat(11 * 1024 * 1024));
    answer = send(file("a.txt", over), MediaType.TEXT_HTML, "/returns/1/standards/culture");
    assertTrue(answer.body().contains("larger than 10 MB"), answer.body());
    assertTrue(answer.body().contains("href=\"/returns/1/standards/culture\""), answer.body());
  }

  @Test
  void a_file_of_nine_megabytes_is_kept() {
    var answer =
        send(
            file("a.txt", SampleFiles.bytes("a".repeat(9 * 1024 * 1024))),
            MediaType.APPLICATION_JSON);
    assertEquals(HttpStatus.CREATED, answer.status(), answer::body);
  }

  @Test
  void a_form_without_files_may_still_not_be_as_large_as_a_file() {
    var request =
        HttpRequest.POST("/sign-in", "email=" + "b".repeat(3_000_000))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .bearerAuth(token);
    var answer = HttpFixture.exchange(client, request);
    assertEquals(HttpStatus.REQUEST_ENTITY_TOO_LARGE, answer.status());
  }

  @Test
  void a_download_can_only_be_saved() {
    var answer = get(kept("Zoë’s plan.pdf"), token);
    assertEquals(HttpStatus.OK, answer.status());
    assertEquals(
        "attachment; filename=\"Zo__s plan.pdf\"; filename*=UTF-8''Zo%C3%AB%E2%80%99s%20plan.pdf",
        answer.header("Content-Disposition"));
    assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    assertEquals("application/pdf", answer.header("Content-Type"));
    assertEquals(Integer.toString(PDF.length), answer.header("Content-Length"));
    assertTrue(
        answer.getHeaders().getAll("Content-Security-Policy").stream()
            .anyMatch(policy -> policy.contains("sandbox")));
    assertEquals("no-store", answer.header("Cache-Control"));
  }

  @Test
  void strangers_find_nothing() {
    var href = kept("a.pdf");
    var other = token(scene.stranger(), "other@north.example", Role.RESPONDENT);
    assertEquals(HttpStatus.NOT_FOUND, get(href, other).status());
    assertEquals(HttpStatus.NOT_FOUND, get("/evidence/999999999", token).status());
    var nobody = HttpFixture.exchange(client, json(HttpRequest.GET(href)));
    assertEquals(HttpStatus.UNAUTHORIZED, nobody.status());
  }

  @Test
  void a_file_can_be_taken_away_again() {
    var href = kept("a.pdf");
    var remove = json(HttpRequest.POST(href + "/remove", Map.of())).bearerAuth(token);
    assertEquals(HttpStatus.NO_CONTENT, HttpFixture.exchange(client, remove).status());
    assertEquals(HttpStatus.NOT_FOUND, get(href, token).status());
  }

  private String kept(String name) {
    return String.valueOf(send(pdf(name), MediaType.APPLICATION_JSON).header("Location"));
  }

  private HttpResponse<String> get(String href, String bearer) {
    return HttpFixture.exchange(client, json(HttpRequest.GET(href)).bearerAuth(bearer));
  }

  /**
   * @param from the page that the form is on
   */
  private HttpResponse<String> send(MultipartBody.Builder body, String accept, String from) {
    var at = server.get().getURL();
    var request =
        HttpRequest.POST("/returns/" + scene.returnId() + "/evidence", body.build())
            .contentType(MediaType.MULTIPART_FORM_DATA)
            .accept(accept)
            .header("Origin", "http://" + at.getAuthority())
            .header("Referer", at + from)
            .bearerAuth(token);
    return HttpFixture.exchange(client, request);
  }

  private HttpResponse<String> send(MultipartBody.Builder body, String accept) {
    var request =
        HttpRequest.POST("/returns/" + scene.returnId() + "/evidence", body.build())
            .contentType(MediaType.MULTIPART_FORM_DATA)
            .accept(accept)
            .bearerAuth(token);
    return HttpFixture.exchange(client, request);
  }

  private static <T> MutableHttpRequest<T> json(MutableHttpRequest<T> request) {
    return request.accept(MediaType.APPLICATION_JSON);
  }

  private static MultipartBody.Builder pdf(String name) {
    return file(name, PDF);
  }

  private static MultipartBody.Builder file(String name, byte[] content) {
    return MultipartBody.builder()
        .addPart("file", name, MediaType.APPLICATION_OCTET_STREAM_TYPE, content);
  }

  private String token(Caller like, String email, Role role) {
    people.enter(
        new NewPerson(
            like.partnershipId(),
            email,
            "Sender",
            people.hash(PASSWORD),
            List.of(role),
            like.organisationId(),
            like.groupId()));
    var credentials = Map.of("email", email, "password", PASSWORD);
    var answer =
        client.toBlocking().retrieve(HttpRequest.POST("/api/v1/tokens", credentials), Map.class);
    return String.valueOf(answer.get("accessToken"));
  }
}
