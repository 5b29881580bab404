package org.assay.collection.cycles;

import java.time.Duration;
import java.util.List;

/**
 * What a cycle costs those who answer, and what bringing answers forward and sharing them spared
 * them. Nothing about persons: saves are counted by return.
 *
 * @param returns that were submitted and have two saves or more
 * @param median time of one of them, between its first save and its last, pauses of more than five
 *     minutes left out
 * @param eachSave time between two saves, on average over all of them
 * @param spared answers that were confirmed as they came from last year, a group or elsewhere
 */
public record Burden(int returns, Duration median, Duration eachSave, int spared) {
  /** A longer pause is no work on the return. */
  static final Duration PAUSE = Duration.ofMinutes(5);

  /** With fewer a median tells of one of them. */
  static final int FEWEST = 5;

  /** How long a return was worked on, and by how many saves. */
  record Work(long seconds, int saves) {}

  /**
   * @param work of each return with two saves or more
   */
  static Burden of(List<Work> work, int spared) {
    var sorted = work.stream().map(Work::seconds).sorted().toList();
    var seconds = work.stream().mapToLong(Work::seconds).sum();
    var saves = work.stream().mapToLong(it -> it.saves() - 1).sum();
    return new Burden(
        sorted.size(),
        Duration.ofSeconds(median(sorted)),
        Duration.ofSeconds(saves == 0 ? 0 : Math.round((double) seconds / saves)),
        spared);
  }

  private static long median(List<Long> sorted) {
    if (sorted.isEmpty()) return 0;
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  public boolean isTold() {
    return returns >= FEWEST;
  }

  /** In whole minutes; at least one. */
  public long medianMinutes() {
    return Math.max(1, Math.round(median.toSeconds() / 60.0));
  }

  /** Of all organisations together: the time of a save for each answer that was spared. */
  public long minutesSaved() {
    return Math.round(spared * eachSave.toSeconds() / 60.0);
  }
}
