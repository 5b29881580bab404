package org.assay.learning.recommendations;

import java.util.stream.Stream;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Membership;
import org.assay.people.identity.Role;

/** Who may do what to the partnership's recommendations. */
public final class ChainRights {
  private ChainRights() {}

  /** All recommendations of the partnership. */
  public static boolean mayReadAll(Caller caller) {
    return isOfPartnership(caller) && (caller.mayReadPapers() || caller.is(Role.ADMIN));
  }

  /** Those of the own organisation. */
  public static boolean mayReadOwn(Caller caller) {
    return caller.mayAnswer();
  }

  /** Makes recommendations, and speaks for the partnership's own bodies. */
  public static boolean mayRun(Caller caller) {
    return isOfPartnership(caller) && (caller.is(Role.LEARNING_LEAD) || caller.is(Role.ADMIN));
  }

  /** Looks at evidence, closes and records re-audits, of what is not the own. */
  public static boolean mayJudge(Caller caller) {
    return isOfPartnership(caller)
        && (caller.is(Role.LEARNING_LEAD)
            || caller.is(Role.PAS_MEMBER)
            || caller.is(Role.AUDIT_LEAD));
  }

  public static boolean mayEscalate(Caller caller) {
    return isOfPartnership(caller) && (caller.is(Role.LEARNING_LEAD) || caller.is(Role.PAS_MEMBER));
  }

  /** Records what the Executive decided. */
  public static boolean mayDecide(Caller caller) {
    return isOfPartnership(caller) && caller.is(Role.EXECUTIVE_MEMBER);
  }

  public static boolean speaksFor(Caller caller, RecommendationOwner owner) {
    var organisation = owner.organisationId();
    return organisation == null
        ? mayRun(caller)
        : caller.mayAnswer() && caller.speaksFor(organisation);
  }

  /** Whether the chain is the caller's own work, in whichever membership. */
  public static boolean isOwn(Caller caller, Chain chain) {
    return chain.isWorkOf(caller.personId())
        || Stream.concat(Stream.of(caller.membership()), caller.others().stream())
            .anyMatch(it -> belongsToOwner(it, chain));
  }

  private static boolean belongsToOwner(Membership membership, Chain chain) {
    var organisation = membership.organisationId();
    return organisation != null && chain.ownedBy(organisation).isPresent();
  }

  private static boolean isOfPartnership(Caller caller) {
    return caller.organisationId() == null && caller.groupId() == null;
  }
}
