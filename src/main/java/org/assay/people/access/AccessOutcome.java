package org.assay.people.access;

/** What came of changing somebody's access. */
public sealed interface AccessOutcome {
  record Done(long personId) implements AccessOutcome {}

  /**
   * @param why for the person who asked, with what to do
   * @param box name of what is at fault
   */
  record Refused(String why, String box) implements AccessOutcome {}

  record NotFound() implements AccessOutcome {}
}
