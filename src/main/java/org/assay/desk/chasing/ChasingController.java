package org.assay.desk.chasing;

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
import java.util.Map;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.Overseers;
import org.assay.platform.Page;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How a cycle is chased, and its ladder. */
@Hidden
@Controller("/chasing/{cycle}")
@Overseers
@Produces(MediaType.TEXT_HTML)
class ChasingController {
  private final Cycles cycles;
  private final Ladder ladder;
  private final ChasingPages pages;
  private final ChaseListPages lists;
  private final FormRules rules;
  private final Clock clock;

  ChasingController(
      Cycles cycles,
      Ladder ladder,
      ChasingPages pages,
      ChaseListPages lists,
      FormRules rules,
      Clock clock) {
    this.cycles = cycles;
    this.ladder = ladder;
    this.pages = pages;
    this.lists = lists;
    this.rules = rules;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> one(Caller caller, long cycle, @Nullable @QueryValue String done) {
    return cycles
        .find(caller.partnershipId(), cycle)
        .map(
            it ->
                page(
                    caller, it, new FormInput(Map.of()), ChasingNews.of(done, it, clock.instant())))
        .orElseThrow(ChasingController::unknown);
  }

  @Get("/returns")
  HttpResponse<?> list(Caller caller, long cycle, @Nullable @QueryValue String page) {
    return cycles
        .find(caller.partnershipId(), cycle)
        .map(
            it ->
                HttpResponse.ok(View.of("chasing/list", lists.list(caller, it, Page.number(page)))))
        .orElseThrow(ChasingController::unknown);
  }

  @Post("/rungs")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured("ADMIN")
  HttpResponse<?> add(Caller caller, long cycle, @Body Map<String, Object> body) {
    var found = cycles.find(caller.partnershipId(), cycle);
    if (found.isEmpty()) throw unknown();
    var form = new FormInput(body);
    var typed = RungForm.of(form);
    rules.check(typed, form);
    var kind = typed.kind();
    var day = typed.day();
    if (kind != null && day != null) {
      ladder.add(found.get(), kind, day).ifPresent(why -> form.wrong(why, "day"));
    }
    return form.isSound() ? onwards(cycle, "added") : page(caller, found.get(), form, null);
  }

  @Post("/usual-rungs")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured("ADMIN")
  HttpResponse<?> addUsual(Caller caller, long cycle) {
    var found = cycles.find(caller.partnershipId(), cycle).orElseThrow(ChasingController::unknown);
    return onwards(cycle, ladder.addUsual(found) ? "usual" : "none");
  }

  @Post("/rungs/{rung}/send")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured("ADMIN")
  HttpResponse<?> send(Caller caller, long cycle, long rung) {
    if (isStrange(caller, cycle, rung)) throw ProblemException.notFound("chasing/unknown");
    return onwards(cycle, ladder.send(caller.partnershipId(), rung) ? "sent" : "not-sent");
  }

  @Post("/rungs/{rung}/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured("ADMIN")
  HttpResponse<?> remove(Caller caller, long cycle, long rung) {
    if (isStrange(caller, cycle, rung)) throw ProblemException.notFound("chasing/unknown");
    return onwards(cycle, ladder.remove(caller, rung) ? "removed" : "not-sent");
  }

  private boolean isStrange(Caller caller, long cycle, long rung) {
    return ladder.find(caller, rung).filter(it -> it.cycleId() == cycle).isEmpty();
  }

  private HttpResponse<?> page(Caller caller, Cycle cycle, FormInput form, @Nullable String done) {
    var status = form.isSound() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
    return HttpResponse.status(status)
        .body(View.of("chasing/chasing", pages.page(caller, cycle, form, done)));
  }

  private static HttpResponse<?> onwards(long cycle, String done) {
    return HttpResponse.seeOther(URI.create("/chasing/" + cycle + "?done=" + done));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("cycle/unknown");
  }
}
