package org.assay.respond;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.assay.platform.Sql;

@Singleton
class PresenceRepository {
  private final Sql sql;

  PresenceRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param section empty for the list of standards
   */
  record Seen(long person, String section, Instant at) {}

  List<Seen> of(long partnership, long returnId) {
    return sql.list(
        "select person_id, section_key, seen_at from presence where return_id = ? and"
            + " partnership_id = ?",
        PresenceRepository::row,
        returnId,
        partnership);
  }

  void store(long partnership, long returnId, Seen seen) {
    sql.change(
        "insert into presence (return_id, person_id, partnership_id, section_key, seen_at) values"
            + " (?, ?, ?, ?, ?) on duplicate key update section_key = values(section_key),"
            + " seen_at = values(seen_at)",
        returnId,
        seen.person(),
        partnership,
        seen.section(),
        seen.at());
  }

  /** By the whole key, so that nobody waits for another. */
  void forget(long partnership, long returnId, Seen seen) {
    sql.change(
        "delete from presence where return_id = ? and person_id = ? and partnership_id = ? and"
            + " seen_at = ?",
        returnId,
        seen.person(),
        partnership,
        seen.at());
  }

  private static Seen row(ResultSet row) throws SQLException {
    return new Seen(
        row.getLong("person_id"),
        row.getString("section_key"),
        Objects.requireNonNull(Sql.instant(row, "seen_at")));
  }
}
