package org.assay.engine.authoring;

import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.Lineage.Change;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.jspecify.annotations.Nullable;

/**
 * What became of one question between two editions.
 *
 * @param now null when retired
 * @param before empty when new; several when merged
 * @param points of a rescaled question: old option code to new option code
 * @param note the author's own words about the change
 */
public record ChangedQuestion(
    Change change,
    @Nullable Placed now,
    List<Placed> before,
    Map<String, String> points,
    @Nullable String note,
    Trend trend,
    BringForward bringForward) {

  /** A question with its standard. */
  public record Placed(Section section, Question question) {}

  /** What the change does to figures that compare years. */
  public enum Trend {
    CONTINUES("Results compare with last time."),
    CONTINUES_RESCALED(
        "Results compare with last time, whose answers are carried to the new scale."),
    RESTARTS("Results do not compare with last time: the trend starts again."),
    STARTS("There is nothing to compare with yet."),
    ENDS("The trend ends with the edition before.");

    private final String sentence;

    Trend(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  /** What a respondent finds of last time's answer. */
  public enum BringForward {
    TO_CONFIRM("Last time's answer is shown, to be confirmed or changed."),
    TO_CONFIRM_RESCALED(
        "Last time's answer is shown on the new scale, to be confirmed or changed."),
    TO_READ("Last time's answers are shown to read; the question is answered afresh."),
    EVIDENCE_ONLY("Last time's evidence is shown; the question is answered afresh."),
    NOTHING("Nothing is brought forward.");

    private final String sentence;

    BringForward(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  /** True when a respondent need look at nothing new. */
  public boolean unchanged() {
    return change == Change.SAME;
  }
}
