package org.assay.assurance.moderation;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Singleton;
import org.assay.assurance.moderation.leads.ModerationLeads;
import org.assay.assurance.moderation.practice.MakePractice;
import org.assay.assurance.moderation.practice.PracticeOutcome;
import org.assay.people.identity.Caller;

/** Opens the queues of a cycle's moderators for tests that are about something else. */
@Singleton
public class PracticeFixture {
  private final ModerationLeads leads;
  private final MakePractice make;

  PracticeFixture(ModerationLeads leads, MakePractice make) {
    this.leads = leads;
    this.make = make;
  }

  /** The moderator leads the others from now on, and decided that nobody has to practise. */
  public void doWithout(Caller admin, Caller moderator, long cycleId) {
    assertTrue(leads.name(admin, moderator.personId()));
    assertInstanceOf(
        PracticeOutcome.Done.class, make.doWithout(moderator, cycleId, "A small cycle"));
  }
}
