package org.assay.reporting.returnreport;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.ActionReaders;
import org.assay.platform.Download;
import org.assay.platform.seal.AccessLog;
import org.assay.reporting.actionplan.ActionPlan;
import org.assay.reporting.actionplan.ActionPlans;
import org.assay.reporting.actionplan.PlanExtent;
import org.assay.reporting.file.PaperFiles;
import org.assay.reporting.file.PaperFormat;
import org.assay.reporting.file.PaperName;
import org.assay.reporting.queue.RenderingQueue;

/** The action plan to take away, as Word, Excel or PDF. */
@Controller
@ActionReaders
// Browsers ask for HTML first, and would get the page of an action instead.
@Produces({MediaType.ALL, MediaType.TEXT_HTML})
@Tag(name = "Actions")
class ActionPlanController {
  private static final String AT = "report/at: the time cannot be read";
  private static final String BUSY = "report/busy: the queue is full, ask again in a while";

  private final ActionPlans plans;
  private final PaperFiles files;
  private final RenderingQueue queue;
  private final AccessLog log;

  ActionPlanController(ActionPlans plans, PaperFiles files, RenderingQueue queue, AccessLog log) {
    this.plans = plans;
    this.files = files;
    this.queue = queue;
    this.log = log;
  }

  @Get(uris = {"/actions/plan.docx", "/api/v1/actions/plan.docx"})
  @Operation(summary = "The action plan as a Word document; without a state, all actions")
  @ApiResponse(
      responseCode = "200",
      description = "The document",
      content =
          @Content(mediaType = Download.DOCX, schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "400", description = AT)
  @ApiResponse(responseCode = "503", description = BUSY)
  HttpResponse<?> document(@Parameter(hidden = true) Caller caller, @RequestBean PlanQuery query) {
    return answer(caller, query, PlanExtent.PAPER, PaperFormat.DOCX);
  }

  @Get(uris = {"/actions/plan.xlsx", "/api/v1/actions/plan.xlsx"})
  @Operation(summary = "The action plan as an Excel workbook; without a state, all actions")
  @ApiResponse(
      responseCode = "200",
      description = "The workbook",
      content =
          @Content(mediaType = Download.XLSX, schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "400", description = AT)
  @ApiResponse(responseCode = "503", description = BUSY)
  HttpResponse<?> workbook(@Parameter(hidden = true) Caller caller, @RequestBean PlanQuery query) {
    return answer(caller, query, PlanExtent.WORKBOOK, PaperFormat.XLSX);
  }

  @Get(uris = {"/actions/plan.pdf", "/api/v1/actions/plan.pdf"})
  @Operation(summary = "The action plan as a tagged PDF; without a state, all actions")
  @ApiResponse(
      responseCode = "200",
      description = "The document",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF,
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "400", description = AT)
  @ApiResponse(responseCode = "503", description = BUSY)
  HttpResponse<?> pdf(@Parameter(hidden = true) Caller caller, @RequestBean PlanQuery query) {
    return answer(caller, query, PlanExtent.PAPER, PaperFormat.PDF);
  }

  private HttpResponse<?> answer(
      Caller caller, PlanQuery query, PlanExtent extent, PaperFormat format) {
    var at = query.moment();
    return queue.once(
        caller.personId(),
        () -> attached(caller, plans.of(caller, query.selection(), extent, at), format));
  }

  private HttpResponse<?> attached(Caller caller, ActionPlan plan, PaperFormat format) {
    var bytes = files.write("action-plan", plan, format, caller.partnershipId());
    log.record(
        caller.partnershipId(), caller.personId(), "exported", "action-plan", format.extension());
    return Download.of(bytes, format.mediaType(), new PaperName("action-plan", format).file());
  }
}
