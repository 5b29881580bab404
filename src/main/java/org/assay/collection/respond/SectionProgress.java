package org.assay.collection.respond;

import org.assay.collection.respond.standard.Fixes;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.Answering;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Section;
import org.jspecify.annotations.Nullable;

/**
 * How far a standard is. It is complete when the return could be sent as far as this standard goes.
 *
 * @param asked questions that this organisation is asked and that take an answer
 * @param settled those answered, or not applicable with a reason
 * @param missing those that must be answered and are not
 * @param toFix what is wrong with the answers that were given
 */
public record SectionProgress(int asked, int settled, int missing, int toFix) {
  static final SectionProgress NONE = new SectionProgress(0, 0, 0, 0);

  SectionProgress and(SectionProgress other) {
    return new SectionProgress(
        asked + other.asked, settled + other.settled, missing + other.missing, toFix + other.toFix);
  }

  /**
   * @param points of the whole return or of this standard
   */
  static SectionProgress of(Section section, Answering answering, OpenPoints points) {
    var own = points.in(section);
    return new SectionProgress(
        asked(section, answering), settled(section, answering), own.missing(), own.toFix().size());
  }

  public static boolean nothingAsked(Section section, Answering answering) {
    return asked(section, answering) == 0;
  }

  static int asked(Section section, Answering answering) {
    return (int)
        answering.visibleQuestions(section).stream()
            .filter(question -> !(question.type() instanceof ItemType.InfoItem))
            .count();
  }

  private static int settled(Section section, Answering answering) {
    return (int)
        answering.visibleQuestions(section).stream()
            .filter(question -> settled(answering.state(question.key())))
            .count();
  }

  private static boolean settled(AnswerState state) {
    return state == AnswerState.ANSWERED
        || state == AnswerState.NOT_APPLICABLE
        || state == AnswerState.UNKNOWN;
  }

  public String words() {
    if (toFix > 0 && missing == 0) return Fixes.counted(toFix);
    if (toFix > 0) return answered() + ", " + toFix + " to fix";
    if (missing == 0) return settled == 0 ? "Optional" : "Complete";
    return settled == 0 ? "Not started" : answered();
  }

  private String answered() {
    return settled + " of " + asked + " answered";
  }

  /** Colours as the design system's task list has them: what is done needs none. */
  @Nullable String tag() {
    if (toFix > 0) return "govuk-tag--yellow";
    if (missing == 0) return null;
    return settled == 0 ? "govuk-tag--blue" : "govuk-tag--light-blue";
  }
}
