package org.assay.desk.register;

import java.util.List;
import java.util.TreeSet;
import org.assay.desk.register.list.RegisterFacts;
import org.assay.desk.register.list.RegisterField;
import org.jspecify.annotations.Nullable;

/**
 * Districts that a list names and the settings do not have. They are kept with the import, a line
 * each, and offered to be added.
 */
final class OtherDistricts {
  private static final String IN_WORDS = "District: ";

  /** As long as a district's name may be. */
  private static final int LONGEST = 80;

  /** As many as one import keeps; the others are offered when these are added. */
  private static final int LONGEST_OF_ALL = 2000;

  private final TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  void add(String name) {
    names.add(name);
  }

  /** Null for none. */
  @Nullable String stored() {
    var all = new StringBuilder();
    for (var name : names) {
      if (name.length() > LONGEST || all.length() + name.length() >= LONGEST_OF_ALL) continue;
      if (!all.isEmpty()) all.append('\n');
      all.append(name);
    }
    return all.isEmpty() ? null : all.toString();
  }

  /** The names, as an import keeps them. */
  static List<String> read(@Nullable String stored) {
    return stored == null
        ? List.of()
        : stored.lines().filter(it -> it.length() <= LONGEST).toList();
  }

  /**
   * The line of a list that says nothing new but such a district; null when it says nothing new.
   */
  static @Nullable ImportRow row(int line, String reference, String name, RegisterFacts facts) {
    var district = facts.get(RegisterField.OTHER_DISTRICT);
    return district.isEmpty()
        ? null
        : ImportRow.of(
            line, RowOutcome.NO_DISTRICT, reference, name, IN_WORDS + district, facts.stored());
  }

  /** The same line once the settings have the district, as they write it. */
  static ImportRow placed(ImportRow row, RegisterFacts facts, String district) {
    facts.without(RegisterField.OTHER_DISTRICT).put(RegisterField.DISTRICT, district);
    var only = row.outcome() == RowOutcome.NO_DISTRICT;
    return ImportRow.of(
        row.line(),
        only ? RowOutcome.CHANGED : row.outcome(),
        row.reference() == null ? "" : row.reference(),
        row.name(),
        only ? row.words() : row.words() + "; " + IN_WORDS + district,
        facts.stored());
  }
}
