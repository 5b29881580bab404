package org.assay.learning.actions;

import java.time.Instant;
import java.util.stream.Stream;
import org.assay.people.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Whose actions somebody sees: an organisation's people their own, a group lead those of the group,
 * as they are now; the partnership's people all, as they were signed off; everybody else none.
 *
 * @param condition in SQL, on the action {@code a} and its organisation {@code o}
 * @param value for its mark; null without one
 * @param at as at when; null for now
 */
public record ActionScope(
    long partnershipId,
    boolean submittedOnly,
    String condition,
    @Nullable Long value,
    @Nullable Instant at) {

  private ActionScope(
      long partnershipId, boolean submittedOnly, String condition, @Nullable Long value) {
    this(partnershipId, submittedOnly, condition, value, null);
  }

  /** The same as the partnership knew them at a time: what had been signed off by then. */
  ActionScope asAt(@Nullable Instant moment) {
    return moment == null ? this : new ActionScope(partnershipId, true, condition, value, moment);
  }

  public static ActionScope of(Caller caller) {
    var organisation = caller.organisationId();
    if (organisation != null && caller.mayAnswer()) return own(caller, organisation);
    var group = caller.groupId();
    if (group != null && caller.leads(group)) {
      return new ActionScope(caller.partnershipId(), false, " and o.group_id = ?", group);
    }
    return caller.maySeeSubmitted()
        ? new ActionScope(caller.partnershipId(), true, "", null)
        : new ActionScope(caller.partnershipId(), true, " and 1 = 0", null);
  }

  /** What an organisation's people may change; of nobody else. */
  static ActionScope toChange(Caller caller) {
    var organisation = caller.organisationId();
    return organisation != null && caller.mayAnswer()
        ? own(caller, organisation)
        : new ActionScope(caller.partnershipId(), true, " and 1 = 0", null);
  }

  static ActionScope organisation(long partnershipId, long organisationId) {
    return new ActionScope(partnershipId, false, " and a.organisation_id = ?", organisationId);
  }

  private static ActionScope own(Caller caller, long organisation) {
    return organisation(caller.partnershipId(), organisation);
  }

  Stream<Object> values() {
    return Stream.ofNullable(value);
  }
}
