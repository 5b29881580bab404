package org.assay.collection.returns;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Reads what returns were submitted with. */
@Singleton
class SubmittedRepository {
  private final Sql sql;

  SubmittedRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param answersJson an answers document
   * @param profileJson facts about the organisation as they were; null where none were kept
   */
  record Kept(int number, String answersJson, String scorecardJson, @Nullable String profileJson) {}

  /**
   * @param by who signed it off; null where nobody does
   */
  record Signed(int number, Instant at, @Nullable Long by, String answersJson) {}

  Optional<Kept> latest(AgencyReturn agencyReturn) {
    return sql.first(
        "select number, answers_json, scorecard_json, profile_json from submission where return_id"
            + " = ? and partnership_id = ? order by number desc limit 1",
        SubmittedRepository::kept,
        agencyReturn.id(),
        agencyReturn.partnershipId());
  }

  /**
   * @param number of the submission, from 1
   */
  Optional<Kept> numbered(AgencyReturn agencyReturn, int number) {
    return sql.first(
        "select number, answers_json, scorecard_json, profile_json from submission where return_id"
            + " = ? and partnership_id = ? and number = ?",
        SubmittedRepository::kept,
        agencyReturn.id(),
        agencyReturn.partnershipId(),
        number);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(row.getInt(1), row.getString(2), row.getString(3), row.getString(4));
  }

  /** Every submission of the return, in order. */
  List<Signed> all(AgencyReturn agencyReturn) {
    return sql.list(
        "select number, submitted_at, signed_off_by, answers_json from submission where return_id ="
            + " ? and partnership_id = ? order by number",
        row ->
            new Signed(
                row.getInt(1),
                Objects.requireNonNull(Sql.instant(row, "submitted_at")),
                Sql.id(row, "signed_off_by"),
                row.getString(4)),
        agencyReturn.id(),
        agencyReturn.partnershipId());
  }
}
