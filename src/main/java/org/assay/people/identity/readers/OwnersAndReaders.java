package org.assay.people.identity.readers;

import io.micronaut.security.annotation.Secured;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Those who read what the partnership records, and the organisations that it is about. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Secured({
  "RESPONDENT",
  "APPROVER",
  "PAS_MEMBER",
  "SCRUTINEER",
  "MODERATOR",
  "ADMIN",
  "EXECUTIVE_MEMBER",
  "LEARNING_LEAD",
  "AUDIT_LEAD",
  "READER"
})
public @interface OwnersAndReaders {}
