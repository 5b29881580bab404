package org.assay.learning.actions;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** An action as the columns of its row. */
final class ActionColumns {
  private ActionColumns() {}

  /** Of a row that is changed: the plan, its state and the proof; then which row it is. */
  static @Nullable Object[] changed(Action it) {
    return new @Nullable Object[] {
      it.plan().what(),
      it.plan().lead(),
      it.plan().due(),
      it.plan().measure(),
      it.required(),
      it.asked(),
      it.state().code(),
      it.closedAt(),
      it.proof().words(),
      it.proof().link(),
      it.proof().file(),
      it.proof().on(),
      it.carriedFrom(),
      it.id(),
      it.partnershipId(),
      it.version()
    };
  }

  /** Of a new row. */
  static @Nullable Object[] values(Action it) {
    return new @Nullable Object[] {
      it.partnershipId(),
      it.organisationId(),
      it.raisedBy().kind(),
      it.raisedBy().id(),
      it.raisedBy().key(),
      it.about().source(),
      it.about().standardKey(),
      it.about().standard(),
      it.about().question(),
      it.plan().what(),
      it.plan().lead(),
      it.plan().due(),
      it.plan().measure(),
      it.required(),
      it.asked(),
      it.state().code(),
      it.openedAt(),
      it.closedAt(),
      it.proof().words(),
      it.proof().link(),
      it.proof().file(),
      it.proof().on(),
      it.carriedFrom(),
      it.firstSubmittedAt()
    };
  }

  static Action action(ResultSet row) throws SQLException {
    return new Action(
        row.getLong("id"),
        row.getLong("partnership_id"),
        row.getLong("organisation_id"),
        row.getString("name"),
        new RaisedBy(
            row.getString("raised_kind"), row.getLong("raised_id"), row.getString("raised_key")),
        new ActionOrigin(
            row.getString("source"),
            row.getString("standard_key"),
            row.getString("standard"),
            row.getString("question")),
        new ActionPlanned(
            row.getString("what"),
            row.getString("lead_name"),
            Sql.date(row, "due_on"),
            row.getString("measure")),
        row.getBoolean("required"),
        row.getBoolean("asked"),
        ActionState.of(row.getString("state")),
        requireNonNull(Sql.instant(row, "opened_at")),
        Sql.instant(row, "closed_at"),
        new Proof(
            row.getString("proof_words"),
            row.getString("proof_link"),
            Sql.id(row, "proof_file_id"),
            Sql.date(row, "proof_on")),
        Sql.id(row, "carried_from"),
        Sql.instant(row, "first_submitted_at"),
        row.getInt("version"));
  }
}
