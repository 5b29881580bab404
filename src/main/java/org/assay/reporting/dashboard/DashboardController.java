package org.assay.reporting.dashboard;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.ReportReaders;
import org.assay.platform.View;
import org.assay.platform.form.AsAt;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;
import org.assay.platform.seal.AccessLog;
import org.jspecify.annotations.Nullable;

/** The subgroup's pages about a cycle, for those who may read its papers. */
@Hidden
@Controller("/cycles/{id}")
@ReportReaders
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
  private final FigureMargins margins;
  private final AccessLog log;
  private final Clock clock;

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
      FigureMargins margins,
      AccessLog log,
      Clock clock) {
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
    this.margins = margins;
    this.log = log;
    this.clock = clock;
  }

  @Get("/overview")
  HttpResponse<?> overview(HttpRequest<?> request, Caller caller, long id) {
    var cycle = cycle(caller, id);
    var asAt = asAt(request);
    var margin = margins.ofOverview(caller, request.getPath(), "Overview", asAt);
    return shown("overview", overviews.page(caller, cycle, at(asAt)), margin);
  }

  @Get("/heat-map")
  HttpResponse<?> heatMap(HttpRequest<?> request, Caller caller, long id) {
    var cycle = named(caller, id);
    var asAt = asAt(request);
    var page =
        heatMaps.page(caller, cycle, editions.of(cycle), HeatMapSearch.of(said(request)), at(asAt));
    return shown("heat-map", page, margin(request, caller, "Heat-map", asAt));
  }

  @Get("/standards")
  HttpResponse<?> standards(HttpRequest<?> request, Caller caller, long id) {
    var asAt = asAt(request);
    var page = standards.page(caller, cycle(caller, id), at(asAt));
    return shown("tables", page, margin(request, caller, "Standards", asAt));
  }

  @Get("/questions")
  HttpResponse<?> questions(
      HttpRequest<?> request, Caller caller, long id, @Nullable @QueryValue String order) {
    var asAt = asAt(request);
    var page = questions.all(caller, cycle(caller, id), order, at(asAt));
    return shown("tables", page, margin(request, caller, "Questions", asAt));
  }

  @Get("/questions/{key}")
  HttpResponse<?> question(HttpRequest<?> request, Caller caller, long id, String key) {
    var search = AnswerSearch.of(said(request));
    var cycle = named(caller, id);
    var asAt = asAt(request);
    return questions
        .one(caller, cycle, editions.of(cycle), key, search, at(asAt))
        .map(it -> shown("question", it, margin(request, caller, it.head().heading(), asAt)))
        .orElseThrow(() -> ProblemException.notFound("question/unknown"));
  }

  @Get("/duties")
  HttpResponse<?> duties(HttpRequest<?> request, Caller caller, long id) {
    var cycle = named(caller, id);
    var search = DutySearch.of(said(request));
    var asAt = asAt(request);
    var page = duties.page(caller, cycle, editions.of(cycle), search, at(asAt));
    return shown("duties", page, margin(request, caller, "Legal duties", asAt));
  }

  @Get("/impact")
  HttpResponse<?> impact(HttpRequest<?> request, Caller caller, long id) {
    var asAt = asAt(request);
    var page = impact.page(caller, cycle(caller, id), at(asAt));
    return shown("tables", page, margin(request, caller, "Impact", asAt));
  }

  @Get("/action-ages")
  HttpResponse<?> actionAges(HttpRequest<?> request, Caller caller, long id) {
    var asAt = asAt(request);
    var page = actionAges.page(caller, cycle(caller, id), at(asAt));
    return shown("tables", page, margin(request, caller, "Actions", asAt));
  }

  @Get("/requests")
  HttpResponse<?> requests(HttpRequest<?> request, Caller caller, long id) {
    var asAt = asAt(request);
    var cycle = cycle(caller, id);
    var page = requests.page(caller, cycle, editions.of(cycle), at(asAt));
    return shown("tables", page, margin(request, caller, "Support asked", asAt));
  }

  private AsAt asAt(HttpRequest<?> request) {
    Map<String, Object> typed = new HashMap<>();
    request.getParameters().forEach((name, values) -> typed.put(name, values));
    return AsAt.of(new FormInput(typed), clock.instant());
  }

  private Instant at(AsAt asAt) {
    return asAt.or(clock.instant());
  }

  private FigureMargin margin(HttpRequest<?> request, Caller caller, String heading, AsAt asAt) {
    return margins.of(caller, request.getPath(), heading, asAt);
  }

  private static HttpResponse<?> shown(String template, Record page, FigureMargin margin) {
    return HttpResponse.ok(View.of("dashboard/" + template, page, "margin", margin));
  }

  private static Function<String, @Nullable String> said(HttpRequest<?> request) {
    return name -> request.getParameters().get(name);
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
