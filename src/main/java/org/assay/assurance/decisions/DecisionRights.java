package org.assay.assurance.decisions;

import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;

/** Who may do what to a partnership's decisions. */
final class DecisionRights {
  private DecisionRights() {}

  static boolean mayRead(Caller caller) {
    return ofPartnership(caller) && (caller.mayReadPapers() || caller.is(Role.ADMIN));
  }

  /** Asks something of a meeting; the administrator may be who takes its minutes. */
  static boolean mayAsk(Caller caller) {
    return ofPartnership(caller) && (caller.is(Role.PAS_MEMBER) || caller.is(Role.ADMIN));
  }

  static boolean mayEscalate(Caller caller) {
    return ofPartnership(caller) && caller.is(Role.PAS_MEMBER);
  }

  /**
   * What was escalated the Executive decides; for a meeting, the person who asks writes it down.
   */
  static boolean mayDecide(Caller caller, AskedDecision it) {
    return it.kind() == DecisionKind.ESCALATION
        ? ofPartnership(caller) && caller.is(Role.EXECUTIVE_MEMBER)
        : mayAsk(caller);
  }

  /** Notes what became of it, and closes it. */
  static boolean mayFollow(Caller caller, AskedDecision it) {
    return mayAsk(caller) || mayDecide(caller, it);
  }

  /**
   * Closes it because another decision takes its place. What is before the Executive only the
   * Executive takes away, or the person who sent it there.
   */
  static boolean maySupersede(Caller caller, Decision it) {
    var sent = it.steps().getFirst().personId() == caller.personId();
    return it.what().kind() == DecisionKind.ESCALATION
        ? mayDecide(caller, it.what()) || (sent && mayEscalate(caller))
        : mayFollow(caller, it.what());
  }

  private static boolean ofPartnership(Caller caller) {
    return caller.organisationId() == null && caller.groupId() == null;
  }
}
