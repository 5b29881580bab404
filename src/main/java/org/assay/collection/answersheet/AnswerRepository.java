package org.assay.collection.answersheet;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

@Singleton
class AnswerRepository {
  private static final String SELECT =
      "select question_key, state, option_code, answer_json, version, updated_by, updated_at from"
          + " answer where sheet_id = ? and partnership_id = ?";
  private static final String SELECT_OF_SHEETS =
      "select sheet_id, question_key, state, option_code, answer_json, version, updated_by,"
          + " updated_at from answer where partnership_id = ? and sheet_id in ";
  private static final String INSERT =
      "insert into answer (sheet_id, partnership_id, question_key, state, option_code,"
          + " answer_json, version, updated_by, updated_at) values ";
  private static final String OR_UPDATE =
      " on duplicate key update state = values(state), option_code = values(option_code),"
          + " answer_json = values(answer_json), version = values(version), updated_by ="
          + " values(updated_by), updated_at = values(updated_at)";
  private static final String MARKS = Sql.marks(9);

  private final Sql sql;

  AnswerRepository(Sql sql) {
    this.sql = sql;
  }

  Map<String, AnswerRecord> all(Sheet sheet) {
    return byKey(sql.list(SELECT, AnswerRepository::row, sheet.id(), sheet.partnershipId()));
  }

  /** By id of the sheet and then by question; a sheet without an answer is left out. */
  Map<Long, Map<String, AnswerRecord>> all(long partnershipId, Collection<Long> sheets) {
    var all = new HashMap<Long, Map<String, AnswerRecord>>();
    if (sheets.isEmpty()) return all;
    sql.list(
        SELECT_OF_SHEETS + Sql.marks(sheets.size()),
        row -> {
          var it = row(row);
          all.computeIfAbsent(row.getLong("sheet_id"), id -> new LinkedHashMap<>())
              .put(it.question(), it);
          return it;
        },
        Stream.concat(Stream.of(partnershipId), sheets.stream()).toArray());
    return all;
  }

  Map<String, AnswerRecord> some(Sheet sheet, Collection<String> questions) {
    if (questions.isEmpty()) {
      return Map.of();
    }
    var values = new ArrayList<@Nullable Object>(List.of(sheet.id(), sheet.partnershipId()));
    values.addAll(questions);
    return byKey(
        sql.list(
            SELECT + " and question_key in " + Sql.marks(questions.size()),
            AnswerRepository::row,
            values.toArray()));
  }

  /** One statement for all, so that it costs one trip whatever the driver's settings are. */
  void store(Sheet sheet, List<AnswerRecord> rows) {
    if (!rows.isEmpty()) {
      sql.change(
          INSERT + String.join(", ", Collections.nCopies(rows.size(), MARKS)) + OR_UPDATE,
          rows.stream().flatMap(row -> Arrays.stream(values(sheet, row))).toArray());
    }
  }

  /** Rows of many returns that have none yet. */
  void addAll(List<@Nullable Object[]> rows) {
    sql.batch(INSERT + MARKS, rows);
  }

  static @Nullable Object[] values(Sheet sheet, AnswerRecord it) {
    return new @Nullable Object[] {
      sheet.id(),
      sheet.partnershipId(),
      it.question(),
      it.state(),
      it.option(),
      it.json(),
      it.version(),
      it.updatedBy(),
      it.updatedAt()
    };
  }

  private static Map<String, AnswerRecord> byKey(List<AnswerRecord> rows) {
    var byKey = new LinkedHashMap<String, AnswerRecord>();
    rows.forEach(row -> byKey.put(row.question(), row));
    return byKey;
  }

  private static AnswerRecord row(ResultSet row) throws SQLException {
    return new AnswerRecord(
        row.getString("question_key"),
        row.getString("state"),
        row.getString("option_code"),
        row.getString("answer_json"),
        row.getInt("version"),
        row.getLong("updated_by"),
        Objects.requireNonNull(Sql.instant(row, "updated_at")));
  }
}
