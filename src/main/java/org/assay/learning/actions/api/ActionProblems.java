package org.assay.learning.actions.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.assay.engine.guard.Sighting;
import org.assay.learning.actions.WorkOutcome;
import org.assay.learning.actions.WorkOutcome.Closed;
import org.assay.learning.actions.WorkOutcome.Done;
import org.assay.learning.actions.WorkOutcome.Fault;
import org.assay.learning.actions.WorkOutcome.HeldBack;
import org.assay.learning.actions.WorkOutcome.Invalid;
import org.assay.learning.actions.WorkOutcome.NotDone;
import org.assay.learning.actions.WorkOutcome.NotFound;
import org.assay.learning.actions.WorkOutcome.Stale;
import org.assay.platform.Problem;
import org.assay.platform.problem.ProblemException;

/** Says to a program why an action was not changed. */
final class ActionProblems {
  private ActionProblems() {}

  static ProblemException notFound() {
    return ProblemException.notFound("action/not-found");
  }

  static HttpResponse<?> refused(WorkOutcome outcome) {
    return switch (outcome) {
      case Done _ -> throw new IllegalArgumentException("It was not refused");
      case Invalid(var faults) ->
          unprocessable("action/invalid", "Nothing was kept; each fault is in errors.", faults);
      case HeldBack held ->
          Problem.response(
              HttpStatus.UNPROCESSABLE_ENTITY,
              "action/identifier",
              "The words may identify a child, and nothing was kept. Take it out, or say in"
                  + " confirmed how you know that it does not.",
              held.sightings().stream().map(ActionProblems::error).toList());
      case Stale(var now) ->
          Problem.response(
              HttpStatus.CONFLICT,
              "action/stale",
              "Somebody else has changed this action. Read it, then send yours with version "
                  + now.version()
                  + ".");
      case Closed _ ->
          Problem.response(
              HttpStatus.CONFLICT, "action/closed", "This action is no longer to be done.");
      case NotDone _ ->
          Problem.response(
              HttpStatus.CONFLICT, "action/not-done", "Only an action that is done opens again.");
      case NotFound _ -> throw notFound();
    };
  }

  private static HttpResponse<?> unprocessable(String code, String detail, List<Fault> faults) {
    return Problem.response(
        HttpStatus.UNPROCESSABLE_ENTITY,
        code,
        detail,
        faults.stream().map(ActionProblems::error).toList());
  }

  private static Map<String, Object> error(Fault it) {
    return Map.of("code", "action/invalid", "pointer", "/" + it.box(), "message", it.message());
  }

  private static Map<String, Object> error(Sighting it) {
    return Map.of(
        "code",
        "action/identifier",
        "kind",
        it.kind().code(),
        "start",
        it.start(),
        "end",
        it.end(),
        "message",
        it.advice());
  }
}
