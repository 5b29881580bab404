package org.assay.returns;

import java.time.Instant;
import java.util.Map;
import org.assay.answering.Profile;
import org.assay.answersheet.SheetQuestions;
import org.assay.cycles.Cycle;
import org.assay.cycles.CyclePhase;
import org.assay.cycles.OrganisationProfile;
import org.assay.directory.Organisation;
import org.assay.questionset.Edition;

/**
 * What is asked of whom: the cycle and edition behind a return, and the organisation that answers.
 *
 * @param stated facts that the return itself states of the organisation, by name
 */
public record Asking(
    Cycle cycle, Edition edition, Organisation organisation, Map<String, Object> stated) {
  public Asking(Cycle cycle, Edition edition, Organisation organisation) {
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
