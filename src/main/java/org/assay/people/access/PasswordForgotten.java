package org.assay.people.access;

/**
 * Somebody asked for a link by which to choose another password.
 *
 * @param partnershipId of the membership that they last worked in
 */
public record PasswordForgotten(long partnershipId, long personId) {}
