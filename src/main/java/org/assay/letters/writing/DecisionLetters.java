package org.assay.letters.writing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.assurance.decisions.Decision;
import org.assay.assurance.decisions.DecisionState;
import org.assay.assurance.decisions.DecisionStep;
import org.assay.assurance.decisions.Decisions;
import org.assay.people.identity.Caller;
import org.assay.platform.England;

/**
 * What letters about decisions say. The partnership's people are led to the page; an organisation
 * cannot open it, so that its letter holds what was decided.
 */
@Singleton
class DecisionLetters implements LetterSource {
  private final Decisions decisions;

  DecisionLetters(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Map<LetterKind, Saying> letters() {
    return Map.of(
        LetterKind.DECISION_ESCALATED, this::escalated,
        LetterKind.DECISION_MADE, this::made,
        LetterKind.DECISION_SUPERSEDED, this::superseded);
  }

  /** Nothing, once it has been decided. */
  private Optional<LetterContent> escalated(QueuedLetter row, Caller caller) {
    return decisions
        .find(caller, row.subjectId())
        .filter(it -> it.state() == DecisionState.ASKED)
        .map(
            it ->
                new LetterContent(
                    "For your decision: " + it.ref(),
                    List.of(
                        "Something was sent to the "
                            + it.what().body()
                            + " and waits for its decision.",
                        "Its page says what is asked and why."),
                    "Read it and record the decision",
                    "/decisions/" + it.id(),
                    null));
  }

  private Optional<LetterContent> superseded(QueuedLetter row, Caller caller) {
    return decisions
        .find(caller, row.subjectId())
        .flatMap(it -> it.step(DecisionStep.Kind.SUPERSEDED).map(step -> superseded(it, step)));
  }

  private static LetterContent superseded(Decision it, DecisionStep step) {
    var said = new ArrayList<String>();
    said.add(
        it.decided().isPresent()
            ? "What the %s decided about %s has been replaced by another decision."
                .formatted(it.what().body(), it.ref())
            : "%s was sent to the %s for a decision. Another decision has taken its place, so you do not need to decide it."
                .formatted(it.ref(), it.what().body()));
    var why = step.words();
    if (why != null) said.add("The reason given: " + why);
    said.add("If you do not agree, ask the subgroup to send it to you again.");
    return new LetterContent(
        "Replaced: " + it.ref(), said, "Read what took its place", "/decisions/" + it.id(), null);
  }

  /** Nothing, once it has been done or another decision has taken its place. */
  private Optional<LetterContent> made(QueuedLetter row, Caller caller) {
    return caller.organisationId() == null
        ? decisions
            .find(caller, row.subjectId())
            .filter(it -> it.state() == DecisionState.OPEN)
            .map(DecisionLetters::ofPartnership)
        : decisions.owned(caller, row.subjectId()).map(DecisionLetters::ofOwner);
  }

  private static LetterContent ofPartnership(Decision it) {
    var said = new ArrayList<String>();
    said.add("The %s decided about %s.".formatted(it.what().body(), it.ref()));
    var owner = it.owner();
    if (owner != null) said.add("Who does it: " + owner + "." + by(it));
    return new LetterContent(
        "Decided: " + it.ref(), said, "Read the decision", "/decisions/" + it.id(), null);
  }

  private static LetterContent ofOwner(Decision it) {
    return new LetterContent(
        "Decided, and for you to do: " + it.ref(),
        List.of(
            "The %s of the partnership decided something that is for your organisation to do:"
                .formatted(it.what().body()),
            it.decided().map(DecisionStep::words).orElse(""),
            ("Tell your partnership when it is done, and what shows it." + by(it)).strip()),
        "Open Assay",
        "/returns",
        null);
  }

  private static String by(Decision it) {
    var due = it.due();
    return due == null ? "" : " By when: " + England.date(due) + ".";
  }
}
