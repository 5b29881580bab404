package org.assay.learning.actions;

import java.time.Instant;
import java.util.List;
import org.assay.platform.Sql;

/**
 * What the partnership knew of actions at a time: the plans that had been signed off by then, in
 * the state that had been reported. It stands in place of {@code submitted_action}, of which each
 * version is kept from then on when another takes its place.
 */
final class ActionsAt {
  /** Takes the time, the partnership and the time. */
  static final String FROM =
      " from (select y.*, case when y.state in ('open', 'in-progress') then false else true end as"
          + " finished, case when y.what is null then false else true end as planned, case when"
          + " y.due_on is null then date '9999-12-31' else y.due_on end as due_order from (select"
          + " i.id as action_id, i.partnership_id, i.organisation_id, "
          + then("what")
          + ", "
          + then("lead_name")
          + ", "
          + then("due_on")
          + ", "
          + then("measure")
          + ", "
          + then("state")
          + ", "
          + then("submitted_at")
          + ", i.closed_at, case when i.carried_from is null then false else true end as carried"
          + " from improvement_action i left join submitted_action n on n.action_id = i.id left"
          + " join submitted_action_was w on w.action_id = i.id and w.until_at = (select"
          + " min(v.until_at) from submitted_action_was v where v.action_id = i.id and v.until_at >"
          + " ?) where i.partnership_id = ? and i.first_submitted_at <= ? and (n.action_id is not"
          + " null or w.action_id is not null)) y) s";

  private static final String KEEP =
      "insert into submitted_action_was (action_id, until_at, partnership_id, organisation_id,"
          + " what, lead_name, due_on, measure, state, submitted_at) select s.action_id, ?,"
          + " s.partnership_id, s.organisation_id, s.what, s.lead_name, s.due_on, s.measure,"
          + " s.state, s.submitted_at from submitted_action s where s.partnership_id = ? and not"
          + " exists (select 1 from submitted_action_was w where w.action_id = s.action_id and"
          + " w.until_at >= ?) and ";

  private ActionsAt() {}

  static List<Object> values(long partnershipId, Instant at) {
    return List.of(at, partnershipId, at);
  }

  private static String then(String column) {
    return "case when w.action_id is null then n.%1$s else w.%1$s end as %1$s".formatted(column);
  }

  /** Keeps how one stands, before it changes. */
  static void keep(Sql sql, Action it, Instant now) {
    sql.change(KEEP + "s.action_id = ?", now, it.partnershipId(), now, it.id());
  }

  /**
   * Keeps how those of a return stand, and those that they go on with, before others take their
   * place.
   */
  static void keep(Sql sql, long partnershipId, String kind, long id, Instant now) {
    var of =
        "from improvement_action where partnership_id = ? and raised_kind = ? and raised_id = ?";
    keep(sql, "select id " + of, partnershipId, kind, id, now);
    keep(
        sql,
        "select carried_from " + of + " and carried_from is not null",
        partnershipId,
        kind,
        id,
        now);
  }

  /**
   * @param which selects ids of the actions that something raised
   */
  private static void keep(
      Sql sql, String which, long partnershipId, String kind, long id, Instant now) {
    sql.change(
        KEEP + "s.action_id in (" + which + ")", now, partnershipId, now, partnershipId, kind, id);
  }

  /** As it was: what came after the time is left out. */
  static Action asAt(Action it, Instant at) {
    var closed = it.closedAt();
    var done = it.state() == ActionState.DONE && closed != null && !closed.isAfter(at);
    return new Action(
        it.id(),
        it.partnershipId(),
        it.organisationId(),
        it.organisation(),
        it.raisedBy(),
        it.about(),
        it.plan(),
        it.required(),
        it.asked(),
        it.state(),
        it.openedAt(),
        closed == null || closed.isAfter(at) ? null : closed,
        done ? it.proof() : Proof.NONE,
        it.carriedFrom(),
        it.firstSubmittedAt(),
        it.version());
  }
}
