package org.assay.learning.recommendations.rules;

/** What somebody other than the owner saw; after a re-audit, what that found. */
public enum EvidenceShows {
  NOT_CHECKED("Not checked yet"),
  NOTHING("No evidence seen"),
  PARTLY("Partly seen"),
  SEEN("Seen"),
  CONTRADICTED("Contradicts what the owner says"),
  IMPROVED("Re-audit: improved"),
  HELD("Re-audit: held"),
  FELL("Re-audit: fell back");

  private final String label;

  EvidenceShows(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** May be recorded of a look at evidence. */
  public boolean isCheck() {
    return this == NOTHING || this == PARTLY || this == SEEN || this == CONTRADICTED;
  }

  public boolean isReaudit() {
    return this == IMPROVED || this == HELD || this == FELL;
  }

  /** That a re-audit with this result is. */
  public ChainEvent event() {
    return switch (this) {
      case IMPROVED -> ChainEvent.FIND_IMPROVED;
      case HELD -> ChainEvent.FIND_HELD;
      case FELL -> ChainEvent.FIND_FALLEN;
      case NOT_CHECKED, NOTHING, PARTLY, SEEN, CONTRADICTED ->
          throw new IllegalArgumentException(this + " is no result of a re-audit");
    };
  }
}
