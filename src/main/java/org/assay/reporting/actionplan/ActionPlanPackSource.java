package org.assay.reporting.actionplan;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.collection.cycles.Cycle;
import org.assay.learning.actions.ActionFilter;
import org.assay.people.identity.Caller;
import org.assay.reporting.PackSource;

/** What organisations do about their gaps, in the pack of a meeting. */
@Singleton
class ActionPlanPackSource implements PackSource {
  private static final String CODE = "action-plan";

  /** As much as a meeting looks at. */
  private static final PlanExtent EXTENT =
      new PlanExtent(60, 20, "The list of actions has all of them");

  /** The lists hold what organisations wrote, beside their names and those of their staff. */
  private static final Set<String> SHAREABLE = Set.of("ages", "method");

  private final ActionPlans plans;

  ActionPlanPackSource(ActionPlans plans) {
    this.plans = plans;
  }

  @Override
  public int order() {
    return 2;
  }

  @Override
  public List<Choice> choices(Caller caller, Cycle cycle) {
    return List.of(new Choice(CODE, "Action plan"));
  }

  @Override
  public Optional<Bound> paper(Reader reader, Cycle cycle, Instant at, String code) {
    var caller = reader.caller();
    if (!code.equals(CODE) || !caller.maySeeSubmitted()) return Optional.empty();
    var ofCycle = ActionFilter.of(null, null, null, cycle.title(), null);
    return Optional.of(new Bound(CODE, plans.of(caller, ofCycle, EXTENT), SHAREABLE, true));
  }
}
