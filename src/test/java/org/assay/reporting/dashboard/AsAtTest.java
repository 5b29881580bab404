package org.assay.reporting.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.cycles.KeepCycles;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveAnswers;
import org.assay.collection.returns.SaveOutcome;
import org.assay.collection.returns.submission.RecordReturns;
import org.assay.collection.returns.submission.RecordReturns.Recorded;
import org.assay.collection.returns.submission.Reopen;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.collection.returns.submission.TransitionOutcome;
import org.assay.desk.DeskClient;
import org.assay.engine.answering.AnswerFixture;
import org.assay.learning.actions.Actions;
import org.assay.learning.actions.CloseAction;
import org.assay.learning.actions.Proof;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.people.identity.TokenFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.TestClock;
import org.assay.reporting.dashboard.AgencyCycleFixture.Years;
import org.junit.jupiter.api.Test;

/** What pages and reports said at a time, they say again when asked as at it. */
@DatabaseTest
class AsAtTest {
  private static final Instant THEN = AgencyCycleFixture.NOW;

  @Inject TestClock clock;
  @Inject AgencyCycleFixture fixture;
  @Inject TokenFixture tokens;
  @Inject EmbeddedServer server;
  @Inject Register register;
  @Inject People people;
  @Inject RecordReturns record;
  @Inject Returns returns;
  @Inject Reopen reopen;
  @Inject SaveAnswers saveAnswers;
  @Inject SubmitReturn submitReturn;
  @Inject Actions actions;
  @Inject CloseAction closeAction;
  @Inject KeepCycles keepCycles;

  @Test
  void the_same_figures_stand_as_at_a_time_whatever_happened_since() {
    clock.set(THEN.plus(Duration.ofMinutes(1)));
    var years = fixture.years();
    var before = shown(years, THEN);
    assertTrue(before.get("overview").contains("11 of 12"), before.get("overview"));
    assertTrue(before.get("overview").contains("As at 10 December 2026 at 09:00"));
    change(years);
    assertEquals(before, shown(years, THEN));
    var now = shown(years, null);
    for (var path : before.keySet()) {
      assertNotEquals(words(before.get(path)), words(now.get(path)), path);
    }
    assertTrue(now.get("overview").contains("12 of 12"), now.get("overview"));
  }

  /** Without what says as at when it is. */
  private static String words(String page) {
    return page.replaceAll(
        "As at [^.:]*[.:]|up to \\d[^;]*;|\\d+ December 2026 at \\d\\d:\\d\\d", "");
  }

  private Map<String, String> shown(Years years, Instant at) {
    var shown = new LinkedHashMap<String, String>();
    var query = at == null ? "" : "?at=" + at;
    try (var client = new DeskClient(server, tokens.of(years.pas()))) {
      for (var page : List.of("overview", "standards", "questions", "duties", "action-ages")) {
        shown.put(page, client.get(years.path(page) + query).select("main").text());
      }
      for (var report : List.of("compliance-summary", "impact-summary")) {
        shown.put(report, client.answer(years.path("reports/" + report + ".csv") + query).body());
      }
      var list = client.get("/actions?state=all" + query.replace('?', '&'));
      shown.put("actions", list.select(".assay-figures, .assay-card").text());
    }
    return shown;
  }

  /** A day later: one return more, one reopened, moderation, a plan done, the register, a date. */
  private void change(Years years) {
    var later = THEN.plus(Duration.ofDays(1));
    clock.set(later);
    fixture.moderated(years);
    record.record(
        years.second(),
        List.of(
            new Recorded(
                years.agencies().getLast().id(),
                AgencyCycleFixture.answers(
                    AnswerFixture.choice("red"),
                    AnswerFixture.no(),
                    AnswerFixture.choice("red"),
                    AnswerFixture.choice("red")),
                70,
                later,
                later,
                later,
                null)));
    again(years, years.agencies().get(3));
    var first = respondent(years, years.agencies().getFirst());
    var action = actions.list(first).getFirst();
    closeAction.close(
        first,
        action.id(),
        null,
        new Proof("Minutes of the board", null, null, LocalDate.of(2026, 12, 10)),
        null);
    var moved = years.agencies().get(11);
    register.change(years.partnership().id(), List.of(health(moved)));
    keepCycles.extend(
        years.of(Role.ADMIN),
        years.second(),
        LocalDate.of(2026, 11, 10),
        LocalDate.of(2026, 12, 20));
    clock.set(later.plus(Duration.ofHours(1)));
  }

  /** Somebody who is there, since a receipt is written to them. */
  private Caller respondent(Years years, Organisation it) {
    var person =
        people.enter(
            new NewPerson(
                years.partnership().id(),
                it.code() + "@agencies.example",
                "Resa",
                null,
                List.of(Role.RESPONDENT),
                it.id(),
                null));
    return new Caller(person, "Resa", years.partnership().id(), Role.RESPONDENT, it.id(), null);
  }

  /** The return is reopened, the lead is lost, and it is submitted again. */
  private void again(Years years, Organisation it) {
    var respondent = respondent(years, it);
    var id = returns.list(respondent, years.second().id()).getFirst().agencyReturn().id();
    assertInstanceOf(
        TransitionOutcome.Done.class, reopen.reopen(years.of(Role.MODERATOR), id, "Look again"));
    var worse = new AnswerChange("lead", 1, AnswerFixture.choice("red"));
    assertInstanceOf(
        SaveOutcome.Saved.class,
        saveAnswers.save(respondent, id, Draft.of(List.of(worse)), HiddenAnswerPolicy.KEEP));
    assertInstanceOf(TransitionOutcome.Done.class, submitReturn.submit(respondent, id));
  }

  private static Organisation health(Organisation it) {
    return new Organisation(
        it.id(),
        it.code(),
        it.name(),
        Sector.HEALTH,
        SettingType.ACUTE_TRUST,
        it.phase(),
        "Alderham",
        "North East",
        null,
        null,
        it.traits(),
        null,
        null);
  }

  @Test
  void a_day_means_its_end_and_what_is_to_come_is_now() {
    clock.set(THEN);
    var years = fixture.years();
    try (var client = new DeskClient(server, tokens.of(years.pas()))) {
      var path = years.path("overview");
      var page = client.get(path + "?at.day=1&at.month=12&at.year=2026");
      assertTrue(page.text().contains("9 of 12"));
      assertTrue(page.text().contains("As at 1 December 2026 at 23:59"), page.text());
      var menu = page.select("nav[aria-label=About this cycle] a").attr("href");
      assertEquals(path + "?at=2026-12-01T23%3A59%3A59Z", menu);
      assertFalse(
          client
              .get(path + "?at.day=1&at.month=12&at.year=2030")
              .text()
              .contains("As at 1 December 2030 at"));
      assertTrue(
          client
              .get(path + "?at.day=31&at.month=2&at.year=2026")
              .text()
              .contains("Enter a day, a month and a year that have passed"));
    }
  }
}
