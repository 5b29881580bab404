package org.assay.desk.register;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.desk.register.list.RegisterFacts;
import org.assay.desk.register.list.RegisterField;
import org.assay.people.directory.Register;
import org.jspecify.annotations.Nullable;

/**
 * Adds districts that a list names to the settings, and places the list's organisations in them.
 */
@Singleton
class AddDistricts {
  private static final int AT_ONCE = 500;
  private static final List<RowOutcome> PLACED = placed();

  private final Register register;
  private final ImportRepository imports;
  private final KnownRepository known;

  AddDistricts(Register register, ImportRepository imports, KnownRepository known) {
    this.register = register;
    this.imports = imports;
    this.known = known;
  }

  private static List<RowOutcome> placed() {
    var all = new ArrayList<>(RowChange.applied());
    all.add(RowOutcome.NO_DISTRICT);
    return List.copyOf(all);
  }

  /**
   * Does nothing once the list is confirmed.
   *
   * @param names of districts; those that the list does not name are left out
   * @return how many were added
   */
  @Transactional
  int add(RegisterImport it, List<String> names) {
    if (!imports.lockPreview(it.id())) return 0;
    var ours = known.districts(it.partnershipId());
    var added =
        OtherDistricts.read(it.notes()).stream()
            .filter(names::contains)
            .filter(name -> !ours.containsKey(name.toLowerCase(Locale.ROOT)))
            .toList();
    register.addDistricts(it.partnershipId(), added);
    place(it);
    return added.size();
  }

  private void place(RegisterImport it) {
    var districts = known.districts(it.partnershipId());
    var left = new OtherDistricts();
    int more = 0;
    int line = 0;
    for (var rows = next(it, line); !rows.isEmpty(); rows = next(it, line)) {
      var changed = new ArrayList<ImportRow>();
      for (var row : rows) {
        var after = placed(row, districts, left);
        if (after == null) continue;
        changed.add(after);
        if (row.outcome() == RowOutcome.NO_DISTRICT) more++;
      }
      imports.changeRows(it.id(), changed);
      line = rows.getLast().line();
    }
    imports.placed(it.id(), more, left.stored());
  }

  private List<ImportRow> next(RegisterImport it, int line) {
    return imports.after(it.id(), PLACED, line, AT_ONCE);
  }

  /** Null where the line names no district of the settings that it did not have. */
  private static @Nullable ImportRow placed(
      ImportRow row, Map<String, String> districts, OtherDistricts left) {
    var facts = RegisterFacts.of(row.said());
    var said = facts.get(RegisterField.OTHER_DISTRICT);
    if (said.isEmpty()) return null;
    var ours = districts.get(said.toLowerCase(Locale.ROOT));
    if (ours == null) left.add(said);
    return ours == null ? null : OtherDistricts.placed(row, facts, ours);
  }
}
