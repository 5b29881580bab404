package org.assay.learning.actions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An action with some of its parts changed; the rest as it was. */
final class ActionBuilder {
  private final Action old;
  private long id;
  private ActionPlanned plan;
  private boolean required;
  private boolean asked;
  private ActionState state;
  private @Nullable Instant closedAt;
  private Proof proof;
  private @Nullable Long carriedFrom;

  private ActionBuilder(Action old) {
    this.old = old;
    id = old.id();
    plan = old.plan();
    required = old.required();
    asked = old.asked();
    state = old.state();
    closedAt = old.closedAt();
    proof = old.proof();
    carriedFrom = old.carriedFrom();
  }

  static ActionBuilder of(Action action) {
    return new ActionBuilder(action);
  }

  ActionBuilder id(long given) {
    id = given;
    return this;
  }

  ActionBuilder plan(ActionPlanned now) {
    plan = now;
    return this;
  }

  ActionBuilder required(boolean now) {
    required = now;
    return this;
  }

  ActionBuilder asked(boolean now) {
    asked = now;
    return this;
  }

  /** With the time at which it ceased to be open, if it does by this. */
  ActionBuilder state(ActionState now, Instant at) {
    if (now.isOpen()) {
      closedAt = null;
    } else if (state != now) {
      closedAt = at;
    }
    state = now;
    return this;
  }

  ActionBuilder proof(Proof given) {
    proof = given;
    return this;
  }

  ActionBuilder carriedFrom(long action) {
    carriedFrom = action;
    return this;
  }

  Action done() {
    return new Action(
        id,
        old.partnershipId(),
        old.organisationId(),
        old.organisation(),
        old.raisedBy(),
        old.about(),
        plan,
        required,
        asked,
        state,
        old.openedAt(),
        closedAt,
        proof,
        carriedFrom,
        old.firstSubmittedAt(),
        old.version());
  }
}
