package org.assay.demonstration.audits;

import java.util.Set;
import org.assay.people.identity.Caller;

/**
 * Who works on the county's audits.
 *
 * @param panel ids of the panel's members
 */
record AuditTeam(Caller lead, Set<Long> panel, AuditedAgencies agencies) {}
