package org.assay.collection.returns.facts;

import java.util.List;
import org.assay.engine.answering.Profile;
import org.assay.engine.questionset.BuiltInFacts;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fact;

/**
 * The facts that a question set asks an organisation to state before its questions: those that its
 * author declared and that the register does not know.
 */
public final class DeclaredFacts {
  private DeclaredFacts() {}

  /** In the order of the document. */
  public static List<Fact> of(Edition edition) {
    return edition.set().profile().values().stream()
        .filter(fact -> !BuiltInFacts.ALL.containsKey(fact.name()))
        .toList();
  }

  /** Those that have to be stated, since a condition reads them, and are not. */
  public static List<Fact> missing(Edition edition, Profile profile) {
    var read = FactUse.of(edition.set());
    return of(edition).stream()
        .filter(fact -> read.contains(fact.name()) && profile.fact(fact.name()) == null)
        .toList();
  }
}
