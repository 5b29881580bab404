package org.assay.desk.chasing;

import java.util.List;
import java.util.stream.Collectors;
import org.assay.engine.statistics.FunnelLimits;
import org.assay.engine.statistics.FunnelLimits.Unit;
import org.assay.engine.statistics.WholePercent;
import org.jspecify.annotations.Nullable;

/**
 * Shares of returns by district or sector against what chance allows for groups of that size.
 *
 * @param mean share of all, in [0, 1]
 * @param overDispersed whether groups differ by more than a funnel allows for, so that none is
 *     drawn
 */
record Funnel(List<Group> groups, double mean, boolean overDispersed) {
  /** With fewer there is nothing to compare. */
  private static final int FEWEST = 3;

  /** Where even the largest group has fewer, every share lies within what chance allows. */
  private static final int SMALLEST = 5;

  /**
   * @param inner limits that hold 95% of groups of this size
   * @param outer limits that hold 99.8%
   */
  record Group(String name, int returned, int asked, FunnelLimits inner, FunnelLimits outer) {
    double share() {
      return (double) returned / asked;
    }

    String percent() {
      return WholePercent.of(returned, asked);
    }

    /** Where it lies, in words. */
    String place() {
      if (share() < outer.low()) return "far below what chance allows";
      if (share() > outer.high()) return "far above what chance allows";
      if (share() < inner.low()) return "below what chance usually allows";
      return share() > inner.high() ? "above what chance usually allows" : "as chance allows";
    }
  }

  /** How many of a group returned. */
  record Count(String name, int returned, int asked) {}

  /** Null when there is nothing to compare. */
  static @Nullable Funnel of(List<Count> counts) {
    var some = counts.stream().filter(it -> it.asked() > 0).toList();
    int asked = some.stream().mapToInt(Count::asked).sum();
    int returned = some.stream().mapToInt(Count::returned).sum();
    if (some.size() < FEWEST || returned == 0 || returned == asked) return null;
    if (some.stream().allMatch(it -> it.asked() < SMALLEST)) return null;
    double mean = (double) returned / asked;
    var groups =
        some.stream()
            .map(
                it ->
                    new Group(
                        it.name(),
                        it.returned(),
                        it.asked(),
                        FunnelLimits.at(mean, it.asked(), FunnelLimits.Z_INNER),
                        FunnelLimits.at(mean, it.asked(), FunnelLimits.Z_OUTER)))
            .toList();
    var units = some.stream().map(it -> new Unit(it.returned(), it.asked())).toList();
    return new Funnel(groups, mean, FunnelLimits.overDispersed(units));
  }

  /** For instance "from 41% to 92%". */
  String range() {
    var sorted = groups.stream().sorted((a, b) -> Double.compare(a.share(), b.share())).toList();
    return "from %s to %s".formatted(sorted.getFirst().percent(), sorted.getLast().percent());
  }

  String inWords() {
    return groups.stream()
        .map(it -> "%s: %s of %,d, %s.".formatted(it.name(), it.percent(), it.asked(), it.place()))
        .collect(Collectors.joining(" "));
  }
}
