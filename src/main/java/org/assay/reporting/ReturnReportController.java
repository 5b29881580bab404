package org.assay.reporting;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.assay.identity.Caller;
import org.assay.platform.AccessLog;
import org.assay.platform.ErrorPages;
import org.assay.platform.View;
import org.assay.returns.ReturnView;
import org.assay.returns.Returns;

/**
 * What an organisation gets back, as a page, a paper and a workbook, the moment its return is
 * signed off.
 */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces({"application/pdf", ReturnReportController.XLSX, "text/html", "application/problem+json"})
class ReturnReportController {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Returns returns;
  private final ReturnReports reports;
  private final PdfRenderer renderer;
  private final AccessLog log;
  private final ErrorPages errors;

  ReturnReportController(
      Returns returns,
      ReturnReports reports,
      PdfRenderer renderer,
      AccessLog log,
      ErrorPages errors) {
    this.returns = returns;
    this.reports = reports;
    this.renderer = renderer;
    this.log = log;
    this.errors = errors;
  }

  @Get(uris = {"/returns/{id}/report.pdf", "/api/v1/returns/{id}/report.pdf"})
  @Operation(summary = "The organisation's own report as a tagged PDF")
  @Tag(name = "Reports")
  HttpResponse<?> pdf(HttpRequest<?> request, Caller caller, long id) {
    return answer(request, caller, id, "pdf", "application/pdf");
  }

  @Get(uris = {"/returns/{id}/report.xlsx", "/api/v1/returns/{id}/report.xlsx"})
  @Operation(summary = "The organisation's own report as an Excel workbook")
  @Tag(name = "Reports")
  HttpResponse<?> workbook(HttpRequest<?> request, Caller caller, long id) {
    return answer(request, caller, id, "xlsx", XLSX);
  }

  @Get("/returns/{id}/report")
  @Produces(MediaType.TEXT_HTML)
  @Hidden
  HttpResponse<?> page(HttpRequest<?> request, Caller caller, long id) {
    return submitted(
        request,
        caller,
        id,
        view ->
            HttpResponse.ok(
                View.of("reporting/return", ReturnReportPage.of(caller, view, reports.of(view)))));
  }

  private HttpResponse<?> answer(
      HttpRequest<?> request, Caller caller, long id, String format, String type) {
    return submitted(request, caller, id, view -> download(caller, view, format, type));
  }

  private HttpResponse<?> submitted(
      HttpRequest<?> request,
      Caller caller,
      long id,
      Function<ReturnView, HttpResponse<?>> answer) {
    if (returns.find(caller, id).isEmpty() || returns.isShared(caller, id)) {
      return errors.answer(
          request,
          HttpStatus.NOT_FOUND,
          "return/unknown",
          "There is no such return among those that you may see.");
    }
    return returns
        .submission(caller, id)
        .map(answer)
        .orElseGet(
            () ->
                errors.answer(
                    request,
                    HttpStatus.CONFLICT,
                    "report/not-submitted",
                    "The report is made when the return has been signed off. Send the return"
                        + " first."));
  }

  private HttpResponse<?> download(Caller caller, ReturnView view, String format, String type) {
    var paper = reports.of(view);
    var bytes =
        format.equals("pdf") ? renderer.render("return", paper) : WorkbookWriter.write(paper);
    log.record(
        caller.partnershipId(),
        caller.personId(),
        "exported",
        "return-report",
        Long.toString(view.head().id()));
    return HttpResponse.ok(bytes)
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + fileName(view) + "." + format + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }

  private static String fileName(ReturnView view) {
    return (view.asking().organisation().name() + " " + view.asking().cycle().title())
        .replaceAll("[^A-Za-z0-9]+", "-")
        .replaceAll("^-|-$", "")
        .toLowerCase(java.util.Locale.UK);
  }
}
