package org.assay.reporting;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.assay.actions.Selection;
import org.assay.identity.Caller;
import org.assay.platform.AccessLog;
import org.assay.platform.ErrorPages;
import org.jspecify.annotations.Nullable;

/** The action plan to take away, as Word, Excel or PDF. */
@Controller
@Secured({"RESPONDENT", "APPROVER", "GROUP_LEAD", "PAS_MEMBER", "SCRUTINEER", "MODERATOR"})
@Produces(MediaType.ALL)
@Tag(name = "Actions")
class ActionPlanController {
  /** How many actions a paper may hold: beyond it nobody reads it, and making it takes minutes. */
  private static final int READABLE = 2_000;

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final ActionPlans plans;
  private final PdfRenderer renderer;
  private final RenderingQueue queue;
  private final AccessLog log;
  private final ErrorPages errors;

  ActionPlanController(
      ActionPlans plans,
      PdfRenderer renderer,
      RenderingQueue queue,
      AccessLog log,
      ErrorPages errors) {
    this.plans = plans;
    this.renderer = renderer;
    this.queue = queue;
    this.log = log;
    this.errors = errors;
  }

  private interface Making {
    byte[] of(ActionPlan plan);
  }

  @Get(uris = {"/actions/plan.docx", "/api/v1/actions/plan.docx"})
  @Operation(summary = "The action plan as a Word document; without a state, all actions")
  HttpResponse<?> document(
      HttpRequest<?> request,
      @Parameter(hidden = true) Caller caller,
      @Nullable @QueryValue String state,
      @Nullable @QueryValue String lead,
      @Nullable @QueryValue String standard,
      @Nullable @QueryValue String cycle,
      @Nullable @QueryValue String organisation) {
    var selection = selection(state, lead, standard, cycle, organisation);
    return answer(request, caller, selection, "docx", DOCX, WordWriter::write);
  }

  @Get(uris = {"/actions/plan.xlsx", "/api/v1/actions/plan.xlsx"})
  @Operation(summary = "The action plan as an Excel workbook; without a state, all actions")
  HttpResponse<?> workbook(
      HttpRequest<?> request,
      @Parameter(hidden = true) Caller caller,
      @Nullable @QueryValue String state,
      @Nullable @QueryValue String lead,
      @Nullable @QueryValue String standard,
      @Nullable @QueryValue String cycle,
      @Nullable @QueryValue String organisation) {
    var selection = selection(state, lead, standard, cycle, organisation);
    return answer(
        request, caller, selection, "xlsx", ReturnReportController.XLSX, WorkbookWriter::write);
  }

  @Get(uris = {"/actions/plan.pdf", "/api/v1/actions/plan.pdf"})
  @Operation(summary = "The action plan as a tagged PDF; without a state, all actions")
  HttpResponse<?> pdf(
      HttpRequest<?> request,
      @Parameter(hidden = true) Caller caller,
      @Nullable @QueryValue String state,
      @Nullable @QueryValue String lead,
      @Nullable @QueryValue String standard,
      @Nullable @QueryValue String cycle,
      @Nullable @QueryValue String organisation) {
    var selection = selection(state, lead, standard, cycle, organisation);
    return answer(
        request,
        caller,
        selection,
        "pdf",
        MediaType.APPLICATION_PDF,
        plan -> renderer.render("action-plan", plan));
  }

  private static Selection selection(
      @Nullable String state,
      @Nullable String lead,
      @Nullable String standard,
      @Nullable String cycle,
      @Nullable String organisation) {
    return Selection.of(
        state == null || state.isBlank() ? Selection.ALL : state,
        lead,
        standard,
        cycle,
        Selection.organisation(organisation));
  }

  private HttpResponse<?> answer(
      HttpRequest<?> request,
      Caller caller,
      Selection selection,
      String format,
      String type,
      Making making) {
    return queue.once(
        caller.personId(),
        () -> {
          var plan = plans.of(caller, selection);
          return plan.size() > READABLE && !format.equals("xlsx")
              ? tooLong(request, plan)
              : attached(caller, format, type, making.of(plan));
        });
  }

  private HttpResponse<?> tooLong(HttpRequest<?> request, ActionPlan plan) {
    return errors.answer(
        request,
        HttpStatus.UNPROCESSABLE_ENTITY,
        "report/too-long",
        "That would be a paper of %s actions. Choose an organisation, a standard or a lead first, or take it as Excel."
            .formatted(Figures.count(plan.size())));
  }

  private HttpResponse<?> attached(Caller caller, String format, String type, byte[] bytes) {
    log.record(caller.partnershipId(), caller.personId(), "exported", "action-plan", format);
    return HttpResponse.ok(bytes)
        .contentType(MediaType.of(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"action-plan." + format + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }
}
