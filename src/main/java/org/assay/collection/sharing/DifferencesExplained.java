package org.assay.collection.sharing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.assay.collection.bringforward.Proposals;
import org.assay.collection.bringforward.Proposed;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.submission.SubmissionRule;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Finding.Severity;

/** A return is not sent before it says why it answers otherwise than its group. */
@Singleton
class DifferencesExplained implements SubmissionRule {
  private final GroupAnswers groupAnswers;
  private final Proposals proposals;

  DifferencesExplained(GroupAnswers groupAnswers, Proposals proposals) {
    this.groupAnswers = groupAnswers;
    this.proposals = proposals;
  }

  @Override
  public List<Finding> findings(ReturnView draft) {
    return draft.submission() != null
        ? List.of()
        : proposals.of(draft, groupAnswers.proposals(draft)).byQuestion().values().stream()
            .flatMap(List::stream)
            .filter(Proposed::unexplained)
            .map(it -> finding(draft, it))
            .toList();
  }

  private static Finding finding(ReturnView draft, Proposed it) {
    var key = it.proposal().key();
    var section = draft.asking().edition().sectionOf(key);
    return new Finding(
        "proposal/reason",
        "/answers/" + key + "/override",
        key,
        section == null ? null : section.key(),
        Severity.ERROR,
        "Say why your answer to "
            + it.proposal().question().ref()
            + " is another one than "
            + it.proposal().source().answer()
            + ", or confirm that.",
        Map.of());
  }
}
