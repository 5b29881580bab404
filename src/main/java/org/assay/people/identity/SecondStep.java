package org.assay.people.identity;

/** Whether a password alone lets somebody in. */
public interface SecondStep {
  /** Whether the person has to show a one-time code, or to set one up, before they are in. */
  boolean isNeeded(long personId);
}
