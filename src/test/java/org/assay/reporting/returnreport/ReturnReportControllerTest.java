package org.assay.reporting.returnreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveAnswers;
import org.assay.collection.returns.SaveOutcome;
import org.assay.collection.returns.submission.Reopen;
import org.assay.collection.returns.submission.TransitionOutcome;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.reporting.CycleReportFixture;
import org.assay.reporting.CycleReportFixture.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ReturnReportControllerTest {
  private static final String ALL_IS_WELL = "every legal duty is in place";

  @Inject EmbeddedServer server;
  @Inject CycleReportFixture fixture;
  @Inject TokenFixture tokens;
  @Inject Returns returns;
  @Inject Reopen reopen;
  @Inject SaveAnswers saveAnswers;

  private Scene scene;
  private HttpClient client;

  @BeforeEach
  void scene() {
    scene = fixture.scene();
    client = HttpFixture.client(server.getURL());
  }

  @AfterEach
  void hangUp() {
    client.close();
  }

  @Test
  void the_page_leads_with_what_is_required_and_not_met() {
    var page = get(scene.respondent(1), 1, "report").body();
    assertTrue(page.contains("Could safeguarding be judged not met?"));
    assertTrue(page.contains("Is there a lead?"));
    assertTrue(page.contains("Name a lead"));
    assertTrue(page.indexOf("Is there a lead?") < page.indexOf("How you compare"));
    assertFalse(page.contains(ALL_IS_WELL));
    assertTrue(page.indexOf("legal duty is not fully in place") < page.indexOf(">compliance"));
    assertTrue(page.contains("All standards"));
  }

  @Test
  void the_page_says_so_when_everything_required_is_met() {
    assertTrue(get(scene.respondent(0), 0, "report").body().contains(ALL_IS_WELL));
  }

  @Test
  void the_page_of_a_later_year_says_what_improved() {
    scene = fixture.nextYear(scene);
    var page = get(scene.respondent(1), 1, "report").body();
    assertTrue(page.contains("<strong>+75</strong>"), page);
  }

  @Test
  void while_a_return_is_open_again_its_report_stays_what_was_signed_off() {
    var respondent = scene.respondent(1);
    var id = id(1);
    assertInstanceOf(
        TransitionOutcome.Done.class,
        reopen.reopen(scene.caller(Role.MODERATOR), id, "Look again"));
    var met = new AnswerChange("dsl", 1, CycleReportFixture.met());
    assertInstanceOf(
        SaveOutcome.Saved.class,
        saveAnswers.save(respondent, id, Draft.of(met), HiddenAnswerPolicy.KEEP));
    assertFalse(get(respondent, 1, "report").body().contains(ALL_IS_WELL));
  }

  @Test
  void there_is_no_report_before_the_return_is_signed_off() {
    for (var file : new String[] {"report", "report.pdf", "report.xlsx"}) {
      assertEquals(409, get(scene.respondent(3), 3, file).code(), file);
    }
  }

  @Test
  void a_neighbours_report_does_not_exist() {
    for (var file : new String[] {"report", "report.pdf", "report.xlsx"}) {
      assertEquals(404, get(scene.respondent(0), 1, file).code(), file);
    }
  }

  private long id(int school) {
    return returns
        .list(scene.respondent(school), scene.cycle().id())
        .getFirst()
        .agencyReturn()
        .id();
  }

  private HttpResponse<String> get(Caller caller, int school, String file) {
    var request =
        HttpRequest.GET("/returns/" + id(school) + "/" + file)
            .accept(MediaType.ALL_TYPE)
            .bearerAuth(tokens.of(caller));
    return HttpFixture.exchange(client, request);
  }
}
