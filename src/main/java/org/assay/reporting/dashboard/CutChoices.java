package org.assay.reporting.dashboard;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assay.collection.cycles.Cut;
import org.assay.people.directory.District;
import org.assay.people.directory.OrganisationGroup;
import org.assay.people.directory.Register;
import org.assay.platform.govuk.Choice;
import org.assay.reporting.figures.CycleFigures.Returned;
import org.jspecify.annotations.Nullable;

/** What a list about a cycle can be cut by: the codes that its returns have. */
@Singleton
class CutChoices {
  private final Register register;

  CutChoices(Register register) {
    this.register = register;
  }

  /** The integrated care board of each district that has one. */
  Map<String, String> icbs(long partnershipId) {
    var icbs = new HashMap<String, String>();
    for (District it : register.districts(partnershipId)) {
      var icb = it.icb();
      if (icb != null) icbs.put(it.name(), icb);
    }
    return icbs;
  }

  /** A cut that all returns share leaves nothing to choose, and is left out. */
  List<FilterBox> boxes(long partnershipId, List<Returned> returned, CutFilter filter) {
    var icbs = icbs(partnershipId);
    var boxes = new ArrayList<FilterBox>();
    for (var cut : Cut.values()) {
      var chosen = filter.codes().get(cut);
      var codes = codes(cut, returned, icbs);
      if (codes.size() > 1 || chosen != null) boxes.add(box(cut, codes, chosen));
    }
    var groups = register.groups(partnershipId);
    if (!groups.isEmpty()) boxes.add(groups(groups, filter.group()));
    return boxes;
  }

  /** By label. */
  static Map<String, String> codes(Cut cut, List<Returned> returned, Map<String, String> icbs) {
    var codes = new TreeMap<String, String>();
    for (var it : returned) {
      var code = GroupScores.code(cut, it.codes(), icbs);
      if (code != null) codes.put(cut.labelOf(code), code);
    }
    return codes;
  }

  private static FilterBox box(Cut cut, Map<String, String> codes, @Nullable String chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", "Any", null, chosen == null));
    codes.forEach((label, code) -> choices.add(Choice.of(code, label, null, code.equals(chosen))));
    if (chosen != null && !codes.containsValue(chosen)) {
      choices.add(Choice.of(chosen, chosen, null, true));
    }
    return new FilterBox(CutFilter.name(cut), cut.label(), choices);
  }

  private static FilterBox groups(List<OrganisationGroup> groups, @Nullable Long chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", "Any", null, chosen == null));
    groups.stream()
        .sorted(Comparator.comparing(OrganisationGroup::name))
        .forEach(
            it ->
                choices.add(
                    Choice.of(
                        Long.toString(it.id()), it.name(), null, Objects.equals(chosen, it.id()))));
    return new FilterBox("group", "Trust or other group", choices);
  }
}
