package org.assay.reporting.dashboard.pulse;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import org.assay.assurance.pulse.PulseResult;
import org.assay.assurance.pulse.PulseResults;
import org.assay.collection.pulse.Pulses;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.ReportReaders;
import org.assay.platform.Download;
import org.assay.platform.View;
import org.assay.platform.problem.ProblemException;
import org.assay.platform.seal.AccessLog;
import org.assay.reporting.office.WorkbookWriter;
import org.assay.reporting.queue.RenderingQueue;
import org.jspecify.annotations.Nullable;

/** What pulses came to, for the subgroup and for each organisation. */
@Hidden
@Controller("/pulses")
@ReportReaders
@Produces(MediaType.TEXT_HTML)
class PulseResultController {
  private final Pulses pulses;
  private final PulseResults results;
  private final PulseResultPages pages;
  private final RenderingQueue queue;
  private final AccessLog log;

  PulseResultController(
      Pulses pulses,
      PulseResults results,
      PulseResultPages pages,
      RenderingQueue queue,
      AccessLog log) {
    this.queue = queue;
    this.pulses = pulses;
    this.results = results;
    this.pages = pages;
    this.log = log;
  }

  @Get("/{id}/results")
  HttpResponse<?> results(Caller caller, long id, @Nullable @QueryValue String group) {
    var result = find(caller, id);
    if (!result.organisations().isEmpty()) log(caller, "viewed", "pulse", id);
    return HttpResponse.ok(View.of("pulse/results", pages.results(caller, result, group)));
  }

  @Get("/{id}/results.csv")
  @Produces(MediaType.TEXT_CSV)
  HttpResponse<?> csv(Caller caller, long id) {
    var result = find(caller, id);
    log(caller, "exported", "pulse", id);
    return HttpResponse.ok(PulseCsv.of(result).getBytes(StandardCharsets.UTF_8))
        .contentType(MediaType.of(Download.CSV))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"staff-pulse.csv\"");
  }

  @Get("/{id}/results.xlsx")
  @Produces(Download.XLSX)
  HttpResponse<?> workbook(Caller caller, long id) {
    var tables = pages.tables(find(caller, id));
    var bytes = queue.once(caller.personId(), () -> WorkbookWriter.write(tables));
    log(caller, "exported", "pulse", id);
    return Download.of(bytes, Download.XLSX, "staff-pulse.xlsx");
  }

  @Get("/organisations/{id}/results")
  @Secured({"RESPONDENT", "APPROVER", "PAS_MEMBER", "SCRUTINEER", "MODERATOR"})
  HttpResponse<?> organisation(Caller caller, long id) {
    var result =
        pulses
            .seat(caller, id)
            .flatMap(it -> results.of(caller, it))
            .orElseThrow(PulseResultController::unknown);
    if (caller.organisationId() == null) log(caller, "viewed", "pulse-organisation", id);
    return HttpResponse.ok(View.of("pulse/organisation", pages.organisation(caller, result)));
  }

  private PulseResult find(Caller caller, long id) {
    return pulses
        .find(caller, id)
        .filter(it -> caller.mayReadPapers())
        .filter(it -> it.ofPartnership() || caller.maySeeSubmitted())
        .flatMap(it -> results.of(caller, it))
        .orElseThrow(PulseResultController::unknown);
  }

  private void log(Caller caller, String what, String kind, long id) {
    log.record(caller.partnershipId(), caller.personId(), what, kind, Long.toString(id));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("pulse/unknown");
  }
}
