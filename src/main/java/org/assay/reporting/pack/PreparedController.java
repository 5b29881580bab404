package org.assay.reporting.pack;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.PackReaders;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;
import org.assay.platform.seal.AccessLog;
import org.assay.reporting.job.JobRequest;
import org.assay.reporting.job.ReportJob;
import org.assay.reporting.job.ReportJobs;
import org.jspecify.annotations.Nullable;

/** Packs of meetings and archives of reports: asked for, followed, and given out when ready. */
@Hidden
@Controller
@PackReaders
@Produces(MediaType.TEXT_HTML)
class PreparedController {
  private static final String SECONDS = "3";

  private final Cycles cycles;
  private final ReportJobs jobs;
  private final PreparedPages pages;
  private final PackForm form;
  private final AccessLog log;

  PreparedController(
      Cycles cycles, ReportJobs jobs, PreparedPages pages, PackForm form, AccessLog log) {
    this.cycles = cycles;
    this.jobs = jobs;
    this.pages = pages;
    this.form = form;
    this.log = log;
  }

  @Get("/cycles/{id}/packs")
  HttpResponse<?> list(Caller caller, long id) {
    var cycle = cycle(caller, id);
    return HttpResponse.ok(
        View.of("reporting/packs", pages.list(caller, cycle, form.empty(caller, cycle))));
  }

  @Post("/cycles/{id}/packs")
  @Secured({"PAS_MEMBER", "SCRUTINEER"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> pack(Caller caller, long id, @Nullable @Body Map<String, Object> sent) {
    var cycle = cycle(caller, id);
    var input = new FormInput(sent == null ? Map.of() : sent);
    var request = form.pack(caller, cycle, input);
    if (request.isPresent()) return asked(caller, request.get());
    return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
        .body(View.of("reporting/packs", pages.list(caller, cycle, form.of(caller, cycle, input))));
  }

  @Post("/cycles/{id}/archives")
  @Secured({"PAS_MEMBER", "SCRUTINEER"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> archive(Caller caller, long id, @Nullable @Body Map<String, Object> sent) {
    var input = new FormInput(sent == null ? Map.of() : sent);
    return asked(caller, form.archive(cycle(caller, id), input));
  }

  private HttpResponse<?> asked(Caller caller, JobRequest request) {
    return jobs.ask(caller, request)
        .map(id -> onwards("/packs/" + id))
        .orElseThrow(PreparedController::unknown);
  }

  @Get("/packs/{id}")
  HttpResponse<?> one(Caller caller, long id) {
    var job = job(caller, id);
    var body = View.of("reporting/pack", pages.one(caller, job, cycle(caller, job.cycleId())));
    var answer = HttpResponse.ok(body);
    return job.state().underWay() ? answer.header("Refresh", SECONDS) : answer;
  }

  @Get("/packs/{id}/files/{file}")
  @Produces({MediaType.APPLICATION_PDF, MediaType.APPLICATION_ZIP, MediaType.TEXT_HTML})
  HttpResponse<?> file(Caller caller, long id, String file) {
    var job = job(caller, id);
    var made = job.made();
    if (made == null || !made.name().equals(file)) throw unknown();
    var content = jobs.open(job).orElseThrow(PreparedController::unknown);
    log.record(
        caller.partnershipId(),
        caller.personId(),
        "exported",
        "report-job",
        Long.toString(job.id()));
    var type = MediaType.of(job.kind().mediaType());
    return HttpResponse.ok(
            new StreamedFile(content, type, job.askedAt().toEpochMilli(), made.bytes()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + made.name() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }

  @Post("/packs/{id}/cancellation")
  @Secured({"PAS_MEMBER", "SCRUTINEER"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> cancel(Caller caller, long id) {
    jobs.cancel(caller, job(caller, id));
    return onwards("/packs/" + id);
  }

  @Post("/packs/{id}/removal")
  @Secured({"PAS_MEMBER", "SCRUTINEER"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(Caller caller, long id) {
    var job = job(caller, id);
    jobs.remove(caller, job);
    return onwards("/cycles/" + job.cycleId() + "/packs");
  }

  private Cycle cycle(Caller caller, long id) {
    return cycles
        .find(caller.partnershipId(), id)
        .orElseThrow(() -> ProblemException.notFound("cycle/unknown"));
  }

  private ReportJob job(Caller caller, long id) {
    return jobs.find(caller, id).orElseThrow(PreparedController::unknown);
  }

  private static HttpResponse<?> onwards(String to) {
    return HttpResponse.seeOther(URI.create(to));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("pack/unknown");
  }
}
