package org.assay.collection.answersheet;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.assay.platform.Sql;

/** Checks the chain of changes of a return in a test. */
@Singleton
public class TrailFixture {
  private final Sql sql;
  private final Sheets sheets;
  private final TrailCheck check;

  TrailFixture(Sql sql, Sheets sheets, TrailCheck check) {
    this.sql = sql;
    this.sheets = sheets;
    this.check = check;
  }

  @Transactional
  public TrailVerdict of(long returnId) {
    var sheet =
        sql.first(
                "select partnership_id, sheet_id from agency_return where id = ?",
                row -> sheets.find(row.getLong(1), row.getLong(2)),
                returnId)
            .orElseThrow();
    return check.of(sheet.orElseThrow());
  }
}
