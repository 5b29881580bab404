package org.assay.people.singlesignon;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody is by a provider's word.
 *
 * @param subject never given to anybody else by this issuer
 * @param email null when the provider tells none, or does not vouch that it is theirs
 * @param organisation code or URN of where they signed in from; null when it is not told
 * @param organisationName as the provider knows it
 */
record ProvedIdentity(
    String issuer,
    String subject,
    @Nullable String email,
    @Nullable String organisation,
    @Nullable String organisationName) {}
