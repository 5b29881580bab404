package org.assay.collection.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assay.platform.JourneySteps.look;
import static org.assay.platform.JourneySteps.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.submission.Reopen;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.collection.support.SupportRequests.Outcome;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.Role;
import org.assay.platform.BrowserFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.MailFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Property(name = "assay.letters.send", value = "true")
@Order(3)
class SupportTest {
  private static final String PASSWORD = "a long enough password";
  private static final String ASKED = "We are three volunteers and would like a template.";

  @Inject TestClock clock;
  @Inject EmbeddedServer server;
  @Inject ReturnFixture fixture;
  @Inject SubmitReturn submit;
  @Inject SignOff signOff;
  @Inject Reopen reopen;
  @Inject SupportRequests requests;
  @Inject People people;
  @Inject Sql sql;

  /** One for all tests: a letter of the last test may still be on its way in the next. */
  private Scene scene;

  @BeforeEach
  void begin() throws Exception {
    clock.set(CycleFixture.OPEN);
    MailFixture.clear();
    clock.set(CycleFixture.OPEN);
    scene = fixture.light();
    fixture.askForSupport(scene, ASKED);
    submit.submit(scene.respondent(), scene.returnId());
  }

  private SupportRequest raised() {
    signOff.signOff(scene.approver(), scene.returnId());
    return requests.all(scene.admin()).getFirst();
  }

  @Test
  void nothing_is_asked_before_the_return_is_signed_off() {
    assertEquals(List.of(), requests.all(scene.admin()));
  }

  @Test
  void a_submission_raises_what_it_needs_support_with_and_the_team_gets_a_letter()
      throws Exception {
    var request = raised();
    assertEquals(RequestState.WAITING, request.state());
    assertEquals(ASKED, request.said());
    assertEquals(1, requests.count(scene.respondent(), scene.returnId()));
    var team = MailFixture.received("Support asked for", 2);
    assertEquals(2, team.size(), "to the administrator and the moderator");
    for (var letter : team) {
      assertFalse(new String(letter.getInputStream().readAllBytes()).contains("volunteers"));
    }
  }

  @Test
  void an_organisation_sees_its_own_requests_and_others_see_none() {
    var request = raised();
    assertEquals(1, requests.all(scene.respondent()).size());
    assertEquals(List.of(), requests.all(scene.stranger()));
    assertTrue(requests.find(scene.stranger(), request.id()).isEmpty());
    assertEquals(List.of(), requests.all(scene.groupLead()));
  }

  @Test
  void a_member_and_a_scrutineer_read_every_request_and_move_none() {
    var request = raised();
    var scrutineer =
        new Caller(
            scene.pasMember().personId(),
            "Sol Scrutineer",
            scene.partnership().id(),
            Role.SCRUTINEER,
            null,
            null);
    for (var reader : List.of(scene.pasMember(), scrutineer)) {
      assertEquals(List.of(request), requests.all(reader));
      assertEquals(
          List.of(request), requests.page(reader, Set.of(RequestState.WAITING), 1).items());
      assertEquals(0, requests.page(reader, Set.of(RequestState.CLOSED), 1).total());
      assertEquals(Map.of(RequestState.WAITING, 1L), requests.counts(reader));
      assertTrue(requests.find(reader, request.id()).isPresent());
      assertInstanceOf(
          Outcome.NotFound.class,
          requests.move(reader, request.id(), 0, RequestState.CLOSED, "Done"));
    }
    assertEquals(Map.of(), requests.counts(scene.respondent()));
  }

  @Test
  void only_the_team_moves_a_request_and_says_what_was_done() {
    var request = raised();
    assertInstanceOf(
        Outcome.NotFound.class,
        requests.move(scene.respondent(), request.id(), 0, RequestState.CLOSED, "Done"));
    assertInstanceOf(
        Outcome.Invalid.class,
        requests.move(scene.admin(), request.id(), 0, RequestState.ANSWERED, null));
    assertInstanceOf(
        Outcome.Invalid.class,
        requests.move(
            scene.admin(), request.id(), 0, RequestState.ANSWERED, "See NHS number 943 476 5919"));
    assertInstanceOf(
        Outcome.Done.class,
        requests.move(scene.admin(), request.id(), 0, RequestState.TAKEN_UP, null));
    assertInstanceOf(
        Outcome.Stale.class,
        requests.move(scene.moderator(), request.id(), 0, RequestState.CLOSED, "Done"));
    assertInstanceOf(
        Outcome.Done.class,
        requests.move(scene.moderator(), request.id(), 1, RequestState.CLOSED, "Sent a template"));
    assertEquals(2, requests.find(scene.respondent(), request.id()).orElseThrow().steps().size());
  }

  @Test
  void what_an_amended_return_no_longer_asks_for_is_closed() {
    raised();
    reopen.reopen(scene.moderator(), scene.returnId(), "You found a template meanwhile");
    fixture.noLongerAskForSupport(scene);
    submit.submit(scene.respondent(), scene.returnId());
    signOff.signOff(scene.approver(), scene.returnId());
    var request = requests.all(scene.admin()).getFirst();
    assertEquals(RequestState.CLOSED, request.state());
    var step = requests.find(scene.admin(), request.id()).orElseThrow().steps().getFirst();
    assertEquals(RaiseSupportListener.NO_LONGER, step.note());
  }

  @Test
  void a_state_moves_only_as_the_table_says() {
    assertEquals(
        "WAITING,TAKEN_UP,ANSWERED,CLOSED",
        String.join(",", Arrays.stream(RequestState.values()).map(Enum::name).toList()));
    assertTrue(Arrays.stream(RequestState.values()).noneMatch(it -> it.next().contains(it)));
    assertTrue(
        Arrays.stream(RequestState.values())
            .noneMatch(it -> it.next().contains(RequestState.WAITING)));
  }

  @Test
  @Tag("browser")
  void the_team_answers_on_its_page_and_the_organisation_reads_it() {
    sql.change("update person set password_hash = ?", people.hash(PASSWORD));
    raised();
    clock.set(CycleFixture.OPEN.plus(Duration.ofDays(12)));
    try (var browser = BrowserFixture.wide()) {
      var page = browser.page();
      page.navigate(server.getURL() + "/support");
      signIn(page, scene.admin().personId());
      assertThat(page.locator("main")).containsText("raised 12 days ago");
      look(browser, "support");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Organisation s1")).click();
      page.getByLabel("Answer it").check();
      press(page, "Save");
      assertThat(page.locator(".govuk-error-summary")).containsText("Write what you did");
      look(browser, "support-request-refused");
      page.getByLabel("Note to the organisation").fill("A template is on its way to you.");
      press(page, "Save");
      assertThat(page.locator("main")).containsText("A template is on its way to you.");
      look(browser, "support-request");
      press(page, "Sign out");
      assertThat(page.getByLabel("Password")).isVisible();
      page.navigate(server.getURL() + "/returns/" + scene.returnId());
      signIn(page, scene.respondent().personId());
      page.getByText("Support asked for: 1 request").click();
      assertThat(page.locator("main")).containsText("Answered");
      look(browser, "support-own");
    }
  }

  private void signIn(Page page, long person) {
    page.getByLabel("Email address")
        .fill(
            sql.first("select email from person where id = ?", r -> r.getString(1), person)
                .orElseThrow());
    page.getByLabel("Password").fill(PASSWORD);
    press(page, "Sign in");
  }
}
