package org.assay.assurance.moderation.practice;

/** What became of something that somebody wanted to do with a practice return. */
public sealed interface PracticeOutcome {
  /**
   * @param number of the practice return within its cycle; 0 when it is about the cycle
   */
  record Done(int number) implements PracticeOutcome {}

  /**
   * @param box of the form that is wrong
   */
  record Refused(String box, String why) implements PracticeOutcome {}

  record NotFound() implements PracticeOutcome {}
}
