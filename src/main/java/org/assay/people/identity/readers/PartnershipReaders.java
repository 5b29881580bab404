package org.assay.people.identity.readers;

import io.micronaut.security.annotation.Secured;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Who reads what the partnership itself records: those who read reports, and administrators. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Secured({
  "PAS_MEMBER",
  "SCRUTINEER",
  "MODERATOR",
  "ADMIN",
  "EXECUTIVE_MEMBER",
  "LEARNING_LEAD",
  "AUDIT_LEAD",
  "READER"
})
public @interface PartnershipReaders {}
