package org.assay.reporting.dashboard;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import java.util.function.Function;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.problem.ProblemException;
import org.assay.platform.seal.AccessLog;
import org.jspecify.annotations.Nullable;

/** The subgroup's pages about a cycle, for those who may read its papers. */
@Hidden
@Controller("/cycles/{id}")
@Secured({
  "PAS_MEMBER",
  "SCRUTINEER",
  "MODERATOR",
  "EXECUTIVE_MEMBER",
  "LEARNING_LEAD",
  "AUDIT_LEAD",
  "READER"
})
@Produces(MediaType.TEXT_HTML)
class DashboardController {
  private final Cycles cycles;
  private final Editions editions;
  private final OverviewPages overviews;
  private final StandardPages standards;
  private final QuestionPages questions;
  private final HeatMapPages heatMaps;
  private final DutyPages duties;
  private final ImpactPages impact;
  private final ActionAgePages actionAges;
  private final RequestPages requests;
  private final AccessLog log;

  DashboardController(
      Cycles cycles,
      Editions editions,
      OverviewPages overviews,
      StandardPages standards,
      QuestionPages questions,
      HeatMapPages heatMaps,
      DutyPages duties,
      ImpactPages impact,
      ActionAgePages actionAges,
      RequestPages requests,
      AccessLog log) {
    this.cycles = cycles;
    this.editions = editions;
    this.overviews = overviews;
    this.standards = standards;
    this.questions = questions;
    this.heatMaps = heatMaps;
    this.duties = duties;
    this.impact = impact;
    this.actionAges = actionAges;
    this.requests = requests;
    this.log = log;
  }

  @Get("/overview")
  HttpResponse<?> overview(Caller caller, long id) {
    return answer(caller, id, "overview", it -> overviews.page(caller, it));
  }

  @Get("/heat-map")
  HttpResponse<?> heatMap(HttpRequest<?> request, Caller caller, long id) {
    var cycle = named(caller, id);
    var search = HeatMapSearch.of(said(request));
    return HttpResponse.ok(
        View.of("dashboard/heat-map", heatMaps.page(caller, cycle, editions.of(cycle), search)));
  }

  @Get("/standards")
  HttpResponse<?> standards(Caller caller, long id) {
    return answer(caller, id, "tables", it -> standards.page(caller, it));
  }

  @Get("/questions")
  HttpResponse<?> questions(Caller caller, long id, @Nullable @QueryValue String order) {
    return answer(caller, id, "tables", it -> questions.all(caller, it, order));
  }

  @Get("/questions/{key}")
  HttpResponse<?> question(HttpRequest<?> request, Caller caller, long id, String key) {
    var search = AnswerSearch.of(said(request));
    var cycle = named(caller, id);
    return questions
        .one(caller, cycle, editions.of(cycle), key, search)
        .map(it -> HttpResponse.ok(View.of("dashboard/question", it)))
        .orElseThrow(() -> ProblemException.notFound("cycle/unknown"));
  }

  @Get("/duties")
  HttpResponse<?> duties(HttpRequest<?> request, Caller caller, long id) {
    var cycle = named(caller, id);
    var search = DutySearch.of(said(request));
    return HttpResponse.ok(
        View.of("dashboard/duties", duties.page(caller, cycle, editions.of(cycle), search)));
  }

  @Get("/impact")
  HttpResponse<?> impact(Caller caller, long id) {
    return answer(caller, id, "tables", it -> impact.page(caller, it));
  }

  @Get("/action-ages")
  HttpResponse<?> actionAges(Caller caller, long id) {
    return answer(caller, id, "tables", it -> actionAges.page(caller, it));
  }

  @Get("/requests")
  HttpResponse<?> requests(Caller caller, long id) {
    return answer(caller, id, "tables", it -> requests.page(caller, it, editions.of(it)));
  }

  private static Function<String, @Nullable String> said(HttpRequest<?> request) {
    return name -> request.getParameters().get(name);
  }

  private HttpResponse<?> answer(
      Caller caller, long id, String template, Function<Cycle, ? extends Record> page) {
    return HttpResponse.ok(View.of("dashboard/" + template, page.apply(cycle(caller, id))));
  }

  /** Answers by name: who looked is kept. */
  private Cycle named(Caller caller, long id) {
    var cycle = cycle(caller, id);
    log.record(
        caller.partnershipId(),
        caller.personId(),
        "viewed",
        "cycle-answers",
        Long.toString(cycle.id()));
    return cycle;
  }

  private Cycle cycle(Caller caller, long id) {
    return Optional.of(caller)
        .filter(Caller::mayReadPapers)
        .flatMap(it -> cycles.find(it.partnershipId(), id))
        .orElseThrow(() -> ProblemException.notFound("cycle/unknown"));
  }
}
