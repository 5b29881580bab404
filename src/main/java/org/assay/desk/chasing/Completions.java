package org.assay.desk.chasing;

import jakarta.inject.Singleton;
import java.util.List;
import org.assay.collection.cycles.Completion;
import org.assay.collection.cycles.Cut;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.desk.settings.PartnershipSettings;
import org.assay.desk.settings.Setting;
import org.assay.people.identity.Caller;

/** How complete a cycle is, as chasing looks at it. */
@Singleton
class Completions {
  private static final int TARGET = 90;

  private final Cycles cycles;
  private final PartnershipSettings settings;

  Completions(Cycles cycles, PartnershipSettings settings) {
    this.cycles = cycles;
    this.settings = settings;
  }

  Completion of(Caller caller, Cycle cycle) {
    return cycles.completion(caller, cycle.id()).orElseThrow();
  }

  /** Share of returns that each sector should reach, in per cent. */
  int target(Caller caller) {
    return settings
        .find(caller.partnershipId(), Setting.RETURN_TARGET)
        .filter(it -> it.matches("\\d{1,3}"))
        .map(Integer::valueOf)
        .orElse(TARGET);
  }

  /** Codes of sectors in which fewer returned than should. */
  List<String> below(Caller caller, Completion completion) {
    var target = target(caller);
    return completion.cuts().getOrDefault(Cut.SECTOR, List.of()).stream()
        .filter(it -> it.now().returned() * 100L < (long) target * it.now().asked())
        .map(Completion.Line::code)
        .toList();
  }
}
