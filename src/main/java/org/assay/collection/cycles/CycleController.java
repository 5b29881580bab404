package org.assay.collection.cycles;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.collection.cycles.Completion.Count;
import org.assay.engine.questionset.FormKind;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.Role;
import org.assay.people.identity.readers.CycleReaders;
import org.assay.platform.England;
import org.assay.platform.View;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The partnership's view of its cycles: who has returned, never what they answered. */
@Hidden
@Controller("/cycles")
@CycleReaders
@Produces(MediaType.TEXT_HTML)
class CycleController {

  private final Cycles cycles;
  private final Editions editions;
  private final Burdens burdens;
  private final FormsLeftOut leftOut;
  private final CycleReportTitles reports;
  private final Clock clock;

  CycleController(
      Cycles cycles,
      Editions editions,
      Burdens burdens,
      FormsLeftOut leftOut,
      CycleReportTitles reports,
      Clock clock) {
    this.cycles = cycles;
    this.editions = editions;
    this.burdens = burdens;
    this.leftOut = leftOut;
    this.reports = reports;
    this.clock = clock;
  }

  @Get
  ModelAndView<Map<String, Object>> all(Caller caller) {
    var lines =
        cycles.overview(caller, it -> !isPastQuarter(it)).stream()
            .map(
                it ->
                    new CyclesPage.Line(
                        it.cycle().title(),
                        "/cycles/" + it.cycle().id(),
                        caller.mayReadPapers() ? "/cycles/" + it.cycle().id() + "/overview" : null,
                        phase(it.cycle()),
                        dates(it.cycle()),
                        figures(it.count())))
            .toList();
    return View.of(
        "cycles/cycles",
        new CyclesPage(
            Navigation.shell(caller, "Cycles", "/cycles"),
            caller.is(Role.ADMIN),
            leftOut(caller),
            lines));
  }

  /**
   * Quarterly figures that are in; their series has a page of its own, which names each quarter.
   */
  private boolean isPastQuarter(Cycle cycle) {
    return cycle.phase(clock.instant()) == CyclePhase.CLOSED
        && editions
            .find(cycle.questionSetId(), cycle.questionSetVersion())
            .filter(it -> it.set().kind() == FormKind.DATASET)
            .isPresent();
  }

  /** For those who look after the question sets. */
  private List<String> leftOut(Caller caller) {
    return caller.is(Role.ADMIN) ? leftOut.lines() : List.of();
  }

  @Get("/{id}")
  HttpResponse<?> one(Caller caller, long id) {
    var found =
        cycles.completion(caller, id).orElseThrow(() -> ProblemException.notFound("cycle/unknown"));
    return HttpResponse.ok(View.of("cycles/cycle", page(caller, found)));
  }

  private CyclePage page(Caller caller, Completion completion) {
    var cycle = completion.cycle();
    var burden = burdens.of(cycle);
    var cuts =
        completion.cuts().entrySet().stream()
            .filter(c -> c.getValue().size() > 1)
            .map(c -> table(c.getKey(), c.getValue()))
            .toList();
    return new CyclePage(
        Navigation.shell(caller, cycle.title(), "/cycles"),
        cycle.id(),
        cycle.title(),
        phase(cycle),
        dates(cycle),
        editions.of(cycle).set().editionName(),
        figures(completion.whole().now()),
        burden.isTold() ? burden : null,
        cuts,
        caller.is(Role.ADMIN),
        caller.maySeeProgress(),
        caller.mayReadPapers(),
        reports.all());
  }

  private String phase(Cycle cycle) {
    return cycle.phase(clock.instant()).label();
  }

  private static String dates(Cycle cycle) {
    return "Opened "
        + day(cycle.opensOn())
        + ", due "
        + day(cycle.firstDeadline())
        + ", taken until "
        + day(cycle.secondDeadline());
  }

  private static String day(LocalDate date) {
    return England.date(date);
  }

  private static List<CyclesPage.Figure> figures(Count count) {
    return List.of(
        new CyclesPage.Figure(count.shareReturned(), "returned"),
        new CyclesPage.Figure(number(count.returned()), "of " + number(count.asked()) + " asked"),
        new CyclesPage.Figure(number(count.late()), "late"),
        new CyclesPage.Figure(number(count.awaitingSignOff()), "awaiting sign-off"),
        new CyclesPage.Figure(number(count.inProgress()), "in progress"),
        new CyclesPage.Figure(number(count.notStarted()), "not started"));
  }

  private static Table table(Cut cut, List<Completion.Line> lines) {
    var head = new ArrayList<Cell>();
    head.add(Cell.text(cut.label()));
    for (var title :
        List.of(
            "Asked",
            "On time",
            "Late",
            "Awaiting sign-off",
            "In progress",
            "Not started",
            "Returned",
            "Last cycle, same point")) head.add(Cell.number(title));
    return new Table(
        "By " + cut.label().toLowerCase(Locale.UK),
        "govuk-table__caption--m",
        head,
        lines.stream().map(CycleController::row).toList(),
        true);
  }

  private static List<Cell> row(Completion.Line line) {
    var now = line.now();
    return List.of(
        Cell.text(line.label()),
        Cell.number(number(now.asked())),
        Cell.number(number(now.onTime())),
        Cell.number(number(now.late())),
        Cell.number(number(now.awaitingSignOff())),
        Cell.number(number(now.inProgress())),
        Cell.number(number(now.notStarted())),
        Cell.number(now.shareReturned()),
        Cell.number(before(line.before())));
  }

  private static String before(@Nullable Count before) {
    return before == null ? "–" : "(" + before.shareReturned() + ")";
  }

  private static String number(int count) {
    return String.format(Locale.UK, "%,d", count);
  }
}
