package org.assay.collection.pulse;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.desk.settings.PartnershipSettings;
import org.assay.desk.settings.Setting;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.platform.England;
import org.assay.platform.jobs.DailyJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes, each night, the answers of staff beside cycles whose returns the partnership no longer
 * keeps. That there was a pulse stays, with the day on which its answers went.
 */
@Singleton
class PulseRetention implements DailyJob {
  private static final LocalTime QUIET = LocalTime.of(4, 25);
  private static final Logger LOG = LoggerFactory.getLogger(PulseRetention.class);

  private final Register register;
  private final PartnershipSettings settings;
  private final Cycles cycles;
  private final PulseRows.Openings openings;
  private final PulseCounts counts;
  private final Clock clock;

  PulseRetention(
      Register register,
      PartnershipSettings settings,
      Cycles cycles,
      PulseRows.Openings openings,
      PulseCounts counts,
      Clock clock) {
    this.register = register;
    this.settings = settings;
    this.cycles = cycles;
    this.openings = openings;
    this.counts = counts;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "pulse-retention";
  }

  @Override
  public LocalTime at() {
    return QUIET;
  }

  @Override
  @Transactional
  public void run() {
    register.partnerships().forEach(this::purge);
  }

  private void purge(Partnership partnership) {
    settings
        .find(partnership.id(), Setting.RETENTION_RETURNS)
        .filter(it -> it.matches("\\d{1,3}"))
        .map(it -> today().minusYears(Integer.parseInt(it)))
        .ifPresent(before -> purge(partnership, before));
  }

  private void purge(Partnership partnership, LocalDate before) {
    for (var pulse : openings.findByPartnershipIdOrderByClosesOnDesc(partnership.id())) {
      var cycle = cycles.find(partnership.id(), pulse.cycleId());
      if (pulse.purgedOn() != null
          || cycle.filter(it -> ended(it).isBefore(before)).isEmpty()
          || !pulse.closesOn().isBefore(today())) {
        continue;
      }
      var rows = counts.purge(pulse);
      openings.update(pulse.purged(today()));
      LOG.info(
          "partnership {}: the answers of staff in pulse {} were deleted ({} rows)",
          partnership.id(),
          pulse.key(),
          rows);
    }
  }

  private static LocalDate ended(Cycle it) {
    var closed = it.closedAt();
    return closed == null ? it.secondDeadline() : England.day(closed);
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }
}
