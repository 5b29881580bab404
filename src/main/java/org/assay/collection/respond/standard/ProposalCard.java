package org.assay.collection.respond.standard;

import java.time.LocalDate;
import java.util.List;
import org.assay.collection.bringforward.Proposal;
import org.assay.collection.bringforward.ProposalDecision;
import org.assay.collection.bringforward.ProposalStatus;
import org.assay.collection.bringforward.Proposed;
import org.assay.collection.respond.AnswerLines;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.questionset.Lineage.Change;
import org.jspecify.annotations.Nullable;

/**
 * What was said elsewhere, as a page shows it beside the question.
 *
 * @param source its code
 * @param heading who said it
 * @param label when or where it was said, in a word or two
 * @param answer the same in the middle of a sentence
 * @param said one for each question that this one came from
 * @param becomes the answer on the new scale; null when the scale is the same
 * @param reason why the organisation answers otherwise, as stored
 * @param waits whether it still asks for a decision
 * @param folded whether one line of it is enough
 * @param lacks whether confirming leaves something out that the answer needs
 * @param together whether one press may confirm it with others
 */
public record ProposalCard(
    String question,
    String ref,
    String source,
    String stamp,
    String heading,
    String label,
    String answer,
    List<Said> said,
    @Nullable String becomes,
    ProposalStatus standing,
    @Nullable String reason,
    boolean confirmable,
    boolean evidenceOnly,
    boolean asksWhy,
    boolean waits,
    boolean folded,
    boolean together,
    boolean lacks) {

  /**
   * @param question in its old words; null when it needs no repeating
   * @param beside what comes with an answer, for instance “a comment and 2 pieces of evidence”;
   *     empty when nothing does, or when there is no answer that it comes with
   */
  public record Said(@Nullable String question, List<String> lines, String beside) {}

  static ProposalCard of(Proposed it, boolean together, boolean lacks, LocalDate today) {
    var proposal = it.proposal();
    var asksWhy =
        proposal.source().asksWhy()
            && (it.standing() == ProposalStatus.DIFFERS
                || it.standing() == ProposalStatus.OVERRIDDEN);
    return new ProposalCard(
        proposal.key(),
        proposal.question().ref(),
        proposal.source().code(),
        proposal.stamp(),
        proposal.source().said(),
        proposal.source().label(),
        proposal.source().answer(),
        said(proposal, today),
        becomes(proposal),
        it.standing(),
        reason(it.decision()),
        it.confirmable(),
        proposal.evidenceOnly(),
        asksWhy,
        it.waits(),
        !asksWhy,
        together,
        lacks);
  }

  /** What is left to do about it, in words. */
  public String state() {
    return switch (standing) {
      case TO_CONFIRM ->
          evidenceOnly
              ? "The question is answered afresh. The evidence can come along."
              : "Not confirmed yet, so it does not count. Confirm it, or give your answer below."
                  + (lacks
                      ? " This answer needs more this year. Confirm it, then fill in what opens."
                      : "");
      case CHANGED_SINCE ->
          "Changed since you confirmed. Read it again, then confirm it or answer below.";
      case CONFIRMED -> "Confirmed. To change it, change your answer below.";
      case SAME -> "Your answer below is the same.";
      case DIFFERS ->
          asksWhy ? "Your answer below is a different one." : "You answered otherwise below.";
      case OVERRIDDEN -> "Your answer below is a different one, for this reason.";
      case SET_ASIDE -> "Cleared. Answer the question below.";
      case TO_READ -> "For reference only. The question has changed, so please answer it again.";
    };
  }

  /** Its name among the parts of its question that can be opened. */
  public String part() {
    return "said-" + source;
  }

  /** Whether {@link #summary} says all that there is to say. */
  public boolean brief() {
    return folded
        && !lacks
        && !evidenceOnly
        && standing != ProposalStatus.CHANGED_SINCE
        && said.size() == 1
        && said.getFirst().question() == null
        && said.getFirst().lines().size() == 1
        && said.getFirst().lines().getFirst().equals(shortened(said.getFirst().lines().getFirst()));
  }

  /** All of it on one line, for instance "Last year: Fully met, with 1 piece of evidence". */
  public String summary() {
    var value = said.isEmpty() ? "" : inShort(said.getFirst());
    return label
        + (value.isEmpty() ? "" : ": " + value)
        + (becomes == null ? "" : ", now “" + becomes + "”")
        + (said.isEmpty() ? "" : rest(said.getFirst()))
        + " ("
        + ProposalPanel.standing(standing)
        + ")";
  }

  private static String inShort(Said first) {
    return first.lines().isEmpty() ? "" : shortened(first.lines().getFirst());
  }

  private static String rest(Said first) {
    if (first.lines().size() <= 1) return "";
    return first.beside().isEmpty() ? ", and more" : ", with " + first.beside();
  }

  private static String shortened(String words) {
    var line = words.lines().findFirst().orElse("");
    return line.length() <= 60 ? line : line.substring(0, 59).strip() + "…";
  }

  /** Clearing puts away what could be confirmed, or takes back what was. */
  public boolean clearable() {
    return waits || standing == ProposalStatus.CONFIRMED;
  }

  private static @Nullable String reason(@Nullable ProposalDecision decision) {
    return decision == null ? null : decision.reason();
  }

  private static List<Said> said(Proposal proposal, LocalDate today) {
    var several =
        proposal.said().size() > 1
            || proposal.change() == Change.SPLIT
            || proposal.change() == Change.RESCALED && proposal.answer() == null;
    return proposal.said().stream()
        .filter(it -> !it.answer().equals(Answer.EMPTY))
        .map(
            it ->
                new Said(
                    several ? it.question().text() : null,
                    AnswerLines.of(it.question(), it.answer(), today),
                    AnswerLines.beside(it.question(), it.answer())))
        .toList();
  }

  private static @Nullable String becomes(Proposal proposal) {
    var answer = proposal.answer();
    return answer == null || proposal.change() != Change.RESCALED
        ? null
        : AnswerWords.of(proposal.question(), answer);
  }
}
