package org.assay.platform.http;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.assay.platform.SecretToken;
import org.assay.platform.Sha256;

/**
 * Counts what comes from each network within an hour, on this node. Each hour begins with new
 * numbers and a new key; an address is counted by its digest with that key, in memory alone, and is
 * written nowhere.
 */
public final class HourlyCounts {
  /** More networks than this in an hour are not told apart: those beyond it share one number. */
  private static final int NETWORKS = 100_000;

  private final Clock clock;
  private final Map<String, Integer> counted = new HashMap<>();
  private Instant hour = Instant.MIN;
  private String key = "";

  public HourlyCounts(Clock clock) {
    this.clock = clock;
  }

  /** How many it makes of this kind, with this one. */
  public synchronized int more(String what, String address) {
    turn();
    var name = Sha256.hex(key + what + address);
    if (counted.size() >= NETWORKS && !counted.containsKey(name)) name = what;
    return counted.merge(name, 1, Integer::sum);
  }

  private void turn() {
    var now = clock.instant().truncatedTo(ChronoUnit.HOURS);
    if (now.equals(hour)) return;
    hour = now;
    counted.clear();
    key = SecretToken.fresh();
  }
}
