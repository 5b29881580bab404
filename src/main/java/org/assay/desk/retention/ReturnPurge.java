package org.assay.desk.retention;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.assay.evidence.PurgedFiles;
import org.assay.platform.Sql;
import org.assay.platform.UtcTime;
import org.assay.platform.seal.Seal;

/**
 * Deletes returns with their answers, changes, submissions and files, some at a time; each leaves
 * one sealed record in the same transaction.
 */
@Singleton
class ReturnPurge {
  /** So many in one transaction. */
  static final int BATCH = 50;

  private final Sql sql;
  private final Seal seal;
  private final PurgedFiles files;
  private final Clock clock;
  private final Account account;

  /** Chains of changes are deleted by the owner of the tables; the service's account may not. */
  private record Account(String url, String user, String password) {}

  ReturnPurge(
      Sql sql,
      Seal seal,
      PurgedFiles files,
      Clock clock,
      @Value("${datasources.default.url}") String url,
      @Value("${datasources.default.username:sa}") String user,
      @Value("${datasources.default.password:}") String password,
      @Value("${assay.database.owner:}") String owner,
      @Value("${assay.database.owner-password:}") String ownerPassword) {
    this.sql = sql.patient();
    this.seal = seal;
    this.files = files;
    this.clock = clock;
    this.account =
        owner.isBlank() ? new Account(url, user, password) : new Account(url, owner, ownerPassword);
  }

  private record Due(
      long id,
      long cycle,
      long organisation,
      long sheet,
      LocalDate ended,
      int submissions,
      int files,
      int seq,
      String hash) {}

  /**
   * Deletes at most {@link #BATCH}.
   *
   * @param before the first day on which a cycle may have ended whose returns stay
   * @return how many it deleted
   */
  int some(long partnershipId, LocalDate before) {
    var due = due(partnershipId, before);
    if (due.isEmpty()) return 0;
    try (var connection =
        DriverManager.getConnection(account.url(), account.user(), account.password())) {
      connection.setAutoCommit(false);
      var stored = delete(connection, due);
      for (var it : due) record(connection, partnershipId, before, it);
      connection.commit();
      files.delete(stored);
    } catch (SQLException e) {
      throw new IllegalStateException("Returns that are no longer kept could not be deleted", e);
    }
    return due.size();
  }

  private List<Due> due(long partnershipId, LocalDate before) {
    return sql.list(
        "select r.id, r.cycle_id, r.organisation_id, r.sheet_id, "
            + ReturnRetention.ENDED
            + ", r.submissions, (select count(*) from evidence_file f where f.return_id = r.id),"
            + " a.trail_seq, a.trail_hash from agency_return r join cycle c on c.id = r.cycle_id"
            + " join answer_sheet a on a.id = r.sheet_id where r.partnership_id = ? and "
            + ReturnRetention.ENDED
            + " < ? order by r.id limit "
            + BATCH,
        row ->
            new Due(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getObject(5, LocalDate.class),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getString(9)),
        partnershipId,
        before);
  }

  /** Returns under what the bytes of the files are kept. */
  private static List<String> delete(Connection connection, List<Due> due) throws SQLException {
    var returns = due.stream().map(Due::id).toList();
    var sheets = due.stream().map(Due::sheet).toList();
    var cycles = due.stream().map(Due::cycle).distinct().toList();
    change(connection, KEEP_USED_FILES, returns);
    var stored = stored(connection, returns);
    change(connection, "delete from cycle_tally_until where cycle_id in ", cycles);
    change(connection, "delete from presence where sheet_id in ", sheets);
    var rows = new DependentRows(connection);
    rows.delete("agency_return", "id", returns);
    rows.delete("answer_sheet", "id", sheets);
    return stored;
  }

  /** A file that a later return of the organisation, or of its successor, names as well. */
  private static final String KEEP_USED_FILES =
      "update evidence_file set return_id = null where (exists (select 1 from submission_file u"
          + " join submission s on s.id = u.submission_id where u.file_id = evidence_file.id and"
          + " s.return_id <> evidence_file.return_id) or exists (select 1 from agency_return o join"
          + " answer a on a.sheet_id = o.sheet_id where o.partnership_id ="
          + " evidence_file.partnership_id and o.id <> evidence_file.return_id and"
          + " (o.organisation_id = evidence_file.organisation_id or o.organisation_id in (select"
          + " l.organisation_id from organisation_lineage l where l.ancestor_id ="
          + " evidence_file.organisation_id)) and a.answer_json like concat('%',"
          + " evidence_file.id, '%'))) and return_id in ";

  private static void change(Connection connection, String statement, List<Long> values)
      throws SQLException {
    try (var prepared = connection.prepareStatement(statement + Sql.marks(values.size()))) {
      bind(prepared, values.toArray());
      prepared.executeUpdate();
    }
  }

  private static List<String> stored(Connection connection, List<Long> returns)
      throws SQLException {
    try (var prepared =
        connection.prepareStatement(
            "select store_id from evidence_file where return_id in " + Sql.marks(returns.size()))) {
      bind(prepared, returns.toArray());
      try (var rows = prepared.executeQuery()) {
        var all = new ArrayList<String>();
        while (rows.next()) all.add(rows.getString(1));
        return all;
      }
    }
  }

  private void record(Connection connection, long partnershipId, LocalDate before, Due it)
      throws SQLException {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var key = seal.currentKey();
    var values =
        new Object[] {
          partnershipId,
          it.id(),
          it.cycle(),
          it.organisation(),
          it.ended(),
          before,
          it.submissions(),
          it.files(),
          it.seq(),
          it.hash(),
          at
        };
    try (var prepared =
        connection.prepareStatement(
            "insert into purged_return (partnership_id, return_id, cycle_id, organisation_id,"
                + " ended_on, before_on, submissions, file_count, trail_seq, trail_hash, purged_at,"
                + " key_name, seal) values "
                + Sql.marks(values.length + 2))) {
      bind(prepared, values);
      prepared.setString(values.length + 1, key);
      prepared.setString(values.length + 2, seal.of(key, Seal.text(values)));
      prepared.executeUpdate();
    }
  }

  private static void bind(PreparedStatement prepared, Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      var value = values[i] instanceof Instant at ? UtcTime.of(at) : values[i];
      prepared.setObject(i + 1, value);
    }
  }
}
