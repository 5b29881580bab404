package org.assay.desk.cycles;

import java.util.ArrayList;
import java.util.List;
import org.assay.people.directory.Phase;
import org.assay.people.directory.SchoolGroup;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.assay.platform.govuk.Choice;

/** The kinds of organisation that a rule can name. */
final class Kinds {
  private Kinds() {}

  static boolean isKnown(String kind) {
    return all().stream().anyMatch(it -> kind.equals(it.value()));
  }

  static List<Choice> choices(List<String> chosen) {
    return all().stream()
        .map(
            it ->
                Choice.of(String.valueOf(it.value()), it.text(), null, chosen.contains(it.value())))
        .toList();
  }

  private static List<Choice> all() {
    var all = new ArrayList<Choice>();
    for (var it : Sector.values()) all.add(choice("sector:" + it.code(), it.label()));
    for (var it : SchoolGroup.values()) {
      all.add(choice("group:" + it.code(), "Schools: " + it.label()));
    }
    for (var it : SettingType.values()) all.add(choice("type:" + it.code(), it.label()));
    for (var it : Phase.values()) all.add(choice("phase:" + it.code(), "Phase: " + it.label()));
    return all;
  }

  private static Choice choice(String value, String text) {
    return Choice.of(value, text, null, false);
  }
}
