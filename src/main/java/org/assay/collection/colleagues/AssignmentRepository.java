package org.assay.collection.colleagues;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assay.collection.colleagues.Assignment.Holder;
import org.assay.collection.colleagues.Assignment.Stage;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class AssignmentRepository {
  private static final String SELECT =
      "select a.return_id, a.section_key, a.person_id, a.invitation_id, a.due_on, a.stage,"
          + " a.stage_at, a.note, a.assigned_by, coalesce(p.name, i.name) as holder, i.expires_at"
          + " from standard_assignment a left join person p on p.id = a.person_id left join"
          + " invitation i on i.id = a.invitation_id where a.partnership_id = ? and a.return_id ="
          + " ?";
  private static final String ONE =
      " where partnership_id = ? and return_id = ? and section_key = ?";

  private final Sql sql;

  AssignmentRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * Who is to have a standard: a person or an invitation, never both.
   *
   * @param by id of who gives it
   */
  record Giving(
      @Nullable Long personId,
      @Nullable Long invitationId,
      @Nullable LocalDate due,
      long by,
      Instant at) {}

  List<Assignment> ofReturn(long partnershipId, long returnId) {
    return sql.list(SELECT, AssignmentRepository::assignment, partnershipId, returnId);
  }

  Optional<Assignment> find(long partnershipId, long returnId, String standard) {
    return sql.first(
        SELECT + " and a.section_key = ?",
        AssignmentRepository::assignment,
        partnershipId,
        returnId,
        standard);
  }

  Set<String> standards(long partnershipId, long returnId, long personId) {
    return new TreeSet<>(
        sql.list(
            "select section_key from standard_assignment where partnership_id = ? and return_id ="
                + " ? and person_id = ?",
            row -> row.getString(1),
            partnershipId,
            returnId,
            personId));
  }

  /** The person who had it before has it no more. */
  void give(long partnershipId, long returnId, String standard, Giving it) {
    sql.change(
        "insert into standard_assignment (return_id, section_key, partnership_id, person_id,"
            + " invitation_id, due_on, stage, stage_at, note, assigned_by, assigned_at) values "
            + Sql.marks(11)
            + " on duplicate key update person_id = values(person_id), invitation_id ="
            + " values(invitation_id), due_on = values(due_on), stage = values(stage), stage_at ="
            + " values(stage_at), note = values(note), assigned_by = values(assigned_by),"
            + " assigned_at = values(assigned_at)",
        returnId,
        standard,
        partnershipId,
        it.personId(),
        it.invitationId(),
        it.due(),
        Stage.GIVEN.code(),
        it.at(),
        null,
        it.by(),
        it.at());
  }

  /** The person who has it keeps it. */
  void due(long partnershipId, long returnId, String standard, @Nullable LocalDate due) {
    sql.change(
        "update standard_assignment set due_on = ?" + ONE, due, partnershipId, returnId, standard);
  }

  void stage(
      long partnershipId,
      long returnId,
      String standard,
      Stage stage,
      @Nullable String note,
      Instant at) {
    sql.change(
        "update standard_assignment set stage = ?, stage_at = ?, note = ?" + ONE,
        stage.code(),
        at,
        note,
        partnershipId,
        returnId,
        standard);
  }

  void withdraw(long partnershipId, long returnId, String standard) {
    sql.change("delete from standard_assignment" + ONE, partnershipId, returnId, standard);
  }

  /** What an invitation held is the person's who accepted it. */
  void accepted(long partnershipId, long invitationId, long personId) {
    sql.change(
        "update standard_assignment set person_id = ?, invitation_id = null where partnership_id ="
            + " ? and invitation_id = ?",
        personId,
        partnershipId,
        invitationId);
  }

  /** What somebody has in an organisation's returns, and what they gave to others. */
  void handOver(long partnershipId, long organisationId, long from, long to) {
    for (var column : List.of("person_id", "assigned_by")) {
      sql.change(
          "update standard_assignment set "
              + column
              + " = ? where partnership_id = ? and "
              + column
              + " = ? and return_id in (select id from agency_return where partnership_id = ? and"
              + " organisation_id = ?)",
          to,
          partnershipId,
          from,
          partnershipId,
          organisationId);
    }
  }

  List<String> heldBy(long partnershipId, long invitationId) {
    return sql.list(
        "select section_key from standard_assignment where partnership_id = ? and invitation_id ="
            + " ? order by assigned_at, section_key",
        row -> row.getString(1),
        partnershipId,
        invitationId);
  }

  private static Assignment assignment(ResultSet row) throws SQLException {
    return new Assignment(
        row.getLong("return_id"),
        row.getString("section_key"),
        new Holder(
            Sql.id(row, "person_id"),
            Sql.id(row, "invitation_id"),
            row.getString("holder"),
            Sql.instant(row, "expires_at")),
        Sql.date(row, "due_on"),
        Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
        Objects.requireNonNull(Sql.instant(row, "stage_at")),
        row.getString("note"),
        row.getLong("assigned_by"));
  }
}
