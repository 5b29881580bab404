package org.assay.reporting.returnreport;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.QueryValue;
import java.time.DateTimeException;
import java.time.Instant;
import org.assay.engine.questionset.BlankText;
import org.assay.learning.actions.ActionFilter;
import org.assay.platform.form.AsAt;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Which actions a plan is to list. */
@Introspected
record PlanQuery(
    @Nullable @QueryValue String state,
    @Nullable @QueryValue String lead,
    @Nullable @QueryValue String standard,
    @Nullable @QueryValue String cycle,
    @Nullable @QueryValue String organisation,
    @Nullable @QueryValue String name,
    @Nullable @QueryValue String at) {

  /** The moment as at which the plan is; null for now. */
  @Nullable Instant moment() {
    try {
      return at == null || BlankText.is(at) ? null : AsAt.parse(at);
    } catch (DateTimeException e) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST, "report/at", "Give the time like this: 2026-11-30T12:00:00Z.");
    }
  }

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
