package org.assay.reporting.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.KeepCycles;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveAnswers;
import org.assay.collection.returns.SaveOutcome;
import org.assay.collection.returns.submission.Reopen;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.collection.returns.submission.TransitionOutcome;
import org.assay.engine.answering.AnswerFixture;
import org.assay.learning.actions.Actions;
import org.assay.learning.actions.CloseAction;
import org.assay.learning.actions.Proof;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.StatementsFixture;
import org.assay.platform.TestClock;
import org.assay.reporting.dashboard.AgencyCycleFixture.Years;
import org.assay.reporting.figures.CycleDataReader;
import org.assay.reporting.figures.FigureStates;
import org.assay.reporting.figures.compliance.ComplianceFigures;
import org.assay.reporting.figures.compliance.CycleGlances;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of a cycle's figures is never other than what is worked out anew. */
@DatabaseTest
class CycleGlancesTest {
  private static final Instant NOW = AgencyCycleFixture.NOW;

  @Inject TestClock clock;
  @Inject AgencyCycleFixture fixture;
  @Inject CycleGlances glances;
  @Inject CycleDataReader reader;
  @Inject FigureStates states;
  @Inject Cycles cycles;
  @Inject Register register;
  @Inject People people;
  @Inject Returns returns;
  @Inject Reopen reopen;
  @Inject SaveAnswers saveAnswers;
  @Inject SubmitReturn submitReturn;
  @Inject Actions actions;
  @Inject CloseAction closeAction;
  @Inject KeepCycles keepCycles;
  @Inject Sql sql;
  @Inject StatementsFixture statements;

  private final Map<Long, Caller> respondents = new HashMap<>();
  private Years years;

  @BeforeEach
  void two_years() {
    clock.set(NOW);
    years = fixture.years();
  }

  @Test
  void figures_are_kept_while_nothing_changes() {
    var first = glance();
    clock.set(NOW.plus(Duration.ofMinutes(5)));
    var second = glance();
    assertSame(first.standards(), second.standards());
    assertEquals(shown(anew()), shown(second));
    assertEquals(clock.instant(), second.data().scope().at());
  }

  @Test
  void each_kind_of_change_is_seen_at_once() {
    changed("one that has not returned closes", () -> closeLast("2026-12-01"));
    changed("it is open after all", () -> closeLast("2027-12-01"));
    changed("a return is begun", () -> begin(years.agencies().getLast()));
    changed("it is submitted", () -> submit(years.agencies().getLast()));
    changed("another is submitted again", () -> again(years.agencies().get(3)));
    changed("an action is closed", this::closeFirstAction);
    changed("an organisation is renamed", () -> rename(years.agencies().get(8)));
    changed("a deadline is another", this::extend);
    changed("a month passes", () -> clock.set(NOW.plus(Duration.ofDays(40))));
  }

  @Test
  void an_earlier_time_is_not_served_from_what_is_kept() {
    glance();
    var then = NOW.minus(Duration.ofDays(8));
    var earlier = glances.of(cycle(), then);
    assertEquals(shown(ComplianceFigures.of(reader.glance(cycle(), then, 8))), shown(earlier));
    assertNotEquals(shown(glance()), shown(earlier));
  }

  @Test
  void what_is_ahead_of_this_nodes_clock_counts_when_its_time_has_come() {
    var behind = AgencyCycleFixture.LATE.minusSeconds(1);
    clock.set(behind);
    var first = glance();
    assertEquals(9, first.data().returned());
    assertNotSame(first.standards(), glance().standards());
    clock.set(AgencyCycleFixture.LATE);
    assertEquals(11, glance().data().returned());
  }

  @Test
  void an_entry_that_was_numbered_before_and_committed_later_is_seen() {
    var now = anHourLater();
    comesOn(years.second(), 2, now);
    var before = glance();
    assertSame(before.standards(), glance().standards());
    comesOn(years.second(), -1, now.minusSeconds(1));
    assertNotSame(before.standards(), glance().standards());
  }

  @Test
  void an_action_that_comes_on_in_another_cycle_leaves_the_figures_as_they_are() {
    var now = anHourLater();
    var first = glances.of(years.first(), now);
    var second = glance();
    comesOn(years.first(), 1, now);
    assertSame(second.standards(), glance().standards());
    assertNotSame(first.standards(), glances.of(years.first(), now).standards());
    comesOn(years.second(), 1, now);
    assertNotSame(second.standards(), glance().standards());
  }

  @Test
  void figures_that_take_long_have_a_state_afterwards_unless_something_has_come() {
    var scopes = List.of(reader.scope(cycle(), NOW));
    var before = states.of(scopes);
    clock.set(NOW.plusSeconds(20));
    assertEquals(List.of(Optional.empty()), states.of(scopes));
    assertEquals(before, states.after(scopes));
    begin(years.agencies().getLast());
    submit(years.agencies().getLast());
    assertEquals(List.of(Optional.empty()), states.after(scopes));
  }

