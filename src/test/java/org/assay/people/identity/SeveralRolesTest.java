package org.assay.people.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.People.NewPerson;
import org.assay.platform.DatabaseTest;
import org.assay.platform.England;
import org.assay.platform.SessionClient;
import org.assay.platform.Sql;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who answers for Hill, signs off for Dale and moderates for another partnership. */
@DatabaseTest
class SeveralRolesTest {
  private static final String EMAIL = "several@example.org";
  private static final String PASSWORD = "correct horse battery";

  @Inject EmbeddedServer server;
  @Inject Register register;
  @Inject People people;
  @Inject Callers callers;
  @Inject Sql sql;
  @Inject Clock clock;

  private SessionClient session;
  private long person;
  private long north;
  private long south;
  private Organisation hill;
  private Organisation dale;

  @BeforeEach
  void somebody() {
    session = new SessionClient(server);
    north = DirectoryFixture.partnership(register, "north").id();
    south = DirectoryFixture.partnership(register, "south").id();
    var schools = List.of(DirectoryFixture.school("hill"), DirectoryFixture.school("dale"));
    var stored = register.addOrganisations(north, schools);
    hill = stored.get(0);
    dale = stored.get(1);
    person = enter(north, people.hash(PASSWORD), Role.RESPONDENT, hill.id());
    assertEquals(person, enter(north, null, Role.APPROVER, dale.id()));
    assertEquals(person, enter(south, null, Role.MODERATOR, null));
    signIn();
  }

  private long enter(long partnership, String hash, Role role, Long organisation) {
    return people.enter(
        new NewPerson(partnership, EMAIL, "Sev Eral", hash, List.of(role), organisation, null));
  }

  @AfterEach
  void hangUp() {
    session.close();
  }

  private HttpResponse<String> send(MutableHttpRequest<?> request) {
    return session.send(request);
  }

  private HttpResponse<String> post(String path, Map<String, String> form) {
    return session.post(path, form);
  }

  private void signIn() {
    session.cookie("");
    assertEquals(303, post("/sign-in", Map.of("email", EMAIL, "password", PASSWORD)).code());
  }

  private HttpResponse<String> choose(Role role) {
    var id =
        callers.of(person).stream()
            .filter(it -> it.is(role))
            .findFirst()
            .orElseThrow()
            .membership()
            .id();
    return post("/memberships", Map.of("membership", Long.toString(id)));
  }

  private String header() {
    return Jsoup.parse(send(HttpRequest.GET("/returns")).body()).select("header").text();
  }

  @Test
  void each_membership_has_the_rights_of_its_own_role_for_its_own_organisation() {
    var held = callers.of(person);
    var respondent = held.stream().filter(it -> it.is(Role.RESPONDENT)).findFirst().orElseThrow();
    var approver = held.stream().filter(it -> it.is(Role.APPROVER)).findFirst().orElseThrow();
    var moderator = held.stream().filter(it -> it.is(Role.MODERATOR)).findFirst().orElseThrow();

    assertTrue(respondent.mayAnswer() && respondent.speaksFor(hill.id()));
    assertFalse(respondent.maySignOff() || respondent.speaksFor(dale.id()));
    assertTrue(approver.maySignOff() && approver.speaksFor(dale.id()));
    assertFalse(approver.speaksFor(hill.id()) || approver.mayReadDraft(hill.id(), null));
    assertEquals(south, moderator.partnershipId());
    assertFalse(moderator.mayAnswer() || moderator.speaksFor(hill.id()));
    assertFalse(respondent.mayReopen() || approver.maySeeSubmitted());
  }

  @Test
  void the_header_says_the_role_and_offers_the_others() {
    var text = header();
    assertTrue(text.contains("Respondent, Organisation hill"), text);
    assertTrue(text.contains("Approver, Organisation dale"), text);
    assertTrue(text.contains("Moderator, Partnership south"), text);
  }

  @Test
  void what_a_role_may_do_is_open_while_it_is_worked_in_and_closed_otherwise() {
    assertEquals(403, send(HttpRequest.GET("/cycles")).code());
    assertEquals(403, send(HttpRequest.GET("/returns/0/sign-off")).code());

    assertEquals("/cycles", choose(Role.MODERATOR).getHeaders().get("Location"));
    assertEquals(200, send(HttpRequest.GET("/cycles")).code());
    assertEquals(403, send(HttpRequest.GET("/returns/0/sign-off")).code());

    assertEquals("/returns", choose(Role.APPROVER).getHeaders().get("Location"));
    assertEquals(403, send(HttpRequest.GET("/cycles")).code());
    assertEquals(404, send(HttpRequest.GET("/returns/0/sign-off")).code());
  }

