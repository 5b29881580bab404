package org.assay.colleagues;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A standard was given to somebody who has an account.
 *
 * @param standardTitle of the standard, as people know it
 * @param cycle its title
 * @param byName of who gave it
 */
public record StandardAssigned(
    long partnershipId,
    long organisationId,
    long returnId,
    long personId,
    String standard,
    String standardTitle,
    String cycle,
    @Nullable LocalDate due,
    String byName) {}
