package org.assay.collection.workbook.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;

/** What an answer asks to be given with it, said before anybody has chosen it. */
public final class OptionDemands {
  private OptionDemands() {}

  /** For instance “Partly met” or “Not met” needs an action. Empty when nothing is asked. */
  public static List<String> of(Question question) {
    var byNeed = new LinkedHashMap<String, List<String>>();
    options(question.type().options(), byNeed);
    if (question.type() instanceof ItemType.TallyItem tally) outcomes(tally, byNeed);
    return byNeed.entrySet().stream()
        .map(
            need ->
                need.getValue().stream().collect(Collectors.joining("” or “", "“", "”"))
                    + " needs "
                    + need.getKey()
                    + ".")
        .toList();
  }

  private static void outcomes(
      ItemType.TallyItem tally, LinkedHashMap<String, List<String>> byNeed) {
    for (var outcome : tally.outcomes()) {
      put(
          byNeed,
          outcome.label(),
          needs(false, false, outcome.commentRequired(), 0, outcome.actionRequired()));
    }
  }

  private static void options(List<Option> options, LinkedHashMap<String, List<String>> byNeed) {
    for (var option : options) {
      put(
          byNeed,
          option.label(),
          needs(
              option.other(),
              option.reasonRequired(),
              option.commentRequired(),
              option.minEvidence(),
              option.actionRequired()));
    }
  }

  private static void put(
      LinkedHashMap<String, List<String>> byNeed, String label, List<String> needs) {
    if (needs.isEmpty()) return;
    var last = needs.getLast();
    var first = String.join(", ", needs.subList(0, needs.size() - 1));
    byNeed
        .computeIfAbsent(first.isEmpty() ? last : first + " and " + last, k -> new ArrayList<>())
        .add(label);
  }

  private static List<String> needs(
      boolean words, boolean reason, boolean comment, int evidence, boolean action) {
    var needs = new ArrayList<String>();
    if (words) needs.add("your own words for it");
    if (reason) needs.add("a reason why it does not apply");
    if (comment) needs.add("a comment");
    if (evidence == 1) needs.add("evidence");
    if (evidence > 1) needs.add(evidence + " pieces of evidence");
    if (action) needs.add("an action, who leads it and when it will be done");
    return needs;
  }
}
