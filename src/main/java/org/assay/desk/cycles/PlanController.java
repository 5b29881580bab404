package org.assay.desk.cycles;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.KeepCycles;
import org.assay.people.directory.Organisation;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Plans cycles, opens them, moves their deadlines and ends them. */
@Hidden
@Controller("/plans")
@Secured("ADMIN")
@Produces(MediaType.TEXT_HTML)
class PlanController {

  private final PlanForm forms;
  private final PlanCycle plans;
  private final PlanPages pages;
  private final Cycles cycles;
  private final KeepCycles keep;
  private final FormRules rules;
  private final Clock clock;

  PlanController(
      PlanForm forms,
      PlanCycle plans,
      PlanPages pages,
      Cycles cycles,
      KeepCycles keep,
      FormRules rules,
      Clock clock) {
    this.forms = forms;
    this.plans = plans;
    this.pages = pages;
    this.cycles = cycles;
    this.keep = keep;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @param like id of the cycle that it is to be like, a year later
   */
  @Get
  HttpResponse<?> blank(Caller caller, @Nullable @QueryValue Long like) {
    var form =
        Optional.ofNullable(like)
            .flatMap(it -> cycles.find(caller.partnershipId(), it))
            .map(pages::copy)
            .orElseGet(() -> new FormInput(Map.of()));
    return page(HttpStatus.OK, caller, form, List.of(), null);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> plan(Caller caller, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var plan = forms.read(caller, form);
    if (plan.isEmpty()) {
      return page(HttpStatus.UNPROCESSABLE_ENTITY, caller, form, form.errors(), null);
    }
    if (!form.text("go").equals("open")) {
      var faults = plans.faults(caller, plan.get());
      return page(
          faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
          caller,
          form,
          faults,
          plans.asked(caller, plan.get()));
    }
    return switch (plans.open(caller, plan.get())) {
      case PlanCycle.Outcome.Opened(var cycle, var asked) ->
          HttpResponse.seeOther(URI.create("/chasing/" + cycle.id() + "?done=opened"));
      case PlanCycle.Outcome.Refused(var faults) ->
          page(
              HttpStatus.UNPROCESSABLE_ENTITY,
              caller,
              form,
              faults,
              plans.asked(caller, plan.get()));
    };
  }

  private HttpResponse<?> page(
      HttpStatus status,
      Caller caller,
      FormInput form,
      List<ErrorLink> faults,
      @Nullable List<Organisation> asked) {
    return HttpResponse.status(status)
        .body(View.of("desk/plan", pages.plan(caller, form, faults, asked)));
  }

  @Get("/{id}")
  HttpResponse<?> one(Caller caller, long id) {
    return cycles
        .find(caller.partnershipId(), id)
        .map(it -> HttpResponse.ok(View.of("desk/keep", pages.keep(caller, it, null, List.of()))))
        .orElseThrow(PlanController::unknown);
  }

  @Post("/{id}/deadlines")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> extend(Caller caller, long id, @Body Map<String, Object> body) {
    var found = cycles.find(caller.partnershipId(), id).orElseThrow(PlanController::unknown);
    var form = new FormInput(body);
    var typed = DeadlinesForm.of(form);
    rules.check(typed, form);
    var first = typed.first();
    var second = typed.second();
    if (first != null && second != null) check(found, form, first, second);
    if (!form.isSound() || first == null || second == null) {
      return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
          .body(View.of("desk/keep", pages.keep(caller, found, form, form.errors())));
    }
    keep.extend(caller, found, first, second);
    return HttpResponse.seeOther(URI.create("/cycles/" + id));
  }

  private void check(Cycle cycle, FormInput form, LocalDate first, LocalDate second) {
    if (first.isBefore(cycle.opensOn())) {
      form.wrong("“When are returns due?” is before the cycle opens. Enter a later date", "first");
    }
    if (second.isBefore(first)) {
      form.wrong(
          "“When do you stop accepting late returns?” is before “When are returns due?”. Enter a"
              + " later date",
          "second");
    }
    if (form.isSound() && second.isBefore(England.day(clock.instant()))) {
      form.wrong(
          "“When do you stop accepting late returns?” is in the past. Enter a later date",
          "second");
    }
  }

  @Post("/{id}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> end(Caller caller, long id) {
    var found = cycles.find(caller.partnershipId(), id).orElseThrow(PlanController::unknown);
    keep.close(caller, found);
    return HttpResponse.seeOther(URI.create("/cycles/" + id));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("cycle/unknown");
  }
}
