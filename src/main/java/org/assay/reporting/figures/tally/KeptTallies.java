package org.assay.reporting.figures.tally;

import java.util.List;
import java.util.function.Supplier;
import org.assay.platform.KeptResults;

/**
 * Sums of tallies, the least recently used dropped first. A tally is never changed once it is made,
 * so what was added up from those up to one of them holds as long as that one is there.
 */
final class KeptTallies {
  /** What a line takes, in bytes, about. */
  private static final int LINE = 400;

  /** Of the heap, so small a part. */
  private static final int SHARE = 16;

  private final KeptResults<Key, List<Line>> lines =
      new KeptResults<>(Runtime.getRuntime().maxMemory() / SHARE / LINE, List::size);

  /**
   * @param made the last tally that is in the sums
   * @param of what else they depend on
   */
  record Key(long cycle, String tally, String made, String of) {}

  List<Line> lines(Key key, Supplier<List<Line>> read) {
    return lines.of(key, () -> List.copyOf(read.get()));
  }
}
