package org.assay.desk.register;

import java.time.Instant;
import org.assay.desk.register.list.ListKind;
import org.jspecify.annotations.Nullable;

/**
 * A list that was sent, and how far it has come.
 *
 * @param authority whose part of a national list is wanted, as it was typed
 * @param unchanged lines that say what the register has
 * @param elsewhere lines of other local authorities
 * @param openBefore organisations of the kind that were open in the register when it was read
 * @param notes districts that the settings do not have, a line each; null for none
 * @param toDo lines that confirming applies, and how many of them are done
 * @param problem why it could not be applied; null when nothing went wrong
 */
record RegisterImport(
    long id,
    long partnershipId,
    ListKind kind,
    String fileName,
    String authority,
    ImportState state,
    long uploadedBy,
    Instant uploadedAt,
    int read,
    int unchanged,
    int elsewhere,
    int openBefore,
    @Nullable String notes,
    int toDo,
    int done,
    @Nullable Instant finishedAt,
    @Nullable String problem) {

  /** Fewer closures than this need no second look, however small the register. */
  private static final int FEW = 3;

  /** How far it has come, in words. */
  String standing() {
    return state == ImportState.PREVIEW && toDo == 0 ? "Nothing to change" : state.label();
  }

  /** Whether more than a tenth of what is open would close or is not in the list. */
  boolean isMuch(int organisations) {
    return organisations >= FEW && organisations * 10 > openBefore;
  }
}
