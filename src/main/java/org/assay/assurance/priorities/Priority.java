package org.assay.assurance.priorities;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A priority of a partnership's plan.
 *
 * @param tag by which questions, audits and recommendations name it
 * @param owner name of the body that leads on it; null when none is named
 * @param startsOn first day of the plan; {@code endsOn} its last
 */
public record Priority(
    String tag,
    String title,
    @Nullable String owner,
    LocalDate startsOn,
    LocalDate endsOn,
    List<Indicator> indicators) {}
