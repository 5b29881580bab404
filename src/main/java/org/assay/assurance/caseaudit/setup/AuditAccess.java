package org.assay.assurance.caseaudit.setup;

import java.util.Set;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;

/** Who may do what with audits, as far as the role decides it. */
public final class AuditAccess {
  /** Who may be named as a case auditor of an agency. */
  public static final Set<Role> AUDITORS =
      Set.of(Role.RESPONDENT, Role.APPROVER, Role.CASE_AUDITOR);

  private AuditAccess() {}

  /** May set up audits, see how far forms are, and lead them to their end. */
  public static boolean leads(Caller caller) {
    return caller.is(Role.AUDIT_LEAD);
  }

  /** May read every audit of the partnership, with figures about few children. */
  public static boolean oversees(Caller caller) {
    return caller.is(Role.PAS_MEMBER) || caller.is(Role.SCRUTINEER);
  }

  /** May read what came of audits that are closed. */
  public static boolean readsOutcomes(Caller caller) {
    return caller.is(Role.EXECUTIVE_MEMBER)
        || caller.is(Role.LEARNING_LEAD)
        || caller.is(Role.READER);
  }

  /** Works for an agency that may take part. */
  public static boolean isOfAgency(Caller caller) {
    return caller.organisationId() != null && AUDITORS.contains(caller.role());
  }

  /** May see figures about fewer than five children. */
  public static boolean seesFew(Caller caller) {
    return leads(caller) || oversees(caller) || caller.is(Role.PANEL_MEMBER);
  }
}
