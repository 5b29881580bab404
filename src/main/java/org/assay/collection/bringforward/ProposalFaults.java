package org.assay.collection.bringforward;

import java.util.Map;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Finding.Severity;
import org.assay.engine.guard.Guard;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.text.UnseenCharacters;
import org.jspecify.annotations.Nullable;

/** Why a wish about a proposal cannot be granted. */
final class ProposalFaults {
  private static final int LONGEST_REASON = 2000;

  private ProposalFaults() {}

  static @Nullable Finding of(ReturnView draft, @Nullable Proposed proposed, ProposalRequest wish) {
    if (proposed == null || proposed.proposal().answer() == null) {
      return finding(
          draft,
          wish,
          "proposal/unknown",
          "",
          "There is no such answer to decide about any more. Answer the question yourself.");
    }
    return switch (wish) {
      case ProposalRequest.Confirm it when !it.stamp().equals(proposed.proposal().stamp()) ->
          finding(
              draft,
              wish,
              "proposal/changed",
              "",
              "What was proposed here changed after you saw it. Read it again, then confirm.");
      case ProposalRequest.Override it -> reason(draft, it);
      case ProposalRequest.Confirm _, ProposalRequest.SetAside _ -> null;
    };
  }

  static Finding answered(ReturnView draft, ProposalRequest wish) {
    return finding(
        draft,
        wish,
        "proposal/answered",
        "",
        "This question has an answer already, which confirming would overwrite. Change the answer"
            + " itself.");
  }

  private static @Nullable Finding reason(ReturnView draft, ProposalRequest.Override wish) {
    var reason = wish.reason().strip();
    if (BlankText.is(reason)) {
      return finding(
          draft, wish, "proposal/reason", "/override", "Say why your answer is a different one.");
    }
    if (reason.length() > LONGEST_REASON) {
      return finding(
          draft,
          wish,
          "proposal/reason",
          "/override",
          "Shorten the reason to " + LONGEST_REASON + " characters or fewer.");
    }
    var unseen = UnseenCharacters.fault(reason).orElse(null);
    if (unseen != null) {
      return finding(draft, wish, "proposal/reason", "/override", unseen + ".");
    }
    var seen = Guard.check(reason);
    return seen.isEmpty()
        ? null
        : finding(draft, wish, "proposal/identifier", "/override", seen.getFirst().advice());
  }

  private static Finding finding(
      ReturnView draft, ProposalRequest wish, String code, String part, String message) {
    var section = draft.asking().edition().sectionOf(wish.question());
    return new Finding(
        code,
        "/answers/" + wish.question() + part,
        wish.question(),
        section == null ? null : section.key(),
        Severity.ERROR,
        message,
        Map.of());
  }
}
