package org.assay.people.identity.readers;

import io.micronaut.security.annotation.Secured;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Who follows what organisations of the whole partnership do. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Secured({"PAS_MEMBER", "SCRUTINEER", "MODERATOR", "ADMIN"})
public @interface Overseers {}
