package org.assay.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assay.collection.answersheet.TrailFixture;
import org.assay.collection.answersheet.TrailVerdict;
import org.assay.collection.bringforward.ProposalOrigin;
import org.assay.collection.bringforward.Proposals;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.returns.ReturnStatus;
import org.assay.collection.returns.Returns;
import org.assay.demonstration.DemoSeeder.Founded;
import org.assay.demonstration.county.County;
import org.assay.demonstration.county.CountySize;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoSeederTest {
  @Inject DemonstrationFixture fixture;
  @Inject DemonstrationRepository marks;
  @Inject Cycles cycles;
  @Inject Returns returns;
  @Inject Proposals proposals;
  @Inject TrailFixture trails;
  @Inject Sql sql;
  @Inject Clock clock;

  private final List<Integer> heard = new ArrayList<>();
  private Founded founded;

  @BeforeAll
  void found() {
    founded = fixture.county(CountySize.VILLAGE, (percent, what) -> heard.add(percent));
  }

  @Test
  void each_form_has_a_cycle_that_is_over_and_one_under_way_that_follows_it() {
    assertEquals(12, founded.cycles().size());
    var all = List.copyOf(founded.cycles().values());
    for (int i = 0; i < all.size(); i += 2) {
      assertEquals(all.get(i).id(), all.get(i + 1).previousId());
      assertEquals(all.get(i).questionSetId(), all.get(i + 1).questionSetId());
    }
  }

  @Test
  void three_colleges_are_asked_by_the_form_for_further_education_and_one_has_returned() {
    var colleges =
        "select count(*) from agency_return r join cycle c on c.id = r.cycle_id where c.code like"
            + " 'fe-%' and c.previous_cycle_id is not null";
    assertEquals(3, sql.count(colleges));
    assertEquals(1, sql.count(colleges + " and r.submitted_at is not null"));
  }

  @Test
  void every_organisation_is_asked_by_one_form() {
    var asked =
        sql.count(
            "select count(distinct organisation_id) from agency_return where cycle_id in (select id"
                + " from cycle where previous_cycle_id is not null and question_set_id not like"
                + " 'dataset-%')");
    var returned =
        sql.count(
            "select count(*) from agency_return where cycle_id in (select id from cycle where"
                + " previous_cycle_id is not null and question_set_id not like 'dataset-%')");
    assertEquals(
        sql.count(
            "select count(*) from organisation where partnership_id = ?",
            founded.partnership().id()),
        asked);
    assertEquals(asked, returned);
  }

  @Test
  void returns_stand_in_every_state_that_there_is() {
    var states = new TreeSet<ReturnStatus>();
    returns.list(admin(), null).forEach(it -> states.add(it.agencyReturn().status()));
    assertEquals(Set.of(ReturnStatus.values()), states);
  }

  @Test
  void what_was_signed_off_can_be_read_and_what_was_not_has_left_nothing() {
    var signedOff = sql.count("select count(*) from agency_return where submitted_at is not null");
    assertEquals(signedOff, sql.count("select count(distinct return_id) from submission"));
    assertTrue(signedOff > 80);
    assertEquals(0, sql.count("select count(*) from submission_answer where state = 'notAsked'"));
  }

  @Test
  void the_trail_of_every_return_is_sound() {
    for (var line : returns.list(admin(), null)) {
      assertInstanceOf(TrailVerdict.Sound.class, trails.of(line.agencyReturn().id()));
    }
  }

  @Test
  void the_last_cycle_of_schools_was_returned_by_nine_in_ten() {
    var schools = founded.cycles().values().iterator().next();
    var whole = cycles.completion(admin(), schools.id()).orElseThrow().whole().now();
    assertEquals(.9, whole.returned() / (double) whole.asked(), .02);
    assertTrue(whole.late() > 0);
  }

  @Test
  void actions_stand_in_every_state_that_work_brings_and_some_are_overdue() {
    var states =
        new TreeSet<>(
            sql.list("select distinct state from improvement_action", row -> row.getString(1)));
    assertTrue(states.containsAll(Set.of("open", "in-progress", "done")), states.toString());
    assertTrue(
        sql.count("select count(*) from improvement_action where what is null and asked = true")
            > 0);
    assertTrue(
        sql.count(
                "select count(*) from improvement_action where state = 'open' and due_on < ?",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
            > 0);
    assertEquals(
        0,
        sql.count(
            "select count(*) from improvement_action where state = 'done' and (proof_on is null or"
                + " proof_words is null or closed_at is null or closed_at < opened_at)"));
    assertEquals(
        0,
        sql.count(
            "select count(*) from submitted_action s join improvement_action a on a.id ="
                + " s.action_id where a.state <> s.state or s.carried <> case when a.carried_from"
                + " is null then false else true end or coalesce(a.closed_at, a.opened_at) <>"
                + " coalesce(s.closed_at, a.opened_at)"));
    assertEquals(0, sql.count("select count(*) from action_entry where at > ?", clock.instant()));
  }

  @Test
  void a_school_that_has_not_begun_finds_last_years_answers_to_confirm() {
    var waiting = 0;
    for (var line : returns.list(admin(), null)) {
      if (line.agencyReturn().status() == ReturnStatus.NOT_STARTED
          && "section-175".equals(line.cycle().questionSetId())
          && line.cycle().previousId() != null) {
        var own =
            new Caller(
                0,
                "",
                line.agencyReturn().partnershipId(),
                Role.RESPONDENT,
                line.organisation().id(),
                null);
        var view = returns.read(own, line.agencyReturn().id()).orElseThrow();
        assertEquals(0, view.scorecard().compliance().counts().answered());
        if (proposals.of(view).byQuestion().values().stream()
            .anyMatch(
                it -> it.getFirst().proposal().source() instanceof ProposalOrigin.LastCycle)) {
          waiting++;
        }
      }
    }
    assertTrue(waiting > 0);
  }

  @Test
  void an_agency_that_two_partnerships_ask_finds_its_answers_to_the_other_offered() {
    var agency =
        sql.first(
                "select organisation_id from offered_return where partnership_id = ? and"
                    + " withdrawn_at is null",
                row -> row.getLong(1),
                founded.partnership().id())
            .orElseThrow();
    var own = new Caller(0, "", founded.partnership().id(), Role.RESPONDENT, agency, null);
    var offered =
        returns.list(own, null).stream()
            .filter(it -> it.agencyReturn().submittedAt() == null)
            .map(it -> proposals.of(returns.read(own, it.agencyReturn().id()).orElseThrow()))
            .flatMap(it -> it.byQuestion().values().stream())
            .flatMap(List::stream)
            .map(it -> it.proposal())
            .filter(it -> it.source() instanceof ProposalOrigin.OtherPartnership)
            .filter(it -> it.answer() != null)
            .count();
    assertTrue(offered >= 15, offered + " answers");
  }

  @Test
  void one_trust_has_answered_for_its_schools_and_some_have_decided() {
    assertTrue(sql.count("select count(*) from group_answer where version = 1") >= 5);
    assertTrue(sql.count("select count(*) from proposal_decision where source = 'group'") > 0);
  }

  @Test
  void visitors_of_every_role_can_sign_in() {
    var roles = new TreeSet<String>();
    sql.list(
        "select distinct r.role from membership r join person p on p.id = r.person_id where"
            + " p.password_hash is not null",
        row -> roles.add(row.getString(1)));
    var wanted = new TreeSet<String>();
    for (var role : Role.values()) wanted.add(role.name());
    assertEquals(wanted, roles);
    assertEquals("dsl@lindenshire.example.org", marks.holders(County.CODE).getFirst().email());
  }

  @Test
  void the_county_has_an_audit_that_was_repeated_one_at_its_panel_and_one_just_opened() {
    assertEquals(
        2,
        sql.count(
            "select count(*) from case_audit where state = 'CLOSED' and question_set_id ="
                + " 'case-audit-neglect'"));
    assertEquals(1, sql.count("select count(*) from case_audit where repeats_id is not null"));
    assertEquals(
        1, // was sent back
        sql.count(
            "select count(*) from case_audit_form f join case_audit a on a.id = f.audit_id where"
                + " a.question_set_id = 'case-audit-core-groups' and f.state <> 'SENT'"));
    assertTrue(
        sql.count(
                "select count(*) from case_audit_form f join case_audit a on a.id = f.audit_id"
                    + " where a.question_set_id = 'case-audit-early-help' and f.state = 'OPEN'")
            > 0);
  }

  @Test
  void some_signals_wait_some_are_explained_and_some_are_decided() {
    var states =
        new TreeSet<>(
            sql.list("select distinct state from return_signal", row -> row.getString(1)));
    assertTrue(states.containsAll(List.of("waiting", "explained", "accepted")), states::toString);
    assertTrue(sql.count("select count(*) from moderation_candidate where reasons <> ''") > 0);
  }

  @Test
  void the_founding_says_how_far_it_has_come_and_is_marked_whole() {
    assertEquals(100, heard.getLast());
    assertTrue(heard.size() > 10);
    assertEquals(Optional.of(true), marks.whole(County.CODE));
  }

  private Caller admin() {
    return founded.admin();
  }

  @Test
  void a_colleague_was_given_one_standard_and_they_talk_about_it() {
    assertEquals(
        1,
        sql.count(
            "select count(*) from standard_assignment a join membership r on r.person_id ="
                + " a.person_id where r.role = 'COLLEAGUE'"));
    assertEquals(3, sql.count("select count(*) from question_comment where resolved_at is null"));
  }
}
