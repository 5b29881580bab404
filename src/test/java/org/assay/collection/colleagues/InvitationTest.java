package org.assay.collection.colleagues;

import static org.assay.collection.colleagues.SharingFixture.LEADERSHIP;
import static org.assay.collection.colleagues.SharingFixture.VOICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.assay.collection.colleagues.GiveOutcome.Given;
import org.assay.collection.colleagues.InvitationLetters.Invited;
import org.assay.collection.colleagues.Invitations.Outcome;
import org.assay.collection.colleagues.Invitations.Renewal;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.Returns;
import org.assay.people.identity.Callers;
import org.assay.people.identity.People;
import org.assay.people.identity.Role;
import org.assay.platform.DatabaseTest;
import org.assay.platform.HttpFixture;
import org.assay.platform.MailFixture;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.assay.platform.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DatabaseTest
@Property(name = "assay.letters.send", value = "true")
@Order(3)
class InvitationTest {
  private static final String EMAIL = "amira.khan@school.example";
  private static final String PASSWORD = "teapot gravel violin";
  private static final String ADDRESS = "192.0.2.1";

  @Inject TestClock clock;
  @Inject Provider<EmbeddedServer> server;
  @Inject ReturnFixture returnFixture;
  @Inject GiveStandard give;
  @Inject Invitations invitations;
  @Inject Returns returns;
  @Inject InvitationLetters letters;
  @Inject HeardEvents events;
  @Inject People people;
  @Inject Callers callers;
  @Inject Sql sql;

  private Scene scene;
  private String token = "";

  @BeforeEach
  void scene() throws Exception {
    clock.set(CycleFixture.OPEN);
    MailFixture.clear();
    clock.set(CycleFixture.OPEN);
    scene = returnFixture.scene();
    events.forget();
  }

  private GiveOutcome invite(String standard, String email) {
    return give.give(
        scene.respondent(),
        scene.returnId(),
        standard,
        new Recipient.Invited("Amira Khan", email),
        null);
  }

  /** Writes the last letter once more, when the one on its way has arrived. */
  private Invited letter() {
    MailFixture.received(events.of(ColleagueInvited.class).size());
    untilNoneIsOnItsWay();
    var due = events.last(ColleagueInvited.class);
    var letter = letters.write(scene.respondent(), due.invitationId()).orElseThrow();
    token = letter.path().substring("/invitations/".length());
    return letter;
  }

  /**
   * A letter that is being sent would be written with a token of its own; one that waits for its
   * turn stays.
   */
  private void untilNoneIsOnItsWay() {
    Waiting.until(
        Duration.ofSeconds(2),
        () -> sql.count("select count(*) from letter where sent_at is null") == 0);
  }

  private Outcome accept() {
    return invitations.accept(token, PASSWORD, ADDRESS);
  }

  @Test
  void somebody_new_is_written_to_and_joins_with_nothing_but_the_standard() {
    var given = assertInstanceOf(Given.class, invite(VOICE, " Amira.Khan@School.example "));
    assertTrue(given.invited());
    var letter = letter();
    assertEquals(EMAIL, letter.email());
    assertEquals("Organisation s1", letter.organisation());
    var caller = assertInstanceOf(Outcome.Accepted.class, accept()).caller();
    assertEquals(Role.COLLEAGUE, caller.role());
    assertEquals(scene.schools().getFirst().id(), caller.organisationId());
    var view = returns.read(caller, scene.returnId()).orElseThrow();
    assertEquals(1, view.answering().visibleSections().size());
  }

  @Test
  void the_token_itself_is_nowhere_in_the_database() {
    invite(VOICE, EMAIL);
    letter();
    assertEquals(0, sql.count("select count(*) from invitation where token_hash = ?", token));
    assertEquals(43, token.length());
  }

  @Test
  void an_invitation_works_once() {
    invite(VOICE, EMAIL);
    letter();
    assertInstanceOf(Outcome.Accepted.class, accept());
    assertInstanceOf(Outcome.Gone.class, accept());
    assertTrue(invitations.open(token).isEmpty());
  }

