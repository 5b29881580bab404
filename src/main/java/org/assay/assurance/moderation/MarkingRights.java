package org.assay.assurance.moderation;

import jakarta.inject.Singleton;
import org.assay.assurance.moderation.leads.ModerationLeads;
import org.assay.assurance.moderation.marks.Marker;
import org.assay.assurance.moderation.practice.PracticeFirst;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;

/** Who may work on a sampled return now, whatever was drawn. */
@Singleton
class MarkingRights {
  private final Moderators moderators;
  private final ModerationLeads leads;
  private final PracticeFirst practice;

  MarkingRights(Moderators moderators, ModerationLeads leads, PracticeFirst practice) {
    this.moderators = moderators;
    this.leads = leads;
    this.practice = practice;
  }

  /** Nobody marks the own organisation, group or a declared interest, or before practising. */
  boolean mayMark(Caller caller, Sample sample, Marker as) {
    var own = sample.markerOf(caller.personId());
    var may = as == own || as == Marker.SETTLED && own == Marker.FIRST;
    return may
        && sample.finishedAt() == null
        && isFree(caller, sample)
        && practice.closed(caller, sample.cycleId()).isEmpty();
  }

  /** The first marker of a return that is not finished, and the person who leads the moderators. */
  boolean mayAsk(Caller caller, Sample sample) {
    return sample.finishedAt() == null
        && (mayMark(caller, sample, Marker.FIRST) || leads(caller, sample));
  }

  /** Leads the partnership's moderators, and has no stake in the organisation. */
  boolean leads(Caller caller, Sample sample) {
    return leads.isLead(caller) && isFree(caller, sample);
  }

  private boolean isFree(Caller caller, Sample sample) {
    return caller.is(Role.MODERATOR)
        && !moderators
            .one(caller.partnershipId(), caller.personId())
            .organisations()
            .contains(sample.organisationId());
  }
}
