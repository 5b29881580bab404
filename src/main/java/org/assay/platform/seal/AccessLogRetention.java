package org.assay.platform.seal;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.platform.Sql;
import org.assay.platform.UtcTime;
import org.assay.platform.seal.SealedRecords.Broken;

/**
 * Makes old entries of the access log unrecognisable: who it was and what they looked at goes, the
 * moment and the seal stay, so that the chain over all seals still holds. A sealed record says up
 * to when entries of a partnership may have lost their person; one that lost it later was altered.
 */
@Singleton
public class AccessLogRetention {
  static final String FORGOTTEN = "forgotten";
  private static final String WHAT = "access-log";
  private static final String DUE =
      " access_log where partnership_id = ? and at < ? and what <> '" + FORGOTTEN + "'";
  private static final String FORGET =
      "update access_log set person_id = 0, what = '"
          + FORGOTTEN
          + "', subject_kind = '', subject_id = '' where partnership_id = ? and at < ? and what <>"
          + " '"
          + FORGOTTEN
          + "'";

  private final Sql sql;
  private final Seal seal;
  private final Clock clock;
  private final String url;
  private final String owner;
  private final String password;

  AccessLogRetention(
      Sql sql,
      Seal seal,
      Clock clock,
      @Value("${datasources.default.url}") String url,
      @Value("${assay.database.owner:}") String owner,
      @Value("${assay.database.owner-password:}") String password) {
    this.sql = sql.patient();
    this.seal = seal;
    this.clock = clock;
    this.url = url;
    this.owner = owner;
    this.password = password;
  }

  /**
   * What was made unrecognisable at one time.
   *
   * @param before up to when, exclusive
   */
  public record Run(Instant at, Instant before, long entries) {}

  /** How many entries from before a moment still name a person. */
  public long due(long partnershipId, Instant before) {
    return sql.count("select count(*) from" + DUE, partnershipId, before);
  }

  /** Returns how many entries it made unrecognisable. */
  public long forget(long partnershipId, Instant before) {
    var until = before.truncatedTo(ChronoUnit.MICROS);
    var due = due(partnershipId, until);
    if (due == 0) return 0;
    record(partnershipId, until, due);
    return owner.isBlank()
        ? sql.change(FORGET, partnershipId, until)
        : asOwner(partnershipId, until);
  }

  private void record(long partnershipId, Instant before, long entries) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var key = seal.currentKey();
    sql.change(
        "insert into purge_run (partnership_id, what, before_at, row_count, run_at, key_name, seal)"
            + " values "
            + Sql.marks(7),
        partnershipId,
        WHAT,
        before,
        entries,
        now,
        key,
        seal.of(key, Seal.text(partnershipId, WHAT, before, entries, now)));
  }

  /** The service's own account adds to the log and changes nothing in it. */
  private long asOwner(long partnershipId, Instant before) {
    try (var connection = DriverManager.getConnection(url, owner, password);
        var statement = connection.prepareStatement(FORGET)) {
      statement.setLong(1, partnershipId);
      statement.setObject(2, UtcTime.of(before));
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Old entries of the access log could not be changed", e);
    }
  }

  /** A partnership's, the last first. */
  public List<Run> runs(long partnershipId) {
    return sql.list(
        "select run_at, before_at, row_count from purge_run where partnership_id = ? and what = ?"
            + " order by id desc",
        row ->
            new Run(
                Objects.requireNonNull(Sql.instant(row, "run_at")),
                Objects.requireNonNull(Sql.instant(row, "before_at")),
                row.getLong("row_count")),
        partnershipId,
        WHAT);
  }

  /**
   * Up to when entries may have lost their person, by partnership; altered records do not count.
   */
  Map<Long, Instant> limits(List<Broken> broken) {
    var limits = new HashMap<Long, Instant>();
    sql.list(
        "select id, partnership_id, what, before_at, row_count, run_at, key_name, seal from"
            + " purge_run order by id",
        row -> {
          var before = Objects.requireNonNull(Sql.instant(row, "before_at"));
          var partnership = row.getLong("partnership_id");
          var text =
              Seal.text(
                  partnership,
                  row.getString("what"),
                  before,
                  row.getLong("row_count"),
                  Sql.instant(row, "run_at"));
          if (row.getString("seal").equals(seal.of(row.getString("key_name"), text))) {
            limits.merge(partnership, before, (a, b) -> a.isAfter(b) ? a : b);
          } else {
            broken.add(
                new Broken(
                    "record of what is no longer kept " + row.getLong("id"),
                    "This record was altered."));
          }
          return partnership;
        });
    return limits;
  }
}
