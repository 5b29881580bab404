package org.assay.desk.retention;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.assay.desk.settings.PartnershipSettings;
import org.assay.desk.settings.Setting;
import org.assay.platform.England;
import org.assay.platform.Sql;
import org.assay.platform.jobs.DailyJob;
import org.assay.platform.seal.AccessLogRetention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets go, each night, what a partnership has said that it no longer keeps. */
@Singleton
class Retention implements DailyJob {
  private static final LocalTime QUIET = LocalTime.of(4, 15);
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  private final PartnershipSettings settings;
  private final AccessLogRetention log;
  private final ReturnRetention returns;
  private final Sql sql;
  private final Clock clock;

  Retention(
      PartnershipSettings settings,
      AccessLogRetention log,
      ReturnRetention returns,
      Sql sql,
      Clock clock) {
    this.settings = settings;
    this.log = log;
    this.returns = returns;
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "retention";
  }

  @Override
  public LocalTime at() {
    return QUIET;
  }

  @Override
  public void run() {
    for (var id : sql.list("select id from partnership order by id", row -> row.getLong(1))) {
      accessUntil(id).ifPresent(it -> forget(id, it));
      returns.run(id);
    }
  }

  private void forget(long partnershipId, Instant before) {
    var entries = log.forget(partnershipId, before);
    if (entries > 0) {
      LOG.info(
          "partnership {}: {} entries of the access log from before {} no longer name a person",
          partnershipId,
          entries,
          before);
    }
  }

  /** From before when the access log names nobody any more; empty where it is kept for good. */
  Optional<Instant> accessUntil(long partnershipId) {
    return years(partnershipId, Setting.RETENTION_ACCESS);
  }

  long accessDue(long partnershipId) {
    return accessUntil(partnershipId).map(it -> log.due(partnershipId, it)).orElse(0L);
  }

  List<AccessLogRetention.Run> runs(long partnershipId) {
    return log.runs(partnershipId);
  }

  private Optional<Instant> years(long partnershipId, Setting setting) {
    return settings
        .find(partnershipId, setting)
        .filter(it -> it.matches("\\d{1,3}"))
        .map(Integer::parseInt)
        .map(it -> clock.instant().atZone(England.ZONE).minusYears(it).toInstant());
  }
}
