package org.assay.collection.returns.list;

import java.time.Instant;
import org.assay.collection.returns.ReturnStatus;
import org.jspecify.annotations.Nullable;

/**
 * A return in the partnership's list.
 *
 * @param district null for an organisation of the whole county
 * @param submittedAt null before it was first signed off
 */
public record ListedReturn(
    long id,
    String organisation,
    @Nullable String district,
    String cycle,
    ReturnStatus status,
    @Nullable Instant submittedAt) {}
