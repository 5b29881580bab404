package org.assay.desk.retention;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.platform.Sql;
import org.assay.platform.seal.Seal;
import org.assay.platform.seal.SealedRecords;

/** The records of deleted returns: each was made by the rule, and its return is gone. */
@Singleton
class PurgedReturns implements SealedRecords {
  private static final int PAGE = 500;

  private final Sql sql;
  private final Seal seal;

  PurgedReturns(Sql sql, Seal seal) {
    this.sql = sql.patient();
    this.seal = seal;
  }

  private record Line(long id, Optional<Broken> broken) {}

  @Override
  public String name() {
    return "records of deleted returns";
  }

  @Override
  public Checked check() {
    var broken = new ArrayList<Broken>();
    long count = 0;
    var page = after(0);
    while (!page.isEmpty() && broken.size() < MOST) {
      page.forEach(it -> it.broken().ifPresent(broken::add));
      count += page.size();
      page = after(page.getLast().id());
    }
    return new Checked(count, broken.stream().limit(MOST).toList());
  }

  private List<Line> after(long id) {
    return sql.list(
        "select p.id, p.partnership_id, p.return_id, p.cycle_id, p.organisation_id, p.ended_on,"
            + " p.before_on, p.submissions, p.file_count, p.trail_seq, p.trail_hash, p.purged_at,"
            + " p.key_name, p.seal, r.id as still from purged_return p left join agency_return r"
            + " on r.id = p.return_id where p.id > ? order by p.id limit "
            + PAGE,
        row -> new Line(row.getLong("id"), fault(row)),
        id);
  }

  private Optional<Broken> fault(ResultSet row) throws SQLException {
    var record = "record of deleted return " + row.getLong("return_id");
    if (!row.getString("seal").equals(seal.of(row.getString("key_name"), text(row)))) {
      return Optional.of(new Broken(record, "This record was altered."));
    }
    if (Sql.id(row, "still") != null) {
      return Optional.of(new Broken(record, "The return is still there."));
    }
    var ended = Objects.requireNonNull(Sql.date(row, "ended_on"));
    return ended.isBefore(Objects.requireNonNull(Sql.date(row, "before_on")))
        ? Optional.empty()
        : Optional.of(new Broken(record, "It was deleted earlier than the rule allows."));
  }

  private static String text(ResultSet row) throws SQLException {
    return Seal.text(
        row.getLong("partnership_id"),
        row.getLong("return_id"),
        row.getLong("cycle_id"),
        row.getLong("organisation_id"),
        Sql.date(row, "ended_on"),
        Sql.date(row, "before_on"),
        row.getInt("submissions"),
        row.getInt("file_count"),
        row.getInt("trail_seq"),
        row.getString("trail_hash"),
        Sql.instant(row, "purged_at"));
  }
}
