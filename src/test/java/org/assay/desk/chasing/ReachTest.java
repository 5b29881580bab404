package org.assay.desk.chasing;

import static org.assay.collection.returns.ReturnStatus.AWAITING_SIGN_OFF;
import static org.assay.collection.returns.ReturnStatus.IN_PROGRESS;
import static org.assay.people.identity.Role.APPROVER;
import static org.assay.people.identity.Role.RESPONDENT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.assay.collection.returns.ReturnStatus;
import org.assay.desk.chasing.Reach.Held;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rules")
class ReachTest {
  private static final long DISABLED = 99;

  @Test
  void who_answers_is_written_to_and_who_signs_is_not() {
    assertEquals(
        new Reach(2, 1, 0),
        reach(
            held(1, IN_PROGRESS, RESPONDENT, 11),
            held(1, IN_PROGRESS, RESPONDENT, 12),
            held(1, IN_PROGRESS, APPROVER, 13)));
  }

  @Test
  void who_signs_is_written_to_where_the_return_waits_for_it_or_nobody_answers() {
    assertEquals(
        new Reach(2, 2, 0),
        reach(
            held(1, AWAITING_SIGN_OFF, RESPONDENT, 11),
            held(1, AWAITING_SIGN_OFF, APPROVER, 12),
            held(2, IN_PROGRESS, APPROVER, 13)));
  }

  @Test
  void who_holds_both_or_one_twice_gets_one_email_for_a_return_and_one_for_each() {
    assertEquals(
        new Reach(2, 2, 0),
        reach(
            held(1, IN_PROGRESS, RESPONDENT, 11),
            held(1, IN_PROGRESS, RESPONDENT, 11),
            held(1, IN_PROGRESS, APPROVER, 11),
            held(2, IN_PROGRESS, RESPONDENT, 11)));
  }

  @Test
  void a_return_with_nobody_who_may_sign_in_is_counted_as_such() {
    assertEquals(
        new Reach(0, 0, 2),
        reach(held(1, IN_PROGRESS, null, 0), held(2, IN_PROGRESS, RESPONDENT, DISABLED)));
  }

  @Test
  void where_the_only_one_who_answers_may_not_sign_in_nobody_else_is_written_to() {
    assertEquals(
        new Reach(0, 0, 0),
        reach(held(1, IN_PROGRESS, RESPONDENT, DISABLED), held(1, IN_PROGRESS, APPROVER, 12)));
  }

  private static Held held(long returnId, ReturnStatus status, @Nullable Role role, long person) {
    return new Held(returnId, status.code(), role, person);
  }

  private static Reach reach(Held... held) {
    return Reach.of(List.of(held), Set.of(DISABLED));
  }
}
