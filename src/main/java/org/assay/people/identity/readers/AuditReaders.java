package org.assay.people.identity.readers;

import io.micronaut.security.annotation.Secured;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Who may know of case audits: those who lead, judge or read them, and the agencies that take part.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Secured({
  "AUDIT_LEAD",
  "PANEL_MEMBER",
  "PAS_MEMBER",
  "SCRUTINEER",
  "EXECUTIVE_MEMBER",
  "LEARNING_LEAD",
  "READER",
  "RESPONDENT",
  "APPROVER",
  "CASE_AUDITOR"
})
public @interface AuditReaders {}
