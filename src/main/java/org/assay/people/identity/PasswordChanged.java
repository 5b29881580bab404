package org.assay.people.identity;

/**
 * Somebody has chosen a new password.
 *
 * @param partnershipId of the membership that they worked in
 */
public record PasswordChanged(long partnershipId, long personId) {}