  @Test
  void the_cookie_of_the_role_before_opens_nothing_any_more() {
    var before = session.cookie();
    choose(Role.MODERATOR);
    session.cookie(before);
    assertEquals(303, send(HttpRequest.GET("/returns")).code());
  }

  @Test
  void the_next_sign_in_begins_with_the_role_that_was_chosen_last() {
    choose(Role.MODERATOR);
    signIn();
    assertTrue(header().contains("Moderator, Partnership south"));
    assertEquals(200, send(HttpRequest.GET("/cycles")).code());
  }

  @Test
  void somebody_elses_role_cannot_be_chosen() {
    var other =
        people.enter(
            new NewPerson(north, "o@example.org", "Oth", null, List.of(Role.ADMIN), null, null));
    var theirs = callers.of(other).getFirst().membership().id();
    assertEquals(404, post("/memberships", Map.of("membership", Long.toString(theirs))).code());
    assertEquals(404, post("/memberships", Map.of("membership", "x")).code());
    assertTrue(header().contains("Respondent, Organisation hill"));
  }

  /** Where the form goes by which an approver invites somebody to their own organisation. */
  private String invitation() {
    return Jsoup.parse(send(HttpRequest.GET("/people/invite")).body())
        .select("main form[action^=/people/invite]")
        .attr("action");
  }

  @Test
  void a_form_of_a_tab_that_shows_the_role_before_is_refused() {
    enter(north, null, Role.APPROVER, hill.id());
    var approvals = callers.of(person).stream().filter(it -> it.is(Role.APPROVER)).toList();
    var atDale = approvals.getFirst().membership();
    var atHill = approvals.getLast().membership();
    assertFalse(atDale.equals(atHill));
    var guest =
        Map.of("email", "new@example.org", "name", "New Comer", "role", Role.RESPONDENT.name());

    post("/memberships", Map.of("membership", Long.toString(atDale.id())));
    var oldTab = invitation();
    post("/memberships", Map.of("membership", Long.toString(atHill.id())));
    assertTrue(oldTab.endsWith("/people/invite?as=" + atDale.id()), oldTab);
    var refused = post(oldTab, guest);
    assertEquals(409, refused.code(), refused.body());
    assertTrue(refused.body().contains("You now work as “" + atHill.label() + "”"));
    assertTrue(post(invitation(), guest).code() < 400);
  }

  @Test
  void a_form_of_a_tab_before_says_why_also_where_the_role_of_now_may_not_send_it() {
    choose(Role.APPROVER);
    var oldTab = invitation();
    choose(Role.MODERATOR);
    var refused = post(oldTab, Map.of("email", "new@example.org", "name", "New Comer"));
    assertEquals(409, refused.code(), refused.body());
    assertTrue(refused.body().contains("You now work as “Moderator"), refused.body());
    assertTrue(refused.body().contains("Change role at the top of the page"), refused.body());
    assertEquals(403, post("/people/invite", Map.of()).code(), "a form without a mark");
  }

  @Test
  void a_membership_that_ended_yesterday_or_begins_tomorrow_cannot_be_worked_in() {
    var held = callers.of(person).stream().filter(it -> it.is(Role.MODERATOR)).findFirst();
    var id = held.orElseThrow().membership().id();
    var today = England.day(clock.instant());
    for (var dates :
        List.of(
            new LocalDate[] {today.minusYears(1), today.minusDays(1)},
            new LocalDate[] {today.plusDays(1), null})) {
      choose(Role.MODERATOR);
      var inIt = session.cookie();
      sql.change(
          "update membership set valid_from = ?, valid_until = ? where id = ?",
          dates[0],
          dates[1],
          id);
      assertTrue(send(HttpRequest.GET("/cycles")).code() >= 300, "a session in it");
      session.cookie(inIt);
      assertTrue(post("/visits", Map.of()).code() >= 300, "a form of it");
      signIn();
      assertFalse(header().contains("Moderator"), "is not offered");
      assertEquals(404, post("/memberships", Map.of("membership", Long.toString(id))).code());
      sql.change(
          "update membership set valid_from = ?, valid_until = null where id = ?",
          today.minusYears(1),
          id);
      signIn();
    }
  }

  @Test
  void a_program_asks_for_a_token_of_one_membership_and_is_told_of_the_others() {
    var moderator =
        callers.of(person).stream().filter(it -> it.is(Role.MODERATOR)).findFirst().orElseThrow();
    var credentials =
        Map.of("email", EMAIL, "password", PASSWORD, "membership", moderator.membership().id());
    var answer =
        session
            .client()
            .toBlocking()
            .retrieve(HttpRequest.POST("/api/v1/tokens", credentials), Map.class);
    assertEquals("MODERATOR", ((Map<?, ?>) answer.get("membership")).get("role"));
    assertEquals(2, ((List<?>) answer.get("others")).size());
  }
}
