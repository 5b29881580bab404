package org.assay.collection.returns;

import java.time.Instant;
import java.util.Map;
import org.assay.collection.answersheet.SheetQuestions;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.CyclePhase;
import org.assay.collection.cycles.OrganisationProfile;
import org.assay.engine.answering.Profile;
import org.assay.engine.questionset.Edition;
import org.assay.people.directory.Organisation;

/**
 * Who is asked what: the cycle and edition behind a return, and the organisation that answers.
 *
 * @param stated facts that the return itself states of the organisation, by name
 */
public record ReturnContext(
    Cycle cycle, Edition edition, Organisation organisation, Map<String, Object> stated) {
  public ReturnContext(Cycle cycle, Edition edition, Organisation organisation) {
    this(cycle, edition, organisation, Map.of());
  }

  public Profile profile() {
    return OrganisationProfile.of(organisation, stated);
  }

  public SheetQuestions questions() {
    return new SheetQuestions(edition, profile());
  }

  public CyclePhase phase(Instant now) {
    return cycle.phase(now);
  }
}
