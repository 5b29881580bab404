package org.assay.learning.recommendations.rules;

/** How an owner answers a recommendation. */
public enum OwnerAnswer {
  ACCEPTED("Accepted"),
  IN_PART("Accepted in part"),
  NOT_ACCEPTED("Not accepted");

  private final String label;

  OwnerAnswer(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Anyone who does not accept all of it says why. */
  public boolean needsReason() {
    return this != ACCEPTED;
  }

  public ChainEvent event() {
    return this == NOT_ACCEPTED ? ChainEvent.DECLINE : ChainEvent.ACCEPT;
  }
}
