package org.assay.respond;

import org.assay.answering.AnswerState;
import org.assay.answering.Answering;
import org.assay.questionset.ItemType;
import org.assay.questionset.Section;

/**
 * How far a standard is.
 *
 * @param asked questions that this organisation is asked and that take an answer
 * @param settled those answered, or not applicable with a reason
 * @param open required ones still to be settled
 */
public record SectionProgress(int asked, int settled, int open) {

  static SectionProgress of(Section section, Answering answering) {
    int asked = 0;
    int settled = 0;
    int open = 0;
    for (var question : section.questions()) {
      if (!answering.visible(question.key()) || question.type() instanceof ItemType.InfoItem)
        continue;
      asked++;
      if (settled(answering.state(question.key()))) settled++;
      else if (question.required()) open++;
    }
    return new SectionProgress(asked, settled, open);
  }

  private static boolean settled(AnswerState state) {
    return state == AnswerState.ANSWERED
        || state == AnswerState.NOT_APPLICABLE
        || state == AnswerState.UNKNOWN;
  }

  boolean nothingAsked() {
    return asked == 0;
  }

  public String words() {
    if (settled == 0) return "Not started";
    return open == 0 ? "Complete" : settled + " of " + asked + " answered";
  }

  /** Colours as the design system's task list has them: what is done needs none. */
  @org.jspecify.annotations.Nullable
  String tag() {
    if (settled == 0) return "govuk-tag--blue";
    return open == 0 ? null : "govuk-tag--light-blue";
  }
}
