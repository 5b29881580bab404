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
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.assay.actions.Selection;
import org.assay.identity.Caller;
import org.assay.platform.AccessLog;
import org.assay.platform.ErrorPages;
import org.jspecify.annotations.Nullable;

/** The action plan to take away, as Word, Excel or PDF. */
@Hidden
@Controller("/actions/export/{file}")
@Secured({"RESPONDENT", "APPROVER", "GROUP_LEAD", "PAS_MEMBER", "SCRUTINEER", "MODERATOR"})
class ActionPlanController {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final Map<String, String> TYPES =
      Map.of(
          "action-plan.docx", OFFICE + "wordprocessingml.document",
          "action-plan.xlsx", OFFICE + "spreadsheetml.sheet",
          "action-plan.pdf", "application/pdf");

  private final ActionPlans plans;
  private final PdfRenderer renderer;
  private final AccessLog log;
  private final ErrorPages errors;

  ActionPlanController(ActionPlans plans, PdfRenderer renderer, AccessLog log, ErrorPages errors) {
    this.plans = plans;
    this.renderer = renderer;
    this.log = log;
    this.errors = errors;
  }

  @Get
  @Produces(MediaType.ALL)
  HttpResponse<?> download(
      HttpRequest<?> request,
      Caller caller,
      String file,
      @Nullable @QueryValue String state,
      @Nullable @QueryValue String lead,
      @Nullable @QueryValue String standard,
      @Nullable @QueryValue String cycle,
      @Nullable @QueryValue String organisation) {
    var type = TYPES.get(file);
    if (type == null) {
      return errors.answer(
          request,
          HttpStatus.NOT_FOUND,
          "report/unknown",
          "The action plan comes as action-plan.docx, action-plan.xlsx or action-plan.pdf.");
    }
    var selection =
        Selection.of(
            state == null ? Selection.ALL : state,
            lead,
            standard,
            cycle,
            Selection.organisation(organisation));
    var plan = plans.of(caller, selection);
    log.record(caller.partnershipId(), caller.personId(), "exported", "action-plan", file);
    return HttpResponse.ok(bytes(file, plan))
        .contentType(MediaType.of(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }

  private byte[] bytes(String file, ActionPlan plan) {
    if (file.endsWith(".pdf")) return renderer.render("action-plan", plan);
    return file.endsWith(".xlsx") ? WorkbookWriter.write(plan) : WordWriter.write(plan);
  }
}