  @Test
  void several_cycles_are_looked_up_together() {
    var both = List.of(years.second(), years.first());
    reader.scopes(both, NOW);
    assertEquals(both.stream().map(it -> reader.scope(it, NOW)).toList(), reader.scopes(both, NOW));
    assertEquals(
        statements.selects(() -> reader.scope(years.second(), NOW)),
        statements.selects(() -> reader.scopes(both, NOW)));
  }

  /** Actions have come on before, and none of late. */
  private Instant anHourLater() {
    clock.set(NOW.plus(Duration.ofHours(1)));
    return clock.instant();
  }

  /**
   * An action of a cycle comes on, as a gap of it shows.
   *
   * @param beyond how far its entry is numbered behind the last
   */
  private void comesOn(Cycle of, int beyond, Instant at) {
    var gaps =
        sql.change(
            "update submission_gap set changed_at = ? where submission_id in (select s.id from"
                + " submission s where s.cycle_id = ?) order by changed_at limit 1",
            at,
            of.id());
    assertEquals(1, gaps);
    sql.change(
        "insert into action_entry (id, action_id, partnership_id, at, kind) select max(id) + ?,"
            + " max(action_id), max(partnership_id), ?, 'noted' from action_entry",
        beyond,
        at);
  }

  private void changed(String what, Runnable change) {
    var before = glance();
    assertSame(before.standards(), glance().standards(), what);
    change.run();
    var after = glance();
    assertEquals(shown(anew()), shown(after), what);
    assertNotEquals(shown(before), shown(after), what);
    clock.set(clock.instant().plus(Duration.ofMinutes(1)));
  }

  private Cycle cycle() {
    return cycles.find(years.partnership().id(), years.second().id()).orElseThrow();
  }

  private ComplianceFigures glance() {
    return glances.of(cycle(), clock.instant());
  }

  private ComplianceFigures anew() {
    return ComplianceFigures.of(reader.glance(cycle(), clock.instant(), 8));
  }

  private static List<Object> shown(ComplianceFigures it) {
    return List.of(
        it.completion(),
        it.standards(),
        it.groups(),
        it.lowest(),
        it.movers(),
        it.breaches(),
        it.themes(),
        it.actions(),
        it.bands(),
        it.data().returned());
  }

  private void begin(Organisation it) {
    var respondent = respondent(it);
    var answers =
        AgencyCycleFixture.answers(
            AnswerFixture.choice("red"),
            AnswerFixture.yes(),
            AnswerFixture.choice("red"),
            AnswerFixture.choice("red"));
    save(
        respondent,
        answers.entrySet().stream()
            .map(each -> new AnswerChange(each.getKey(), 0, each.getValue()))
            .toList());
  }

  private void save(Caller respondent, List<AnswerChange> changes) {
    assertInstanceOf(
        SaveOutcome.Saved.class,
        saveAnswers.save(
            respondent, returnOf(respondent), Draft.of(changes), HiddenAnswerPolicy.KEEP));
  }

  private void submit(Organisation it) {
    var respondent = respondent(it);
    assertInstanceOf(
        TransitionOutcome.Done.class, submitReturn.submit(respondent, returnOf(respondent)));
  }

  private void again(Organisation it) {
    var respondent = respondent(it);
    var id = returnOf(respondent);
    assertInstanceOf(
        TransitionOutcome.Done.class, reopen.reopen(years.of(Role.MODERATOR), id, "Look again"));
    save(respondent, List.of(new AnswerChange("lead", 1, AnswerFixture.choice("red"))));
    submit(it);
  }

  private void closeFirstAction() {
    var first = respondent(years.agencies().getFirst());
    closeAction.close(
        first,
        actions.list(first).getFirst().id(),
        null,
        new Proof("Minutes of the board", null, null, LocalDate.of(2026, 12, 10)),
        null);
  }

  private void rename(Organisation it) {
    register.change(
        years.partnership().id(), List.of(DirectoryFixture.named(it, "Renamed agency")));
  }

  private void closeLast(String day) {
    register.change(
        years.partnership().id(),
        List.of(DirectoryFixture.closedOn(years.agencies().getLast(), LocalDate.parse(day))));
  }

  private void extend() {
    keepCycles.extend(
        years.of(Role.ADMIN),
        years.second(),
        LocalDate.of(2026, 12, 14),
        LocalDate.of(2026, 12, 22));
  }

  private Caller respondent(Organisation it) {
    return respondents.computeIfAbsent(it.id(), id -> entered(it));
  }

  private Caller entered(Organisation it) {
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

  private long returnOf(Caller respondent) {
    return returns.list(respondent, years.second().id()).getFirst().agencyReturn().id();
  }
}
