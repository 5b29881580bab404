package org.assay.evidence;

import java.util.List;

/** What a sweep of the store found. */
sealed interface SweepOutcome {
  /**
   * @param files in the store before it
   * @param withoutRow files that no row names, deleted unless it only looked
   * @param parts of broken uploads that were deleted
   * @param withoutBytes files that a row names and that are not in the store
   */
  record Swept(int files, int withoutRow, int parts, List<FileId> withoutBytes)
      implements SweepOutcome {}

  /** Most files have no row, so this is hardly the database that belongs to them. */
  record Refused(int withoutRow, int files) implements SweepOutcome {}
}
