package org.assay.reporting.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.assay.collection.cycles.Cut;
import org.assay.people.directory.SchoolGroup;
import org.assay.people.directory.SettingType;
import org.assay.reporting.figures.CycleFigures.Returned;
import org.assay.reporting.figures.CycleFigures.SectionCell;
import org.jspecify.annotations.Nullable;

/**
 * Means of organisations' scores by standard, for the groups of one cut.
 *
 * @param groups by code, in order
 */
record GroupScores(Cut cut, Map<String, Group> groups) {
  private static final int DIGITS = 20;

  /** Of a group: how many returned, and by standard how many have a score and their total. */
  static final class Group {
    private final Map<String, Integer> scored = new HashMap<>();
    private final Map<String, BigDecimal> totals = new HashMap<>();
    private int returns;

    int returns() {
      return returns;
    }

    int scored(String standard) {
      return scored.getOrDefault(standard, 0);
    }

    /** In [0, 1]; null when nobody has a score in it. */
    @Nullable BigDecimal mean(String standard) {
      int of = scored(standard);
      return of == 0
          ? null
          : totals
              .getOrDefault(standard, BigDecimal.ZERO)
              .divide(BigDecimal.valueOf(of), DIGITS, RoundingMode.HALF_UP);
    }

    private void add(SectionCell cell) {
      scored.merge(cell.section(), cell.scored(), Integer::sum);
      totals.merge(cell.section(), cell.total(), BigDecimal::add);
    }
  }

  /**
   * @param icbs by district
   */
  static GroupScores of(
      Cut cut, List<Returned> returned, List<SectionCell> sections, Map<String, String> icbs) {
    var groups = new TreeMap<String, Group>();
    Function<Map<Cut, String>, @Nullable Group> place =
        codes -> {
          var code = code(cut, codes, icbs);
          return code == null ? null : groups.computeIfAbsent(code, it -> new Group());
        };
    for (var it : returned) {
      var group = place.apply(it.codes());
      if (group != null) group.returns += it.number();
    }
    for (var it : sections) {
      var group = place.apply(it.codes());
      if (group != null) group.add(it);
    }
    return new GroupScores(cut, groups);
  }

  /** Null where an organisation has no place in the cut. */
  static @Nullable String code(Cut cut, Map<Cut, String> codes, Map<String, String> icbs) {
    return switch (cut) {
      case SECTOR, SETTING_TYPE, PHASE, DISTRICT, QUADRANT -> codes.get(cut);
      case SCHOOL_GROUP -> {
        var type = codes.get(Cut.SETTING_TYPE);
        yield type == null
            ? null
            : SchoolGroup.of(SettingType.of(type)).map(SchoolGroup::code).orElse(null);
      }
      case ICB -> {
        var district = codes.get(Cut.DISTRICT);
        yield district == null ? null : icbs.get(district);
      }
    };
  }

  int returns() {
    return groups.values().stream().mapToInt(Group::returns).sum();
  }
}