  @Test
  void an_invitation_lasts_seven_days() {
    invite(VOICE, EMAIL);
    letter();
    clock.set(CycleFixture.OPEN.plus(Duration.ofDays(7)).minusSeconds(1));
    assertTrue(invitations.open(token).isPresent());
    clock.set(CycleFixture.OPEN.plus(Duration.ofDays(7)));
    assertInstanceOf(Outcome.Gone.class, accept());
  }

  @Test
  void sending_it_again_makes_the_first_letter_worthless() {
    invite(VOICE, EMAIL);
    letter();
    var first = token;
    var id = ((Given) invite(LEADERSHIP, EMAIL)).assignment().holder().invitationId();
    assertEquals(1, events.of(ColleagueInvited.class).size(), "a second standard, one letter");
    clock.set(CycleFixture.OPEN.plus(Duration.ofDays(8)));
    assertInstanceOf(
        Renewal.Sent.class, invitations.renew(scene.respondent(), scene.returnId(), id));
    letter();
    assertInstanceOf(Outcome.Gone.class, invitations.accept(first, PASSWORD, ADDRESS));
    var joined = assertInstanceOf(Outcome.Accepted.class, accept());
    var view = returns.read(joined.caller(), scene.returnId()).orElseThrow();
    assertEquals(2, view.answering().visibleSections().size());
  }

  @Test
  void strangers_cannot_send_it_again() {
    var id = ((Given) invite(VOICE, EMAIL)).assignment().holder().invitationId();
    assertInstanceOf(
        Renewal.NotFound.class, invitations.renew(scene.stranger(), scene.otherReturnId(), id));
    assertInstanceOf(
        Renewal.NotFound.class, invitations.renew(scene.stranger(), scene.returnId(), id));
  }

  @Test
  void an_invitation_to_nothing_opens_nothing() {
    invite(VOICE, EMAIL);
    letter();
    give.withdraw(scene.respondent(), scene.returnId(), VOICE);
    assertInstanceOf(Outcome.Gone.class, accept());
  }

  @Test
  void a_weak_password_is_refused_and_the_invitation_stays() {
    invite(VOICE, EMAIL);
    letter();
    assertInstanceOf(Outcome.Refused.class, invitations.accept(token, "short", ADDRESS));
    assertInstanceOf(Outcome.Refused.class, invitations.accept(token, "Password2026!", ADDRESS));
    assertInstanceOf(Outcome.Accepted.class, accept());
  }

  @Test
  void one_of_the_schools_own_people_is_given_the_standard_at_once() {
    var given = assertInstanceOf(Given.class, invite(VOICE, "bea.approver@north.example"));
    assertFalse(given.invited());
    assertTrue(given.assignment().holder().is(scene.approver().personId()));
    assertEquals(0, events.of(ColleagueInvited.class).size());
  }

  /**
   * What the lead is answered and shown is word for word the same; only the letter's page tells.
   */
  @Test
  void that_an_address_has_an_account_elsewhere_is_told_to_its_owner_alone() {
    var fresh = assertInstanceOf(Given.class, invite(VOICE, EMAIL));
    var taken = assertInstanceOf(Given.class, invite(VOICE, "cy.stranger@north.example"));
    assertEquals(fresh.invited(), taken.invited());
    assertEquals(fresh.assignment().holder().name(), taken.assignment().holder().name());
    assertEquals(fresh.assignment().holder().expires(), taken.assignment().holder().expires());
    letter();
    assertInstanceOf(Outcome.Refused.class, accept());
    try (var client = HttpFixture.client(server.get().getURL())) {
      var page = get(client);
      assertEquals(200, page.code());
      assertTrue(page.body().contains("has an account with Assay already"), page.body());
    }
  }

  @Test
  void somebody_with_an_account_joins_with_its_password_and_keeps_what_they_do_elsewhere() {
    var known = scene.stranger();
    invite(VOICE, "cy.stranger@north.example");
    letter();
    sql.change(
        "update person set password_hash = ? where id = ?",
        people.hash("another three words"),
        known.personId());
    assertInstanceOf(Outcome.Refused.class, accept());
    var joined =
        assertInstanceOf(
            Outcome.Accepted.class, invitations.accept(token, "another three words", ADDRESS));
    assertEquals(known.personId(), joined.caller().personId());
    assertEquals(Role.COLLEAGUE, joined.caller().role());
    assertTrue(joined.caller().speaksFor(scene.schools().getFirst().id()));
    assertEquals(2, callers.in(known.partnershipId(), known.personId()).size());
  }

