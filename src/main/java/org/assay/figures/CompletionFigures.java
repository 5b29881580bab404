package org.assay.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.assay.cycles.Cut;
import org.assay.cycles.Cycle;
import org.assay.directory.SettingType;
import org.assay.figures.Completion.Group;
import org.assay.figures.Completion.Outstanding;
import org.assay.figures.Completion.Tally;
import org.assay.figures.CycleFigures.Asked;
import org.jspecify.annotations.Nullable;

/** Who had returned what at the time of the paper. */
final class CompletionFigures {
  private final CycleData view;
  private final Instant at;

  private CompletionFigures(CycleData view) {
    this.view = view;
    this.at = view.scope().at();
  }

  static Completion of(CycleData view) {
    return new CompletionFigures(view).completion();
  }

  private Completion completion() {
    var cycle = view.scope().cycle();
    var asked = view.figures().asked();
    var cuts = new ArrayList<Completion.Cut>();
    for (var cut : Cut.values()) {
      var groups = groups(cut, asked);
      if (groups.size() > 1) {
        cuts.add(new Completion.Cut(cut.label(), groups));
      }
    }
    return new Completion(
        cycle.firstDeadline(),
        cycle.secondDeadline(),
        tally(asked, it -> true),
        cuts,
        asked.stream().filter(it -> !returned(it)).map(this::outstanding).toList());
  }

  private List<Group> groups(Cut cut, List<Asked> asked) {
    var by = new TreeMap<String, List<Asked>>();
    for (var it : asked) {
      var code = it.codes().get(cut);
      if (code != null) {
        by.computeIfAbsent(code, key -> new ArrayList<>()).add(it);
      }
    }
    return by.entrySet().stream().map(entry -> group(cut, entry)).toList();
  }

  private Group group(Cut cut, Map.Entry<String, List<Asked>> entry) {
    var code = entry.getKey();
    return new Group(
        cut.labelOf(code), tally(entry.getValue(), it -> code.equals(it.codes().get(cut))));
  }

  /**
   * @param alike who of the cycle before is compared
   */
  private Tally tally(List<Asked> asked, Predicate<Asked> alike) {
    var until = view.scope().cycle().onTimeUntil();
    int onTime = 0;
    int late = 0;
    int inProgress = 0;
    for (var it : asked) {
      if (!returned(it)) {
        inProgress += begun(it) ? 1 : 0;
      } else if (before(it.returnedAt(), until)) {
        onTime++;
      } else {
        late++;
      }
    }
    return new Tally(asked.size(), onTime, late, inProgress, lastShare(alike));
  }

  private @Nullable BigDecimal lastShare(Predicate<Asked> alike) {
    var before = view.scope().before();
    var totals = view.last().totals();
    if (before == null || totals == null) {
      return null;
    }
    var asked = totals.figures().asked().stream().filter(alike).toList();
    var until = end(before.cycle());
    return CycleTotals.ratio(
        asked.stream().filter(it -> before(it.returnedAt(), until)).count(), asked.size());
  }

  private Instant end(Cycle before) {
    return at.isBefore(before.lateUntil()) ? at : before.lateUntil();
  }

  private Outstanding outstanding(Asked it) {
    var type = it.codes().get(Cut.SETTING_TYPE);
    return new Outstanding(
        it.name(), type == null ? "" : SettingType.of(type).label(), state(it), null, "");
  }

  private String state(Asked it) {
    return upTo(it.declaredAt()) ? "Awaiting sign-off" : begun(it) ? "In progress" : "Not started";
  }

  private boolean returned(Asked it) {
    return upTo(it.returnedAt());
  }

  private boolean begun(Asked it) {
    return upTo(it.begunAt()) || upTo(it.declaredAt());
  }

  private boolean upTo(@Nullable Instant moment) {
    return moment != null && !moment.isAfter(at);
  }

  private static boolean before(@Nullable Instant moment, Instant until) {
    return moment != null && moment.isBefore(until);
  }
}
