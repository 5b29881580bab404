package org.assay.reporting.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Copies of reports, the least recently used dropped first. A copy is given out only for the state
 * that it was made from, and never after an hour: a renamed organisation is part of no state.
 */
final class KeptReports {
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Map<String, Kept> byName = new LinkedHashMap<>(16, 0.75f, true);
  private final long room;
  private final InstantSource clock;
  private long used;

  private record Kept(ReportKey key, ReportCopy copy, Instant since) {
    long size() {
      return copy.bytes().length;
    }
  }

  /**
   * @param room in bytes; what is larger is not kept
   */
  KeptReports(long room, InstantSource clock) {
    this.room = room;
    this.clock = clock;
  }

  synchronized Optional<ReportCopy> find(ReportKey key) {
    return Optional.ofNullable(byName.get(key.name()))
        .filter(it -> it.key().equals(key))
        .filter(it -> it.since().plus(LONGEST).isAfter(clock.instant()))
        .map(Kept::copy);
  }

  synchronized void keep(ReportKey key, ReportCopy copy) {
    var before = byName.remove(key.name());
    used -= before == null ? 0 : before.size();
    var kept = new Kept(key, copy, clock.instant());
    if (kept.size() > room) return;
    byName.put(key.name(), kept);
    used += kept.size();
    var oldest = byName.values().iterator();
    while (used > room) {
      used -= oldest.next().size();
      oldest.remove();
    }
  }
}
