package org.assay.people.identity.readers;

import io.micronaut.security.annotation.Secured;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Who reads the papers of meetings: those who read reports, and analysts. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Secured({
  "PAS_MEMBER",
  "SCRUTINEER",
  "MODERATOR",
  "EXECUTIVE_MEMBER",
  "LEARNING_LEAD",
  "AUDIT_LEAD",
  "ANALYST",
  "READER"
})
public @interface PackReaders {}
