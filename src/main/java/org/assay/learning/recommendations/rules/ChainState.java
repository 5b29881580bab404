package org.assay.learning.recommendations.rules;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a recommendation stands. The first five are also what one of its owners says; the others
 * are said by somebody else.
 */
public enum ChainState {
  ASKED("Waiting for an answer"),
  NOT_ACCEPTED("Not accepted"),
  ACCEPTED("Accepted"),
  UNDER_WAY("Under way"),
  SAID_DONE("Owner says it is done"),
  IMPLEMENTED("Closed: implemented"),
  NOT_IMPLEMENTED("Closed: not implemented"),
  IMPROVED("Re-audit: improved"),
  HELD("Re-audit: held"),
  FELL("Re-audit: fell back");

  private static final Set<ChainState> OPEN =
      EnumSet.of(ASKED, NOT_ACCEPTED, ACCEPTED, UNDER_WAY, SAID_DONE);
  private static final Set<ChainState> REAUDITED = EnumSet.of(IMPROVED, HELD, FELL);

  private final String label;

  ChainState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean isOpen() {
    return OPEN.contains(this);
  }

  /** Accepted by its owner and not closed, so that an update is due each quarter. */
  public boolean isWorkedOn() {
    return this == ACCEPTED || this == UNDER_WAY || this == SAID_DONE;
  }

  public boolean isReaudited() {
    return REAUDITED.contains(this);
  }

  /** Closed as implemented, whatever a re-audit found afterwards. */
  public boolean isImplemented() {
    return this == IMPLEMENTED || isReaudited();
  }

  /** Those in which it is still followed, for queries. */
  public static Set<ChainState> open() {
    return EnumSet.copyOf(OPEN);
  }

  /**
   * What several owners say together: the one who is least far decides. Those who did not accept it
   * are left out unless nobody did.
   */
  public static ChainState together(Collection<ChainState> owners) {
    return owners.stream()
        .filter(it -> it != NOT_ACCEPTED)
        .min(ChainState::compareTo)
        .orElse(NOT_ACCEPTED);
  }
}
