package org.assay.collection.cycles;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.engine.statistics.WholePercent;
import org.jspecify.annotations.Nullable;

/** Who has returned in a cycle, as a whole and by every cut, with the cycle before beside it. */
public record Completion(Cycle cycle, Line whole, Map<Cut, List<Line>> cuts) {

  /**
   * How many organisations stand where. Returned means submitted at least once, though it may since
   * have been reopened.
   *
   * @param asked all of them
   */
  public record Count(
      int asked, int onTime, int late, int awaitingSignOff, int inProgress, int notStarted) {
    public static final Count NONE = new Count(0, 0, 0, 0, 0, 0);

    public int returned() {
      return onTime + late;
    }

    /** In whole per cent, by the one rule of all pages and papers; a dash when nobody was asked. */
    public String shareReturned() {
      return asked == 0 ? "–" : WholePercent.of(returned(), asked);
    }

    Count plus(Count other) {
      return new Count(
          asked + other.asked,
          onTime + other.onTime,
          late + other.late,
          awaitingSignOff + other.awaitingSignOff,
          inProgress + other.inProgress,
          notStarted + other.notStarted);
    }
  }

  /**
   * @param before the same in the cycle before, at the same point of it; null when there was none
   *     or nobody of the kind was asked
   */
  public record Line(String code, String label, Count now, @Nullable Count before) {}

  /** Organisations alike in every cut. */
  record Cell(Map<Cut, String> codes, Count count) {}

  static Completion of(Cycle cycle, List<Cell> now, @Nullable List<Cell> before) {
    var cuts = new EnumMap<Cut, List<Line>>(Cut.class);
    for (var cut : Cut.values()) {
      cuts.put(cut, lines(cut, now, before == null ? List.of() : before));
    }
    return new Completion(
        cycle, new Line("", "All", sum(now), before == null ? null : sum(before)), cuts);
  }

  private static List<Line> lines(Cut cut, List<Cell> now, List<Cell> before) {
    var then = by(cut, before);
    return by(cut, now).entrySet().stream()
        .map(
            entry ->
                new Line(
                    entry.getKey(),
                    cut.labelOf(entry.getKey()),
                    entry.getValue(),
                    then.get(entry.getKey())))
        .toList();
  }

  private static Map<String, Count> by(Cut cut, List<Cell> cells) {
    var counts = new TreeMap<String, Count>();
    for (var cell : cells) {
      var code = cell.codes().get(cut);
      if (code != null) {
        counts.merge(code, cell.count(), Count::plus);
      }
    }
    return counts;
  }

  static Count sum(List<Cell> cells) {
    return cells.stream().map(Cell::count).reduce(Count.NONE, Count::plus);
  }
}