  private Renewal renew(long id) {
    return invitations.renew(scene.respondent(), scene.returnId(), id);
  }

  @Test
  void a_letter_that_waits_is_not_joined_by_a_second_and_the_link_before_it_works_on() {
    var id = ((Given) invite(VOICE, EMAIL)).assignment().holder().invitationId();
    letter();
    sql.change("update letter set sent_at = null, due_at = '2099-01-01'");
    assertInstanceOf(Renewal.Sent.class, renew(id));
    assertEquals(1, sql.count("select count(*) from letter where kind = 'invited'"));
    assertInstanceOf(Outcome.Accepted.class, accept());
  }

  @Test
  void one_address_is_sent_three_letters_a_day_at_most_whoever_asks() {
    var id = ((Given) invite(VOICE, EMAIL)).assignment().holder().invitationId();
    assertInstanceOf(Renewal.Sent.class, renew(id));
    assertInstanceOf(Renewal.Sent.class, renew(id));
    assertInstanceOf(Renewal.Limited.class, renew(id));
    clock.set(CycleFixture.OPEN.plus(InvitationLimits.DAY));
    assertInstanceOf(Renewal.Sent.class, renew(id));
  }

  @Test
  void one_person_sends_thirty_invitations_an_hour_at_most() {
    for (var i = 0; i < InvitationLimits.OF_SENDER; i++) {
      assertInstanceOf(Given.class, invite(VOICE, "colleague" + i + "@school.example"));
    }
    var refused = assertInstanceOf(GiveOutcome.Invalid.class, invite(VOICE, "one@more.example"));
    assertTrue(refused.faults().get("email").contains("30 invitations"));
    clock.set(CycleFixture.OPEN.plus(InvitationLimits.SENDER_TIME));
    assertInstanceOf(Given.class, invite(VOICE, "one@more.example"));
  }

  @Test
  void one_organisation_sends_a_hundred_invitations_a_day_at_most() {
    invite(VOICE, EMAIL);
    for (var i = 1; i < InvitationLimits.OF_ORGANISATION; i++) {
      sql.change(
          "insert into invitation_letter (partnership_id, organisation_id, invited_by, email,"
              + " asked_at) select partnership_id, organisation_id, ?, ?, asked_at from"
              + " invitation_letter where email = ?",
          10_000 + i,
          "x" + i + "@school.example",
          EMAIL);
    }
    var refused = assertInstanceOf(GiveOutcome.Invalid.class, invite(VOICE, "one@more.example"));
    assertTrue(refused.faults().get("email").contains("100 invitations"));
  }

  @Test
  void the_page_needs_no_session_and_leaves_one_behind() {
    invite(VOICE, EMAIL);
    letter();
    try (var client = HttpFixture.stayingClient(server.get().getURL())) {
      assertEquals(200, get(client).code());
      var differ = post(client, Map.of("password", PASSWORD, "again", "another one"));
      assertEquals(422, differ.code());
      assertFalse(differ.body().contains(PASSWORD), "a password goes back to nobody");
      var joined = post(client, Map.of("password", PASSWORD, "again", PASSWORD));
      assertEquals(303, joined.code());
      assertEquals(
          "/returns/" + scene.returnId() + "/standards/" + VOICE,
          joined.getHeaders().get("Location"));
      assertTrue(
          joined.getHeaders().get("Set-Cookie").toLowerCase(Locale.ROOT).contains("httponly"));
      assertEquals(404, get(client).code());
    }
  }

  private HttpResponse<String> get(HttpClient client) {
    return HttpFixture.exchange(
        client, HttpRequest.GET("/invitations/" + token).accept(MediaType.TEXT_HTML_TYPE));
  }

  private HttpResponse<String> post(HttpClient client, Map<String, String> form) {
    return HttpFixture.exchange(
        client,
        HttpRequest.POST("/invitations/" + token, form)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            .accept(MediaType.TEXT_HTML_TYPE));
  }
}
