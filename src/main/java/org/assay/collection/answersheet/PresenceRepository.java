package org.assay.collection.answersheet;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.assay.collection.answersheet.SheetPresence.Seen;
import org.assay.platform.Sql;

@Singleton
class PresenceRepository {
  private final Sql sql;

  PresenceRepository(Sql sql) {
    this.sql = sql;
  }

  List<Seen> of(Sheet sheet) {
    return sql.list(
        "select person_id, section_key, seen_at from presence where sheet_id = ? and"
            + " partnership_id = ?",
        PresenceRepository::row,
        sheet.id(),
        sheet.partnershipId());
  }

  void store(Sheet sheet, Seen seen) {
    sql.change(
        "insert into presence (sheet_id, person_id, partnership_id, section_key, seen_at) values"
            + " (?, ?, ?, ?, ?) on duplicate key update section_key = values(section_key),"
            + " seen_at = values(seen_at)",
        sheet.id(),
        seen.person(),
        sheet.partnershipId(),
        seen.section(),
        seen.at());
  }

  /** By the whole key, so that nobody waits for another. */
  void forget(Sheet sheet, Seen seen) {
    sql.change(
        "delete from presence where sheet_id = ? and person_id = ? and partnership_id = ? and"
            + " seen_at = ?",
        sheet.id(),
        seen.person(),
        sheet.partnershipId(),
        seen.at());
  }

  private static Seen row(ResultSet row) throws SQLException {
    return new Seen(
        row.getLong("person_id"),
        row.getString("section_key"),
        Objects.requireNonNull(Sql.instant(row, "seen_at")));
  }
}
