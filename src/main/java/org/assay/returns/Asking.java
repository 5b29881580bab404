package org.assay.returns;

import java.time.Instant;
import org.assay.answering.Profile;
import org.assay.answersheet.SheetQuestions;
import org.assay.cycles.Cycle;
import org.assay.cycles.CyclePhase;
import org.assay.cycles.OrganisationProfile;
import org.assay.directory.Organisation;
import org.assay.questionset.Edition;

/**
 * What is asked of whom: the cycle and edition behind a return, and the organisation that answers.
 */
public record Asking(Cycle cycle, Edition edition, Organisation organisation) {
  public Profile profile() {
    return OrganisationProfile.of(organisation);
  }

  public SheetQuestions questions() {
    return new SheetQuestions(edition, profile());
  }

  public CyclePhase phase(Instant now) {
    return cycle.phase(now);
  }
}
