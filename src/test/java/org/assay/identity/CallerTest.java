package org.assay.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {
  private static Caller school(Role... roles) {
    return new Caller(1, "Ada", 1, Set.of(roles), 7L, null);
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
    assertFalse(new Caller(1, "Ada", 1, Set.of(Role.RESPONDENT), null, null).mayAnswer());
  }

  @Test
  void a_person_reads_the_draft_of_the_own_organisation_alone() {
    assertTrue(school(Role.RESPONDENT).mayReadDraft(7, null));
    assertFalse(school(Role.RESPONDENT).mayReadDraft(8, null));
    assertFalse(school(Role.CASE_AUDITOR).mayReadDraft(7, null));
  }

  @Test
  void a_group_lead_reads_the_drafts_of_the_group_alone() {
    var lead = new Caller(1, "Ada", 1, Set.of(Role.GROUP_LEAD), null, 3L);
    assertTrue(lead.mayReadDraft(8, 3L));
    assertFalse(lead.mayReadDraft(8, 4L));
    assertFalse(lead.mayReadDraft(8, null));
    assertFalse(lead.mayAnswer());
  }

  @Test
  void a_group_without_the_role_opens_nothing() {
    assertFalse(new Caller(1, "Ada", 1, Set.of(Role.RESPONDENT), 7L, 3L).mayReadDraft(8, 3L));
  }

  @Test
  void the_partnerships_roles_see_what_is_submitted_and_no_draft() {
    for (var role : Set.of(Role.MODERATOR, Role.PAS_MEMBER, Role.SCRUTINEER)) {
      var caller = new Caller(1, "Ada", 1, Set.of(role), null, null);
      assertTrue(caller.maySeeSubmitted());
      assertFalse(caller.mayReadDraft(7, 3L));
    }
    assertFalse(school(Role.APPROVER).maySeeSubmitted());
  }

  @Test
  void a_moderator_reopens_and_a_scrutineer_changes_nothing() {
    assertTrue(new Caller(1, "Ada", 1, Set.of(Role.MODERATOR), null, null).mayReopen());
    var scrutineer = new Caller(1, "Ada", 1, Set.of(Role.SCRUTINEER), null, null);
    assertFalse(scrutineer.mayReopen() || scrutineer.mayAnswer());
  }
}
