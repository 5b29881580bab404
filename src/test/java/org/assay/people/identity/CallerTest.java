package org.assay.people.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {
  private static Caller school(Role role) {
    return new Caller(1, "Ada", 1, role, 7L, null);
  }

  @Test
  void a_respondent_answers_but_does_not_sign_off() {
    assertTrue(school(Role.RESPONDENT).mayAnswer());
    assertFalse(school(Role.RESPONDENT).maySignOff());
  }

  @Test
  void an_approver_may_all_that_a_respondent_may_and_signs_off() {
    assertTrue(school(Role.APPROVER).mayAnswer());
    assertTrue(school(Role.APPROVER).maySignOff());
  }

  @Test
  void a_role_without_an_organisation_answers_for_none() {
    assertFalse(new Caller(1, "Ada", 1, Role.RESPONDENT, null, null).mayAnswer());
  }

  @Test
  void a_colleague_of_an_organisation_answers_some_of_it_and_signs_nothing_off() {
    assertTrue(school(Role.COLLEAGUE).mayAnswerSome());
    assertFalse(school(Role.COLLEAGUE).mayAnswer() || school(Role.COLLEAGUE).maySignOff());
    assertFalse(new Caller(1, "Ada", 1, Role.COLLEAGUE, null, null).mayAnswerSome());
    assertTrue(school(Role.RESPONDENT).mayAnswerSome());
    assertFalse(school(Role.PAS_MEMBER).mayAnswerSome());
  }

  @Test
  void what_support_is_needed_is_read_by_the_partnerships_people_who_follow_returns() {
    assertTrue(new Caller(1, "Ada", 1, Role.ADMIN, null, null).mayReadSupport());
    assertTrue(new Caller(1, "Ada", 1, Role.PAS_MEMBER, null, null).mayReadSupport());
    assertFalse(new Caller(1, "Ada", 1, Role.READER, null, null).mayReadSupport());
    assertFalse(school(Role.ADMIN).mayReadSupport());
  }

  @Test
  void a_caller_is_bound_to_the_partnership_of_the_membership() {
    assertEquals(4, new Caller(1, "Ada", 4, Role.ADMIN, null, null).partnershipId());
  }

  @Test
  void a_person_reads_the_draft_of_the_own_organisation_alone() {
    assertTrue(school(Role.RESPONDENT).mayReadDraft(7, null));
    assertFalse(school(Role.RESPONDENT).mayReadDraft(8, null));
    assertFalse(school(Role.CASE_AUDITOR).mayReadDraft(7, null));
  }

  @Test
  void a_group_lead_reads_the_drafts_of_the_group_alone() {
    var lead = new Caller(1, "Ada", 1, Role.GROUP_LEAD, null, 3L);
    assertTrue(lead.mayReadDraft(8, 3L));
    assertFalse(lead.mayReadDraft(8, 4L));
    assertFalse(lead.mayReadDraft(8, null));
    assertFalse(lead.mayAnswer());
  }

  @Test
  void a_group_without_the_role_opens_nothing() {
    assertFalse(new Caller(1, "Ada", 1, Role.RESPONDENT, 7L, 3L).mayReadDraft(8, 3L));
  }

  @Test
  void the_partnerships_roles_see_what_is_submitted_and_no_draft() {
    for (var role : Set.of(Role.MODERATOR, Role.PAS_MEMBER, Role.SCRUTINEER)) {
      var caller = new Caller(1, "Ada", 1, role, null, null);
      assertTrue(caller.maySeeSubmitted());
      assertFalse(caller.mayReadDraft(7, 3L));
    }
    assertFalse(school(Role.APPROVER).maySeeSubmitted());
  }

  @Test
  void a_moderator_reopens_and_a_scrutineer_changes_nothing() {
    assertTrue(new Caller(1, "Ada", 1, Role.MODERATOR, null, null).mayReopen());
    var scrutineer = new Caller(1, "Ada", 1, Role.SCRUTINEER, null, null);
    assertFalse(scrutineer.mayReopen() || scrutineer.mayAnswer());
  }

  @Test
  void somebody_who_holds_two_roles_has_the_rights_of_the_chosen_one_alone() {
    var respondent = new Membership(1, 1, Role.RESPONDENT, 7L, null, "Hill");
    var approver = new Membership(2, 1, Role.APPROVER, 8L, null, "Dale");
    var caller = new Caller(1, "Ada", respondent, List.of(approver));
    assertFalse(caller.maySignOff());
    assertTrue(caller.speaksFor(7));
    assertFalse(caller.speaksFor(8));
    assertFalse(caller.mayReadDraft(8, null));
  }

  @Test
  void an_analyst_sees_figures_and_a_reader_the_reports_and_neither_a_return() {
    var analyst = new Caller(1, "Ada", 1, Role.ANALYST, null, null);
    assertTrue(analyst.maySeeFigures());
    assertFalse(analyst.mayReadPapers() || analyst.maySeeProgress() || analyst.maySeeSubmitted());
    for (var role :
        List.of(Role.READER, Role.EXECUTIVE_MEMBER, Role.LEARNING_LEAD, Role.AUDIT_LEAD)) {
      var reader = new Caller(1, "Ada", 1, role, null, null);
      assertTrue(reader.maySeeFigures() && reader.mayReadPapers(), role.name());
      assertFalse(reader.maySeeProgress() || reader.maySeeSubmitted(), role.name());
    }
    for (var role : List.of(Role.PANEL_MEMBER, Role.CASE_AUDITOR)) {
      assertFalse(new Caller(1, "Ada", 1, role, null, null).maySeeFigures(), role.name());
    }
  }
}
