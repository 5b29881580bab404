package org.assay.collection.cycles;

import static org.assay.collection.cycles.CycleFixture.admin;
import static org.assay.collection.cycles.CycleFixture.plan;
import static org.assay.people.directory.DirectoryFixture.agency;
import static org.assay.people.directory.DirectoryFixture.closedOn;
import static org.assay.people.directory.DirectoryFixture.partnership;
import static org.assay.people.directory.DirectoryFixture.school;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.collection.cycles.Completion.Count;
import org.assay.collection.cycles.OpenCycle.Outcome.Opened;
import org.assay.collection.cycles.OpenCycle.Outcome.Refused;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.StatementsFixture;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class OpenCycleTest {
  private static final String FOR_SCHOOLS =
      QuestionSetFixture.document(
              "{ \"key\": \"a\", \"type\": \"yesNo\", \"text\": \"Is there a lead?\" }")
          .replace("\"statutes\"", "\"audience\": { \"sectors\": [\"education\"] }, \"statutes\"");

  @Inject TestClock clock;
  @Inject Editions editions;
  @Inject Register register;
  @Inject OpenCycle openCycle;
  @Inject Cycles cycles;
  @Inject Sql sql;
  @Inject StatementsFixture statements;

  private Partnership north;

  @BeforeEach
  void publish() {
    clock.set(CycleFixture.OPEN);
    editions.publish(QuestionSetFixture.load(FOR_SCHOOLS), FOR_SCHOOLS);
    north = partnership(register, "north");
  }

  private List<Organisation> organisations() {
    return register.addOrganisations(
        north.id(),
        List.of(
            school("s1"),
            school("s2"),
            agency("a1"),
            closedOn(school("s3"), LocalDate.of(2026, 8, 31))));
  }

  @Test
  void it_asks_those_for_whom_the_edition_is_meant_and_who_are_open() {
    organisations();
    var opened = assertInstanceOf(Opened.class, openCycle.open(admin(north), plan("c1", null)));
    assertEquals(2, opened.asked());
    assertEquals(Optional.of(opened.cycle()), cycles.find(north.id(), opened.cycle().id()));
    var whole = cycles.completion(admin(north), opened.cycle().id()).orElseThrow().whole();
    assertEquals(new Count(2, 0, 0, 0, 0, 2), whole.now());
  }

  @Test
  void only_an_administrator_opens_one() {
    var moderator = new Caller(1, "Mo", north.id(), Role.MODERATOR, null, null);
    assertInstanceOf(Refused.class, openCycle.open(moderator, plan("c1", null)));
  }

  @Test
  void a_code_is_used_once_in_a_partnership() {
    openCycle.open(admin(north), plan("c1", null));
    assertInstanceOf(Refused.class, openCycle.open(admin(north), plan("c1", null)));
    var south = partnership(register, "south");
    assertInstanceOf(Opened.class, openCycle.open(admin(south), plan("c1", null)));
  }

  @Test
  void an_unknown_edition_and_another_partnerships_cycle_are_refused() {
    var unknown =
        new NewCycle("c1", "C", "large", "1", LocalDate.MIN, LocalDate.MIN, LocalDate.MIN, null);
    assertInstanceOf(Refused.class, openCycle.open(admin(north), unknown));
    var theirs = (Opened) openCycle.open(admin(partnership(register, "south")), plan("c1", null));
    assertInstanceOf(Refused.class, openCycle.open(admin(north), plan("c2", theirs.cycle().id())));
  }

  @Test
  void completion_tells_on_time_from_late_by_every_cut_with_last_year_beside() {
    var asked = organisations();
    sql.change("update district set icb = 'NHS North' where name = 'Alderham'");
    var before = ((Opened) openCycle.open(admin(north), plan("c1", null))).cycle();
    var now = ((Opened) openCycle.open(admin(north), plan("c2", before.id()))).cycle();
    submit(before, asked.get(0), Instant.parse("2026-11-30T23:59:59Z"));
    submit(now, asked.get(0), Instant.parse("2026-11-30T23:59:59Z"));
    submit(now, asked.get(1), Instant.parse("2026-12-01T00:00:00Z"));

    clock.set(CycleFixture.CLOSED);
    var completion = cycles.completion(admin(north), now.id()).orElseThrow();
    assertEquals(new Count(2, 1, 1, 0, 0, 0), completion.whole().now());
    assertEquals(new Count(2, 1, 0, 0, 0, 1), completion.whole().before());
    for (var cut : Cut.values()) {
      var line = completion.cuts().get(cut).getFirst();
      assertEquals(new Count(2, 1, 1, 0, 0, 0), line.now());
      assertEquals(new Count(2, 1, 0, 0, 0, 1), line.before());
    }
    assertEquals("Primary", completion.cuts().get(Cut.PHASE).getFirst().label());
    assertEquals("Alderham", completion.cuts().get(Cut.DISTRICT).getFirst().label());
    assertEquals("Maintained", completion.cuts().get(Cut.SCHOOL_GROUP).getFirst().label());
    assertEquals("NHS North", completion.cuts().get(Cut.ICB).getFirst().label());
    assertEquals("100%", completion.whole().now().shareReturned());
  }

  @Test
  void another_partnerships_completion_is_not_found_and_a_respondent_sees_none() {
    var theirs =
        ((Opened) openCycle.open(admin(partnership(register, "south")), plan("c1", null))).cycle();
    assertTrue(cycles.completion(admin(north), theirs.id()).isEmpty());
    assertTrue(cycles.find(north.id(), theirs.id()).isEmpty());
    assertTrue(overview().isEmpty());

    var ours = ((Opened) openCycle.open(admin(north), plan("c1", null))).cycle();
    var respondent = new Caller(1, "Ada", north.id(), Role.RESPONDENT, 1L, null);
    assertTrue(cycles.completion(respondent, ours.id()).isEmpty());
    assertTrue(cycles.overview(respondent, it -> true).isEmpty());
    assertEquals(1, overview().size());
  }

  @Test
  void a_line_of_each_cycle_asks_as_much_of_the_database_as_a_line_of_one() {
    var asked = organisations();
    var first = ((Opened) openCycle.open(admin(north), plan("c1", null))).cycle();
    var one = statements.selects(this::overview);
    for (var code : List.of("c2", "c3", "c4")) openCycle.open(admin(north), plan(code, null));
    submit(first, asked.getFirst(), CycleFixture.OPEN);
    assertEquals(one, statements.selects(this::overview));

    assertEquals(
        List.of(0, 0, 0, 1), overview().stream().map(it -> it.count().returned()).toList());
    for (var line : overview()) {
      var completion = cycles.completion(admin(north), line.cycle().id()).orElseThrow();
      assertEquals(completion.whole().now(), line.count());
    }
  }

  private List<Cycles.Overview> overview() {
    return cycles.overview(admin(north), it -> true);
  }

  private void submit(Cycle cycle, Organisation organisation, Instant at) {
    sql.change(
        "update agency_return set status = 'submitted', first_submitted_at = ? where cycle_id = ?"
            + " and organisation_id = ?",
        at,
        cycle.id(),
        organisation.id());
  }
}
