package org.assay.returns;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class TrailRepository {
  private static final String COLUMNS =
      "return_id, seq, partnership_id, person_id, at, kind, changes_json, previous_hash, hash";
  private static final String INSERT =
      "insert into change_trail (" + COLUMNS + ") values " + Sql.marks(9);

  private final Sql sql;

  TrailRepository(Sql sql) {
    this.sql = sql;
  }

  void add(TrailRow row) {
    sql.change(INSERT, values(row));
  }

  void add(List<TrailRow> rows) {
    sql.batch(INSERT, rows.stream().map(TrailRepository::values).toList());
  }

  List<TrailRow> of(AgencyReturn head) {
    return sql.list(
        "select "
            + COLUMNS
            + " from change_trail where return_id = ? and partnership_id = ? order by seq",
        TrailRepository::row,
        head.id(),
        head.partnershipId());
  }

  /** Links that changed one answer, the last first. */
  List<TrailRow> about(AgencyReturn head, String question) {
    return sql.list(
        "select "
            + COLUMNS
            + " from change_trail where return_id = ? and partnership_id = ? and changes_json like"
            + " ? order by seq desc",
        TrailRepository::row,
        head.id(),
        head.partnershipId(),
        "%\"question\":\"" + question + "\"%");
  }

  private static @Nullable Object[] values(TrailRow it) {
    return new @Nullable Object[] {
      it.returnId(),
      it.seq(),
      it.partnershipId(),
      it.personId(),
      it.at(),
      it.kind(),
      it.changes(),
      it.previousHash(),
      it.hash()
    };
  }

  private static TrailRow row(ResultSet row) throws SQLException {
    return new TrailRow(
        row.getLong("return_id"),
        row.getInt("seq"),
        row.getLong("partnership_id"),
        row.getLong("person_id"),
        Objects.requireNonNull(Sql.instant(row, "at")),
        row.getString("kind"),
        row.getString("changes_json"),
        row.getString("previous_hash"),
        row.getString("hash"));
  }
}
