package org.assay.desk.register;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.desk.register.list.ListKind;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Lists that were sent, with their lines; each belongs to one partnership. */
@Singleton
class ImportRepository {
  private static final String SELECT = "select * from register_import where partnership_id = ?";

  private final Sql sql;

  ImportRepository(Sql sql) {
    this.sql = sql;
  }

  /** How many lines of a list do what; see {@link RegisterImport}. */
  record StagedCounts(int read, int unchanged, int elsewhere, int openBefore, int toDo) {}

  long begin(
      long partnershipId,
      ListKind kind,
      String fileName,
      String authority,
      long personId,
      Instant at) {
    return sql.insert(
        "insert into register_import (partnership_id, kind, file_name, authority, state,"
            + " uploaded_by, uploaded_at) values (?, ?, ?, ?, ?, ?, ?)",
        partnershipId,
        kind.code(),
        fileName,
        authority,
        ImportState.COLUMNS.code(),
        personId,
        at);
  }

  void staged(long id, ImportState state, StagedCounts counts, @Nullable String notes) {
    sql.change(
        "update register_import set state = ?, rows_read = ?, rows_unchanged = ?, rows_elsewhere"
            + " = ?, open_before = ?, to_do = ?, notes = ? where id = ?",
        state.code(),
        counts.read(),
        counts.unchanged(),
        counts.elsewhere(),
        counts.openBefore(),
        counts.toDo(),
        notes,
        id);
  }

  Optional<RegisterImport> find(long partnershipId, long id) {
    return sql.first(SELECT + " and id = ?", ImportRepository::read, partnershipId, id);
  }

  Optional<RegisterImport> find(long id) {
    return sql.first("select * from register_import where id = ?", ImportRepository::read, id);
  }

  List<RegisterImport> last(long partnershipId, int most) {
    return sql.list(
        SELECT + " order by id desc limit ?", ImportRepository::read, partnershipId, most);
  }

  /** False when it was not in the one state. */
  boolean move(long id, ImportState from, ImportState to) {
    return sql.change(
            "update register_import set state = ? where id = ? and state = ?",
            to.code(),
            id,
            from.code())
        == 1;
  }

  void confirmedBy(long id, long personId) {
    sql.change("update register_import set confirmed_by = ? where id = ?", personId, id);
  }

  void finished(long id, ImportState state, Instant at, @Nullable String problem) {
    sql.change(
        "update register_import set state = ?, finished_at = ?, problem = ?, done = case when ? ="
            + " 'applied' then to_do else 0 end where id = ?",
        state.code(),
        at,
        problem,
        state.code(),
        id);
  }

  void askToCancel(long id) {
    sql.change("update register_import set cancel_asked = true where id = ?", id);
  }

  /**
   * Outside the transaction that applies it, so that others see how far it is.
   *
   * @return whether somebody asked to cancel it
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean progress(long id, int done) {
    sql.change("update register_import set done = ? where id = ?", done, id);
    return sql.count(
            "select count(*) from register_import where id = ? and cancel_asked = true", id)
        > 0;
  }

  void addRows(long id, List<ImportRow> rows) {
    sql.batch(
        "insert into register_import_row (import_id, line, outcome, reference, name, words,"
            + " facts) values (?, ?, ?, ?, ?, ?, ?)",
        rows.stream()
            .map(
                it ->
                    new @Nullable Object[] {
                      id,
                      it.line(),
                      it.outcome().code(),
                      it.reference(),
                      it.name(),
                      it.words(),
                      it.facts()
                    })
            .toList());
  }

  void changeRows(long id, List<ImportRow> rows) {
    sql.batch(
        "update register_import_row set outcome = ?, words = ?, facts = ? where import_id = ? and"
            + " line = ?",
        rows.stream()
            .map(
                it ->
                    new @Nullable Object[] {
                      it.outcome().code(), it.words(), it.facts(), id, it.line()
                    })
            .toList());
  }

  /**
   * Some lines apply now that did not before.
   *
   * @param notes districts that are still not in the settings; null for none
   */
  void placed(long id, int more, @Nullable String notes) {
    sql.change(
        "update register_import set to_do = to_do + ?, notes = ? where id = ?", more, notes, id);
  }

  /** Whether it waits to be confirmed; nobody confirms it until this transaction ends. */
  boolean lockPreview(long id) {
    return sql.first(
            "select state from register_import where id = ? for update",
            row -> row.getString(1).equals(ImportState.PREVIEW.code()),
            id)
        .orElse(false);
  }

  void dropRows(long id) {
    sql.change("delete from register_import_row where import_id = ?", id);
  }

  Map<RowOutcome, Integer> counts(long id) {
    var counts = new EnumMap<RowOutcome, Integer>(RowOutcome.class);
    sql.list(
            "select outcome, count(*) many from register_import_row where import_id = ? group by"
                + " outcome",
            row -> Map.entry(RowOutcome.of(row.getString(1)), row.getInt(2)),
            id)
        .forEach(it -> counts.put(it.getKey(), it.getValue()));
    return counts;
  }

  /** Some lines after one, in the order of the list. */
  List<ImportRow> after(long id, List<RowOutcome> outcomes, int line, int most) {
    var values = new ArrayList<@Nullable Object>(List.of(id));
    outcomes.forEach(it -> values.add(it.code()));
    values.add(line);
    values.add(most);
    return sql.list(
        "select * from register_import_row where import_id = ? and outcome in "
            + Sql.marks(outcomes.size())
            + " and line > ? order by line limit ?",
        ImportRepository::row,
        values.toArray());
  }

  List<ImportRow> rows(long id, RowOutcome outcome, long from, int most) {
    return sql.list(
        "select * from register_import_row where import_id = ? and outcome = ? order by line limit"
            + " ? offset ?",
        ImportRepository::row,
        id,
        outcome.code(),
        most,
        from);
  }

  private static ImportRow row(ResultSet row) throws SQLException {
    return new ImportRow(
        row.getInt("line"),
        RowOutcome.of(row.getString("outcome")),
        row.getString("reference"),
        row.getString("name"),
        row.getString("words"),
        row.getString("facts"));
  }

  private static RegisterImport read(ResultSet row) throws SQLException {
    return new RegisterImport(
        row.getLong("id"),
        row.getLong("partnership_id"),
        ListKind.named(row.getString("kind")),
        row.getString("file_name"),
        row.getString("authority"),
        ImportState.of(row.getString("state"), row.getBoolean("cancel_asked")),
        row.getLong("uploaded_by"),
        Objects.requireNonNull(Sql.instant(row, "uploaded_at")),
        row.getInt("rows_read"),
        row.getInt("rows_unchanged"),
        row.getInt("rows_elsewhere"),
        row.getInt("open_before"),
        row.getString("notes"),
        row.getInt("to_do"),
        row.getInt("done"),
        Sql.instant(row, "finished_at"),
        row.getString("problem"));
  }
}
