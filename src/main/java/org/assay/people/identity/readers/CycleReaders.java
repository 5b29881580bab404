package org.assay.people.identity.readers;

import io.micronaut.security.annotation.Secured;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Who reads which organisations have returned and what was asked: all who work for a partnership.
 */
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
  "ANALYST",
  "READER"
})
public @interface CycleReaders {}
