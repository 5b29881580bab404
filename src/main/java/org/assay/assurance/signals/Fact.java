package org.assay.assurance.signals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Something that is known from elsewhere about what a return claims. */
public sealed interface Fact {

  /**
   * What moderators found in the organisation's return of the last cycle.
   *
   * @param cycle its title
   * @param worth of what they found, in [0, 1], by key of the question that asks the same now
   */
  record Moderated(String cycle, Map<String, BigDecimal> worth) implements Fact {}

  /**
   * What the panel of a case audit judged overall, of all agencies together.
   *
   * @param audit its reference
   * @param priority key that questions about the same carry
   * @param cases that the organisation was asked about and that have a grade
   * @param below how many of them were judged below good
   */
  record Audited(
      String audit, String theme, LocalDate closedOn, String priority, int cases, int below)
      implements Fact {}

  /**
   * What other organisations answered when they were asked about the same thing.
   *
   * @param question key of the claim
   * @param says what those answer who do not bear the claim out, to follow "say that"
   * @param answered how many other organisations answered
   * @param otherwise how many of them do not bear the claim out
   */
  record Heard(String question, String says, int answered, int otherwise) implements Fact {}

  /**
   * What the organisation's staff said in a pulse that has closed; told only where enough answered.
   *
   * @param statements keys of the questions that have a statement
   * @param fewAgree those of them with whose statement fewer than half agree, whatever the chance
   */
  record SaidByStaff(int answers, LocalDate closedOn, Set<String> statements, Set<String> fewAgree)
      implements Fact {}
}
