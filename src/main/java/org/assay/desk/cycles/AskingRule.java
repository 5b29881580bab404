package org.assay.desk.cycles;

import java.util.List;
import java.util.Set;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.SchoolGroup;

/**
 * Which organisations a cycle asks, among those for whom its edition is meant. An empty part lets
 * everybody through.
 *
 * @param kinds codes of sectors, groups of schools, setting types and phases, each after its sort:
 *     for instance {@code sector:health}
 * @param groups ids of trusts, federations and other groups
 */
public record AskingRule(List<String> kinds, List<String> districts, List<Long> groups) {
  static final AskingRule EVERYBODY = new AskingRule(List.of(), List.of(), List.of());

  boolean asks(Organisation it) {
    return asksKind(it)
        && asksPhase(it)
        && (districts.isEmpty() || (it.district() != null && districts.contains(it.district())))
        && (groups.isEmpty() || (it.groupId() != null && groups.contains(it.groupId())));
  }

  private boolean asksKind(Organisation it) {
    var wanted = kinds.stream().filter(kind -> !kind.startsWith("phase:")).toList();
    var has =
        Set.of(
            "sector:" + it.sector().code(),
            "type:" + it.settingType().code(),
            SchoolGroup.of(it.settingType()).map(group -> "group:" + group.code()).orElse(""));
    return wanted.isEmpty() || wanted.stream().anyMatch(has::contains);
  }

  private boolean asksPhase(Organisation it) {
    var wanted = kinds.stream().filter(kind -> kind.startsWith("phase:")).toList();
    return wanted.isEmpty() || wanted.contains("phase:" + it.phase().code());
  }
}
