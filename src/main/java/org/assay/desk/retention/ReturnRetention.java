package org.assay.desk.retention;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.desk.settings.PartnershipSettings;
import org.assay.desk.settings.Setting;
import org.assay.platform.England;
import org.assay.platform.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes returns that a partnership no longer keeps. A number of years that is new, or has
 * changed, is announced for a week first, so that a slip of the hand can be put right.
 */
@Singleton
class ReturnRetention {
  /** When a return's cycle ended. */
  static final String ENDED = "coalesce(cast(c.closed_at as date), c.second_deadline)";

  /** The most that one night deletes. */
  static final int NIGHTLY = 2_000;

  private static final int NOTICE_DAYS = 7;
  private static final Logger LOG = LoggerFactory.getLogger(ReturnRetention.class);

  private final PartnershipSettings settings;
  private final ReturnPurge purge;
  private final Sql sql;
  private final Clock clock;

  ReturnRetention(PartnershipSettings settings, ReturnPurge purge, Sql sql, Clock clock) {
    this.settings = settings;
    this.purge = purge;
    this.sql = sql.patient();
    this.clock = clock;
  }

  /** Returns of one cycle: those that are due, or those that were deleted on one day. */
  record OfCycle(LocalDate day, String cycle, long returns, long files) {}

  private record Notice(int years, LocalDate announced) {}

  void run(long partnershipId) {
    var years = years(partnershipId);
    if (years.isEmpty()) {
      sql.change("delete from return_purge_notice where partnership_id = ?", partnershipId);
    } else if (announced(partnershipId, years.get())
        && !today().isBefore(firstDay(partnershipId))) {
      purge(partnershipId, today().minusYears(years.get()));
    }
  }

  private void purge(long partnershipId, LocalDate before) {
    int deleted = 0;
    int last = ReturnPurge.BATCH;
    while (last == ReturnPurge.BATCH && deleted < NIGHTLY) {
      last = purge.some(partnershipId, before);
      deleted += last;
    }
    if (deleted > 0) {
      LOG.info(
          "partnership {}: {} returns of cycles that ended before {} were deleted",
          partnershipId,
          deleted,
          before);
    }
  }

  /** Announces a number of years that was not announced yet. */
  private boolean announced(long partnershipId, int years) {
    var known = notice(partnershipId);
    if (known.filter(it -> it.years() == years).isPresent()) return true;
    sql.change("delete from return_purge_notice where partnership_id = ?", partnershipId);
    sql.change(
        "insert into return_purge_notice (partnership_id, years, announced_on) values (?, ?, ?)",
        partnershipId,
        years,
        today());
    return false;
  }

  private Optional<Notice> notice(long partnershipId) {
    return sql.first(
        "select years, announced_on from return_purge_notice where partnership_id = ?",
        row -> new Notice(row.getInt(1), row.getObject(2, LocalDate.class)),
        partnershipId);
  }

  /** From before when cycles must have ended whose returns are no longer kept. */
  Optional<LocalDate> before(long partnershipId) {
    return years(partnershipId).map(it -> today().minusYears(it));
  }

  /** The first day on which returns are deleted by the number of years that is set now. */
  LocalDate firstDay(long partnershipId) {
    var years = years(partnershipId).orElse(0);
    return notice(partnershipId)
        .filter(it -> it.years() == years)
        .map(it -> it.announced().plusDays(NOTICE_DAYS))
        .orElseGet(() -> today().plusDays(NOTICE_DAYS + 1L));
  }

  /** What is due, by cycle, with the day on which each ended. */
  List<OfCycle> due(long partnershipId) {
    return before(partnershipId)
        .map(
            it ->
                sql.list(
                    "select "
                        + ENDED
                        + " as ended, c.title, count(distinct r.id), count(f.id) from agency_return"
                        + " r join cycle c on c.id = r.cycle_id left join evidence_file f on"
                        + " f.return_id = r.id where r.partnership_id = ? and "
                        + ENDED
                        + " < ? group by c.id, c.title, c.closed_at, c.second_deadline order by"
                        + " ended, c.id",
                    ReturnRetention::line,
                    partnershipId,
                    it))
        .orElse(List.of());
  }

  /** What was deleted, by day and cycle, the last first. */
  List<OfCycle> done(long partnershipId) {
    return sql.list(
        "select cast(p.purged_at as date) as gone_on, c.title, count(*), sum(p.file_count) from"
            + " purged_return p join cycle c on c.id = p.cycle_id where p.partnership_id = ? group"
            + " by cast(p.purged_at as date), c.id, c.title order by gone_on desc, c.id",
        ReturnRetention::line,
        partnershipId);
  }

  private static OfCycle line(ResultSet row) throws SQLException {
    return new OfCycle(
        Objects.requireNonNull(row.getObject(1, LocalDate.class)),
        row.getString(2),
        row.getLong(3),
        row.getLong(4));
  }

  private Optional<Integer> years(long partnershipId) {
    return settings
        .find(partnershipId, Setting.RETENTION_RETURNS)
        .filter(it -> it.matches("[1-9]\\d{0,2}"))
        .map(Integer::parseInt);
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }
}
