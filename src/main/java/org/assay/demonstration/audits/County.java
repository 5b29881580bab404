package org.assay.demonstration.audits;

import java.util.Set;
import org.assay.assurance.caseaudit.setup.AuditCase;
import org.assay.assurance.caseaudit.setup.KeepAudit;
import org.assay.collection.questionform.PostedAnswers;
import org.assay.people.identity.Caller;

/**
 * Who works on the county's audits.
 *
 * @param panel ids of the panel's members
 */
record County(Caller lead, Set<Long> panel, AuditedAgencies agencies) {}
