package org.assay.reporting.cycle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assay.desk.DeskClient;
import org.assay.desk.settings.PictureFixture;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.reporting.CycleReportFixture;
import org.assay.reporting.CycleReportFixture.Scene;
import org.assay.reporting.queue.RenderingBusyException;
import org.assay.reporting.queue.RenderingBusyHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
class CycleReportControllerTest {
  @Inject EmbeddedServer server;
  @Inject CycleReportFixture fixture;
  @Inject TokenFixture tokens;

  private Scene scene;
  private HttpClient client;

  @BeforeEach
  void scene() {
    scene = fixture.scene();
    client = HttpFixture.client(server.getURL());
  }

  @Inject Register register;

  @AfterEach
  void hangUp() {
    client.close();
  }

  private HttpResponse<String> get(Caller caller, String root, String file) {
    var path = root + "/" + scene.cycle().id() + "/reports/" + file;
    return HttpFixture.exchange(client, HttpRequest.GET(path).bearerAuth(tokens.of(caller)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cycles", "/api/v1/cycles"})
  void a_member_takes_a_paper_away(String root) {
    var answer =
        get(scene.caller(Role.PAS_MEMBER), root, "compliance-summary.pdf?at=2026-11-05T09:00:00Z");
    assertEquals(200, answer.code());
    assertTrue(answer.body().startsWith("%PDF-"));
    assertEquals("application/pdf", answer.getContentType().orElseThrow().getName());
    assertEquals("private, no-store", answer.getHeaders().get("Cache-Control"));
    assertEquals(
        "attachment; filename=\"compliance-summary-s175-2026-2026-11-05.pdf\"",
        answer.getHeaders().get("Content-Disposition"));
  }

  @Test
  void a_new_colour_and_a_logo_are_on_the_next_copy_of_a_report() throws Exception {
    var member = scene.caller(Role.PAS_MEMBER);
    var plain = pdf(member);
    assertArrayEquals(plain, pdf(member), "a copy is kept");
    try (var admin = new DeskClient(server, tokens.of(scene.caller(Role.ADMIN)))) {
      assertEquals(303, admin.post("/settings/words", Map.of("colour", "#5b2a86")).code());
      var coloured = pdf(member);
      assertFalse(Arrays.equals(plain, coloured));
      assertEquals(303, logo(admin, PictureFixture.png(300, 60)).code());
      var first = pdf(member);
      assertFalse(Arrays.equals(coloured, first));
      assertEquals(303, logo(admin, PictureFixture.png(300, 90)).code());
      assertFalse(Arrays.equals(first, pdf(member)));
      assertEquals(303, admin.post("/settings/logo/remove", Map.of()).code());
      assertArrayEquals(coloured, pdf(member));
    }
  }

  private static HttpResponse<String> logo(DeskClient admin, byte[] picture) {
    var body = MultipartBody.builder().addPart("file", "logo.png", picture).build();
    return admin.exchange(
        HttpRequest.POST("/settings/logo", body).contentType(MediaType.MULTIPART_FORM_DATA_TYPE));
  }

  private byte[] pdf(Caller caller) {
    var path =
        "/cycles/" + scene.cycle().id() + "/reports/compliance-summary.pdf?at=2026-11-05T09:00:00Z";
    return client
        .toBlocking()
        .retrieve(HttpRequest.GET(path).bearerAuth(tokens.of(caller)), byte[].class);
  }

  @Test
  void a_workbook_holds_the_tables() {
    var answer = get(scene.caller(Role.SCRUTINEER), "/cycles", "impact-summary.xlsx");
    assertEquals(200, answer.code());
    assertTrue(answer.body().startsWith("PK"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"compliance-summary", "impact-summary"})
  void both_summaries_come_as_word_and_csv(String report) {
    var word = get(scene.caller(Role.PAS_MEMBER), "/cycles", report + ".docx");
    assertEquals(200, word.code());
    assertTrue(word.body().startsWith("PK"));
    var csv = get(scene.caller(Role.PAS_MEMBER), "/api/v1/cycles", report + ".csv");
    assertEquals("text/csv", csv.getContentType().orElseThrow().getName());
    assertTrue(csv.body().contains("\"Headlines\""), csv.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cycles", "/api/v1/cycles"})
  void a_strangers_cycle_does_not_exist(String root) {
    var other = DirectoryFixture.partnership(register, "elsewhere").id();
    var stranger = new Caller(71, "Sam Stranger", other, Role.PAS_MEMBER, null, null);
    assertEquals(404, get(stranger, root, "compliance-summary.pdf").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"compliance-summary.odt", "compliance-summary", "gossip.pdf"})
  void what_is_no_report_is_not_found(String file) {
    assertEquals(404, get(scene.caller(Role.MODERATOR), "/cycles", file).code());
  }

  @Test
  void an_organisation_may_not_read_the_others_results() {
    assertEquals(403, get(scene.respondent(0), "/api/v1/cycles", "compliance-summary.pdf").code());
  }

  @Test
  void a_busy_service_says_when_to_come_back() {
    var pages = server.getApplicationContext().getBean(RenderingBusyHandler.class);
    var page = pages.handle(HttpRequest.GET("/cycles/1/reports/x.pdf"), busy());
    assertEquals(503, page.code());
    assertEquals("10", page.getHeaders().get("Retry-After"));
    assertEquals("10", page.getHeaders().get("Refresh"));
    var problem = pages.handle(HttpRequest.GET("/api/v1/cycles/1/reports/x.pdf"), busy());
    assertEquals("10", problem.getHeaders().get("Retry-After"));
    assertNull(problem.getHeaders().get("Refresh"));
  }

  private static RenderingBusyException busy() {
    return new RenderingBusyException();
  }

  @Test
  void a_time_that_cannot_be_read_is_said_to_be_wrong() {
    for (var at : List.of("yesterday", "-999999999-01-01T00:00:00Z", "1899-12-31T23:59:59Z")) {
      var answer =
          get(scene.caller(Role.PAS_MEMBER), "/api/v1/cycles", "impact-summary.pdf?at=" + at);
      assertEquals(400, answer.code(), at);
      assertTrue(answer.body().contains("report/at"), at);
    }
  }
}
