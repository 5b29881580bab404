package org.assay.collection.answersheet;

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
      "sheet_id, seq, partnership_id, person_id, at, kind, changes_json, previous_hash, key_name,"
          + " hash";
  private static final String INSERT =
      "insert into change_trail (" + COLUMNS + ") values " + Sql.marks(10);

  /** So that who has begun is counted without a look at chains. */
  private static final String BEGUN =
      "update answer_sheet set begun_at = ? where id = ? and partnership_id = ?";

  private final Sql sql;

  TrailRepository(Sql sql) {
    this.sql = sql;
  }

  void add(TrailLink row) {
    sql.change(INSERT, values(row));
    if (row.seq() == 1) sql.change(BEGUN, begun(row));
  }

  void add(List<TrailLink> rows) {
    sql.batch(INSERT, rows.stream().map(TrailRepository::values).toList());
    sql.batch(
        BEGUN, rows.stream().filter(it -> it.seq() == 1).map(TrailRepository::begun).toList());
  }

  private static @Nullable Object[] begun(TrailLink it) {
    return new @Nullable Object[] {it.at(), it.sheetId(), it.partnershipId()};
  }

  List<TrailLink> of(Sheet sheet) {
    return sql.list(
        "select "
            + COLUMNS
            + " from change_trail where sheet_id = ? and partnership_id = ? order by seq",
        TrailRepository::row,
        sheet.id(),
        sheet.partnershipId());
  }

  /** Links that changed one answer, the last first. */
  List<TrailLink> about(Sheet sheet, String question) {
    return sql.list(
        "select "
            + COLUMNS
            + " from change_trail where sheet_id = ? and partnership_id = ? and changes_json like"
            + " ? order by seq desc",
        TrailRepository::row,
        sheet.id(),
        sheet.partnershipId(),
        "%\"question\":\"" + question + "\"%");
  }

  private static @Nullable Object[] values(TrailLink it) {
    return new @Nullable Object[] {
      it.sheetId(),
      it.seq(),
      it.partnershipId(),
      it.personId(),
      it.at(),
      it.kind(),
      it.changes(),
      it.previousHash(),
      it.keyName(),
      it.hash()
    };
  }

  private static TrailLink row(ResultSet row) throws SQLException {
    return new TrailLink(
        row.getLong("sheet_id"),
        row.getInt("seq"),
        row.getLong("partnership_id"),
        row.getLong("person_id"),
        Objects.requireNonNull(Sql.instant(row, "at")),
        row.getString("kind"),
        row.getString("changes_json"),
        row.getString("previous_hash"),
        row.getString("key_name"),
        row.getString("hash"));
  }
}
