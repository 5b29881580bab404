package org.assay.reporting.figures.compliance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.collection.cycles.Cut;
import org.assay.people.directory.SettingType;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.CycleFigures.Asked;
import org.assay.reporting.figures.CycleTotals;
import org.assay.reporting.figures.Missing;
import org.assay.reporting.figures.compliance.Completion.Group;
import org.assay.reporting.figures.compliance.Completion.Outstanding;
import org.assay.reporting.figures.compliance.Completion.Tally;
import org.jspecify.annotations.Nullable;

/** Who had returned what at the time of the paper. */
final class CompletionFigures {
  private final CycleData view;

  private CompletionFigures(CycleData view) {
    this.view = view;
  }

  static Completion of(CycleData view) {
    return new CompletionFigures(view).completion();
  }

  private Completion completion() {
    var cycle = view.scope().cycle();
    var asked = view.figures().asked();
    var cuts = new ArrayList<Completion.Cut>();
    for (var cut : Cut.OF_SUBMISSIONS) {
      var groups = groups(cut, asked);
      if (groups.size() > 1) {
        cuts.add(new Completion.Cut(cut.label(), groups));
      }
    }
    return new Completion(
        cycle.firstDeadline(),
        cycle.secondDeadline(),
        tally(asked, view.last().asked()),
        cuts,
        view.missing().stream().map(CompletionFigures::outstanding).toList());
  }

  private List<Group> groups(Cut cut, List<Asked> asked) {
    var then = by(cut, view.last().asked());
    return by(cut, asked).entrySet().stream()
        .map(
            it ->
                new Group(
                    cut.labelOf(it.getKey()),
                    tally(it.getValue(), then.getOrDefault(it.getKey(), List.of()))))
        .toList();
  }

  private static Map<String, List<Asked>> by(Cut cut, List<Asked> asked) {
    var by = new TreeMap<String, List<Asked>>();
    for (var it : asked) {
      var code = it.codes().get(cut);
      if (code != null) {
        by.computeIfAbsent(code, key -> new ArrayList<>()).add(it);
      }
    }
    return by;
  }

  private static Tally tally(List<Asked> asked, List<Asked> then) {
    return new Tally(
        asked.stream().mapToInt(Asked::number).sum(),
        asked.stream().mapToInt(Asked::onTime).sum(),
        asked.stream().mapToInt(Asked::late).sum(),
        asked.stream().mapToInt(Asked::inProgress).sum(),
        share(then));
  }

  private static @Nullable BigDecimal share(List<Asked> then) {
    return CycleTotals.ratio(
        then.stream().mapToInt(it -> it.onTime() + it.late()).sum(),
        then.stream().mapToInt(Asked::number).sum());
  }

  private static Outstanding outstanding(Missing it) {
    return new Outstanding(
        it.organisation(), SettingType.of(it.settingType()).label(), state(it), null, "");
  }

  private static String state(Missing it) {
    return it.declared() ? "Awaiting sign-off" : it.begun() ? "In progress" : "Not started";
  }
}
