package org.assay.collection.answersheet;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.assay.collection.answersheet.GuardedAnswers.Confirmed;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Logs what was stored although it looked as if it identified a child. */
@Singleton
class ConfirmationRepository {
  private static final String INSERT =
      "insert into guard_confirmation (partnership_id, sheet_id, question_key, field, kind,"
          + " reason, person_id, at) values "
          + Sql.marks(8);

  private final Sql sql;

  ConfirmationRepository(Sql sql) {
    this.sql = sql;
  }

  void add(Sheet sheet, long person, Instant at, List<Confirmed> confirmed) {
    if (!confirmed.isEmpty()) {
      sql.batch(INSERT, confirmed.stream().map(it -> values(sheet, person, at, it)).toList());
    }
  }

  private static @Nullable Object[] values(Sheet sheet, long person, Instant at, Confirmed it) {
    return new @Nullable Object[] {
      sheet.partnershipId(),
      sheet.id(),
      it.question(),
      it.field(),
      it.kind().code(),
      it.reason(),
      person,
      at
    };
  }
}
