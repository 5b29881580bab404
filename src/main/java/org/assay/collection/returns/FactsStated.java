package org.assay.collection.returns;

import jakarta.inject.Singleton;
import java.util.List;
import org.assay.collection.returns.facts.DeclaredFacts;
import org.assay.collection.returns.facts.FactReader;
import org.assay.collection.returns.submission.SubmissionRule;
import org.assay.engine.answering.Finding;

/** A return is sent when everything is known that decides what it was to be asked. */
@Singleton
class FactsStated implements SubmissionRule {
  @Override
  public List<Finding> findings(ReturnView draft) {
    return DeclaredFacts.missing(draft.asking().edition(), draft.asking().profile()).stream()
        .map(
            fact ->
                StateFacts.finding("profile/missing", fact.name(), FactReader.instruction(fact)))
        .toList();
  }
}
