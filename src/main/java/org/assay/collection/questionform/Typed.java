package org.assay.collection.questionform;

import java.util.List;
import java.util.Map;
import org.assay.collection.questionform.QuestionBlock.Clash;

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
}
