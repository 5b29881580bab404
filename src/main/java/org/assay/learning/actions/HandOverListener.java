package org.assay.learning.actions;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.assay.people.identity.AccessHandedOver;
import org.assay.platform.Sql;

/**
 * What somebody still leads is led by the person who takes over from them, and its history says so.
 * What was signed off keeps the name that was signed.
 */
@Singleton
class HandOverListener {
  private static final String LED =
      " where partnership_id = ? and organisation_id = ? and state in ('open', 'in-progress') and"
          + " lower(lead_name) = lower(?)";

  private final Sql sql;
  private final Clock clock;

  HandOverListener(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @EventListener
  void move(AccessHandedOver it) {
    sql.change(
        "insert into action_entry (action_id, partnership_id, at, person_id, kind, words) select"
            + " id, partnership_id, ?, ?, 'changed', ? from improvement_action"
            + LED,
        clock.instant(),
        it.by(),
        it.toName() + " takes over from " + it.fromName(),
        it.partnershipId(),
        it.organisationId(),
        it.fromName());
    sql.change(
        "update improvement_action set lead_name = ?, version = version + 1" + LED,
        it.toName(),
        it.partnershipId(),
        it.organisationId(),
        it.fromName());
  }
}
