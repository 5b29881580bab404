package org.assay.desk.cycles;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * Where a cycle is planned.
 *
 * @param sections standards of the question set that is selected; empty before one is
 * @param asked how many it would ask, for instance "3 organisations"; null before anybody looked
 * @param preview whom it asks, by kind and by name; empty before anybody looked
 */
public record PlanPage(
    Shell shell,
    List<ErrorLink> errors,
    String title,
    List<Choice> editions,
    List<Choice> sections,
    DateParts opens,
    DateParts first,
    DateParts second,
    List<Choice> interim,
    List<Choice> previous,
    List<Choice> kinds,
    List<Choice> districts,
    List<Choice> groups,
    String exclusions,
    @Nullable String asked,
    List<Table> preview) {}
