package org.assay.questionform;

import java.util.ArrayList;
import org.assay.questionset.Option;
import org.jspecify.annotations.Nullable;

/**
 * What choosing an option asks for besides, in words that stand under it before anybody has chosen.
 */
final class Demands {
  private Demands() {}

  static @Nullable String of(Option option) {
    var asks = new ArrayList<String>();
    if (option.reasonRequired()) asks.add("a reason");
    if (option.commentRequired()) asks.add("a comment");
    if (option.minEvidence() > 0) asks.add("evidence");
    if (option.actionRequired()) asks.add("an action");
    var hint = option.hint();
    if (asks.isEmpty()) return hint;
    var needs = "Needs " + joined(asks);
    return hint == null ? needs : hint.replaceAll("\\.$", "") + ". " + needs;
  }

  private static String joined(ArrayList<String> asks) {
    var last = asks.removeLast();
    return asks.isEmpty() ? last : String.join(", ", asks) + " and " + last;
  }
}
