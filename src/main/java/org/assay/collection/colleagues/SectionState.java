package org.assay.collection.colleagues;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.assay.collection.colleagues.Assignment.Stage;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.ReturnView.Saved;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.questionset.Section;
import org.jspecify.annotations.Nullable;

/** How far a standard in somebody's hands is. */
public enum SectionState {
  NOT_STARTED("Not started", "govuk-tag--grey"),
  IN_PROGRESS("In progress", "govuk-tag--light-blue"),
  READY("Ready for review", "govuk-tag--yellow"),
  REVIEWED("Reviewed", "govuk-tag--green");

  private final String label;
  private final String tag;

  SectionState(String label, String tag) {
    this.label = label;
    this.tag = tag;
  }

  public String label() {
    return label;
  }

  /** Classes of the design system's tag. */
  public String tag() {
    return tag;
  }

  /** Stable, for programs: for instance {@code in-progress}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * A review is about the answers that it saw: a standard in which one changed since is up for
   * review again.
   */
  static SectionState of(Assignment assignment, ReturnView view, Section section) {
    return switch (assignment.stage()) {
      case READY -> READY;
      case REVIEWED -> changedSince(assignment.stageAt(), view, section) ? READY : REVIEWED;
      case GIVEN -> begun(view, section) ? IN_PROGRESS : NOT_STARTED;
    };
  }

  static boolean reviewIsStale(Assignment assignment, SectionState state) {
    return assignment.stage() == Stage.REVIEWED && state == READY;
  }

  private static boolean changedSince(Instant review, ReturnView view, Section section) {
    return section.questions().stream()
        .map(question -> view.saved().get(question.key()))
        .filter(Objects::nonNull)
        .map(Saved::at)
        .anyMatch(at -> at.isAfter(review));
  }

  private static boolean begun(ReturnView view, Section section) {
    return section.questions().stream().anyMatch(q -> given(view.answering().state(q.key())));
  }

  private static boolean given(@Nullable AnswerState state) {
    return state == AnswerState.ANSWERED
        || state == AnswerState.NOT_APPLICABLE
        || state == AnswerState.UNKNOWN;
  }
}
