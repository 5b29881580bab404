package org.assay.collection.respond;

import org.assay.collection.respond.standard.Fixes;
import org.assay.engine.answering.AnswerCount;
import org.assay.engine.answering.Answering;
import org.assay.engine.questionset.Section;
import org.jspecify.annotations.Nullable;

/**
 * How far a standard is. It is complete when the return could be sent as far as this standard goes.
 *
 * @param count questions that this organisation is asked, and those answered
 * @param missing those that must be answered and are not
 * @param toFix what is wrong with the answers that were given
 */
public record SectionProgress(AnswerCount count, int missing, int toFix) {
  /**
   * @param points of the whole return or of this standard
   */
  static SectionProgress of(Section section, Answering answering, OpenPoints points) {
    var own = points.in(section);
    return new SectionProgress(
        AnswerCount.of(section, answering), own.missing(), own.toFix().size());
  }

  public static boolean nothingAsked(Section section, Answering answering) {
    return asked(section, answering) == 0;
  }

  static int asked(Section section, Answering answering) {
    return AnswerCount.of(section, answering).asked();
  }

  public String words() {
    if (toFix > 0 && missing == 0) return Fixes.counted(toFix);
    if (toFix > 0) return answered() + ", " + toFix + " to fix";
    if (missing == 0) return count.settled() == 0 ? "Optional" : "Complete";
    return count.settled() == 0 ? "Not started" : answered();
  }

  private String answered() {
    return count.given() + " of " + count.needed() + " answered";
  }

  /** Colours as the design system's task list has them: what is done needs none. */
  @Nullable String tag() {
    if (toFix > 0) return "govuk-tag--yellow";
    if (missing == 0) return null;
    return count.settled() == 0 ? "govuk-tag--blue" : "govuk-tag--light-blue";
  }
}
