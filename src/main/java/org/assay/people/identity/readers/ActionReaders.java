package org.assay.people.identity.readers;

import io.micronaut.security.annotation.Secured;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Who reads the actions of organisations: their own people, leads of groups and the partnership.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Secured({"RESPONDENT", "APPROVER", "GROUP_LEAD", "PAS_MEMBER", "SCRUTINEER", "MODERATOR"})
public @interface ActionReaders {}
