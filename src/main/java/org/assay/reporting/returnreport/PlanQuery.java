package org.assay.reporting.returnreport;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import org.assay.engine.questionset.BlankText;
import org.assay.learning.actions.ActionFilter;
import org.jspecify.annotations.Nullable;

/** Which actions a plan is to list. */
@Introspected
record PlanQuery(
    @Nullable @QueryValue String state,
    @Nullable @QueryValue String lead,
    @Nullable @QueryValue String standard,
    @Nullable @QueryValue String cycle,
    @Nullable @QueryValue String organisation,
    @Nullable @QueryValue String name) {

  /** Without a state, all of them. */
  ActionFilter selection() {
    return ActionFilter.of(
            state == null || BlankText.is(state) ? ActionFilter.ALL : state,
            lead,
            standard,
            cycle,
            ActionFilter.organisation(organisation))
        .named(name);
  }
}
