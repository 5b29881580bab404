package org.assay.people.identity.readers;

import io.micronaut.security.annotation.Secured;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Who reads the reports on a cycle and the pages behind them. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Secured({
  "PAS_MEMBER",
  "SCRUTINEER",
  "MODERATOR",
  "EXECUTIVE_MEMBER",
  "LEARNING_LEAD",
  "AUDIT_LEAD",
  "READER"
})
public @interface ReportReaders {}
