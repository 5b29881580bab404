package org.assay.collection.questionform;

import java.util.List;
import java.util.Map;
import org.assay.collection.questionform.QuestionBlock.Clash;
import org.assay.engine.answering.Finding;
import org.assay.engine.questionset.Edition;

/**
 * What came back from a refusal, to be shown with what was typed still there.
 *
 * @param errors by box
 * @param held what of it may identify a child
 * @param clashes by question, where somebody else's answer stands
 */
public record Typed(
    Fields fields, Map<String, String> errors, List<HeldText> held, Map<String, Clash> clashes) {
  /** The page shows what is stored. */
  public static final Typed NOTHING = new Typed(Fields.NONE, Map.of(), List.of(), Map.of());

  /**
   * Sent back since it breaks a rule.
   *
   * @param errors of the boxes; {@code held} is said beside its text
   */
  public static Typed refused(
      Fields fields, Edition edition, List<Finding> errors, List<HeldText> held) {
    return new Typed(fields, Boxes.errors(errors, edition, fields), held, Map.of());
  }

  /**
   * Sent back since somebody else saved an answer first. What was typed stays in the boxes, with
   * the version of their answer, so that saving again decides.
   *
   * @param versions of the answers that are stored now, by question
   */
  public static Typed clashing(
      Fields fields, Map<String, Integer> versions, Map<String, Clash> clashes) {
    var renewed = new Fields.Writing();
    versions.forEach((question, version) -> renewed.put(question + ".version", version));
    return new Typed(fields.with(renewed.done()), Map.of(), List.of(), clashes);
  }
}
