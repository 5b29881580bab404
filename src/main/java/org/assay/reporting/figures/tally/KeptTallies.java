package org.assay.reporting.figures.tally;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Sums of tallies, the least recently used dropped first. A tally is never changed once it is made,
 * so what was added up from those up to one of them holds as long as that one is there.
 */
final class KeptTallies {
  /** What a line takes, in bytes, about. */
  private static final int LINE = 400;

  /** Of the heap, so small a part. */
  private static final int SHARE = 16;

  private final Map<Key, List<Line>> lines = new LinkedHashMap<>(16, 0.75f, true);
  private final long room;
  private long used;

  /**
   * @param room in lines
   */
  KeptTallies(long room) {
    this.room = room;
  }

  static long room() {
    return Runtime.getRuntime().maxMemory() / SHARE / LINE;
  }

  /**
   * @param made the last tally that is in the sums
   * @param of what else they depend on
   */
  record Key(long cycle, String tally, String made, String of) {}

  List<Line> lines(Key key, Supplier<List<Line>> read) {
    var known = known(key);
    if (known != null) return known;
    var found = List.copyOf(read.get());
    keep(key, found);
    return found;
  }

  private synchronized @org.jspecify.annotations.Nullable List<Line> known(Key key) {
    return lines.get(key);
  }

  private synchronized void keep(Key key, List<Line> found) {
    if (found.size() > room || lines.putIfAbsent(key, found) != null) return;
    used += found.size();
    var oldest = lines.values().iterator();
    while (used > room) {
      used -= oldest.next().size();
      oldest.remove();
    }
  }
}
