package org.assay.desk.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.desk.register.list.ListKind;
import org.jspecify.annotations.Nullable;

/** What somebody should look at before a list changes the register. */
final class ImportWarnings {
  private ImportWarnings() {}

  static List<String> of(RegisterImport it, Map<RowOutcome, Integer> counts) {
    var warnings = new ArrayList<String>();
    var closing = counts.getOrDefault(RowOutcome.CLOSED, 0);
    if (it.isMuch(closing)) {
      warnings.add(
          "%,d of the %,d that are open in your register would close. That is more than a tenth. Check the list before you confirm."
              .formatted(closing, it.openBefore()));
    }
    var missing = counts.getOrDefault(RowOutcome.MISSING, 0);
    if (it.isMuch(missing)) warnings.add(missing(missing, it.openBefore()));
    var refused = counts.getOrDefault(RowOutcome.REFUSED, 0);
    if (refused > 0) {
      var lines =
          refused == 1 ? "1 line is refused and changes" : "%,d lines are refused and change";
      warnings.add(lines.formatted(refused) + " nothing. The reasons are below.");
    }
    var missed = counts.getOrDefault(RowOutcome.NOT_HERE, 0);
    if (missed > 0) warnings.add(notHere(it.kind(), missed));
    if (it.notes() != null) warnings.add(districts(OtherDistricts.read(it.notes()).size()));
    if (it.toDo() == 0) warnings.add("There is nothing in this list to change in your register.");
    return warnings;
  }

  /** A whole country's list has many such; one that was uploaded too early has nothing else. */
  private static String notHere(ListKind kind, int many) {
    var what =
        switch (kind) {
          case GROUPS -> many == 1 ? "1 group has no school" : "%,d groups have no school";
          case SUCCESSION -> many == 1 ? "1 link names a school" : "%,d links name schools";
          case GROUP_LINKS ->
              many == 1 ? "1 line is about a school" : "%,d lines are about schools";
          case SCHOOLS, CHILDCARE, KINDS, ORGANISATIONS, OTHER ->
              many == 1 ? "1 line is about an organisation" : "%,d lines are about organisations";
        };
    var where =
        kind == ListKind.GROUPS
            ? " in your register."
            : many == 1 ? " that is not in your register." : " that are not in your register.";
    return what.formatted(many)
        + where
        + " Nothing changes for "
        + (many == 1 ? "it" : "them")
        + ". If yours are among them, upload the list that adds them first, then this list again.";
  }

  private static String districts(int many) {
    return many == 1
        ? "1 district in this list is not in your settings. Its organisations will have no district"
            + " unless you add it below."
        : "%,d districts in this list are not in your settings. Their organisations will have no district unless you add them below."
            .formatted(many);
  }

  /**
   * A list in which there is nobody of ours is rather another area's than one that was cut short.
   */
  private static String missing(int missing, int open) {
    return missing == open
        ? "None of the %,d that are open in your register is in this list. They stay as they are. Check that this is the list of your area."
            .formatted(open)
        : "%,d of the %,d that are open in your register are not in this list. They stay as they are. Check that the list is complete."
            .formatted(missing, open);
  }

  /** Null when more than a tenth would neither close nor be missing. */
  static @Nullable String sure(RegisterImport it, Map<RowOutcome, Integer> counts) {
    var closing = counts.getOrDefault(RowOutcome.CLOSED, 0);
    if (it.isMuch(closing)) {
      return "I have checked that these %,d have closed or will close".formatted(closing);
    }
    return it.isMuch(counts.getOrDefault(RowOutcome.MISSING, 0))
        ? "I know that this list is not complete"
        : null;
  }
}
