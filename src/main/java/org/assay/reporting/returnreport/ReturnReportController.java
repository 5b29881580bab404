package org.assay.reporting.returnreport;

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
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.assay.assurance.scrutiny.ScrutinyComments;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.people.identity.Caller;
import org.assay.platform.Download;
import org.assay.platform.Problem;
import org.assay.platform.View;
import org.assay.platform.problem.ProblemException;
import org.assay.reporting.file.PaperFormat;

/**
 * What an organisation gets back, as a page, a paper and a workbook, the moment its return is
 * signed off.
 */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces({
  MediaType.APPLICATION_PDF,
  Download.XLSX,
  Download.DOCX,
  MediaType.TEXT_HTML,
  Problem.MEDIA_TYPE
})
class ReturnReportController {
  private static final String NOT_FOUND =
      "return/not-found: there is no such return, or it is not yours";
  private static final String BUSY = "report/busy: the queue is full, ask again in a while";

  private final Returns returns;
  private final ReturnReports reports;
  private final ReturnReportCopies downloads;
  private final ScrutinyComments comments;

  ReturnReportController(
      Returns returns,
      ReturnReports reports,
      ReturnReportCopies downloads,
      ScrutinyComments comments) {
    this.comments = comments;
    this.returns = returns;
    this.reports = reports;
    this.downloads = downloads;
  }

  @Get(uris = {"/returns/{id}/report.pdf", "/api/v1/returns/{id}/report.pdf"})
  @Operation(summary = "The organisation's own report as a tagged PDF")
  @Tag(name = "Reports")
  @ApiResponse(
      responseCode = "200",
      description = "The document",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF,
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "404", description = NOT_FOUND)
  @ApiResponse(responseCode = "503", description = BUSY)
  HttpResponse<?> pdf(@Parameter(hidden = true) Caller caller, long id) {
    return answer(caller, id, PaperFormat.PDF);
  }

  @Get(uris = {"/returns/{id}/report.xlsx", "/api/v1/returns/{id}/report.xlsx"})
  @Operation(summary = "The organisation's own report as an Excel workbook")
  @Tag(name = "Reports")
  @ApiResponse(
      responseCode = "200",
      description = "The workbook",
      content =
          @Content(mediaType = Download.XLSX, schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "404", description = NOT_FOUND)
  @ApiResponse(responseCode = "503", description = BUSY)
  HttpResponse<?> workbook(@Parameter(hidden = true) Caller caller, long id) {
    return answer(caller, id, PaperFormat.XLSX);
  }

  @Get(uris = {"/returns/{id}/report.docx", "/api/v1/returns/{id}/report.docx"})
  @Operation(summary = "The organisation's own report as a Word document")
  @Tag(name = "Reports")
  @ApiResponse(
      responseCode = "200",
      description = "The document",
      content =
          @Content(mediaType = Download.DOCX, schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "404", description = NOT_FOUND)
  @ApiResponse(responseCode = "503", description = BUSY)
  HttpResponse<?> word(@Parameter(hidden = true) Caller caller, long id) {
    return answer(caller, id, PaperFormat.DOCX);
  }

  @Get("/returns/{id}/report")
  @Produces(MediaType.TEXT_HTML)
  @Hidden
  HttpResponse<?> page(Caller caller, long id) {
    if (readable(caller, id).isEmpty()) throw unknown();
    return returns
        .submission(caller, id)
        .map(
            view ->
                HttpResponse.ok(
                    View.of(
                        "reporting/return", page(caller, view), "remarks", remarks(caller, id))))
        .orElseThrow(ReturnReportController::notSubmitted);
  }

  private ReturnRemarks remarks(Caller caller, long id) {
    return ReturnRemarks.of(caller, id, comments.on(caller, "/returns/" + id + "/report"));
  }

  private ReturnReportPage page(Caller caller, ReturnView view) {
    var reader = ReportAudience.of(caller, view.agencyReturn().organisationId());
    return ReturnReportPage.of(caller, view.agencyReturn().id(), reports.of(view, reader));
  }

  private HttpResponse<?> answer(Caller caller, long id, PaperFormat format) {
    var line = readable(caller, id).orElseThrow(ReturnReportController::unknown);
    var copy = downloads.of(caller, line, format).orElseThrow(ReturnReportController::notSubmitted);
    downloads.exported(caller, line.agencyReturn().id());
    return Download.of(copy.bytes(), format.mediaType(), copy.name());
  }

  private Optional<Returns.Line> readable(Caller caller, long id) {
    return returns.isShared(caller, id) ? Optional.empty() : returns.find(caller, id);
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("return/not-found");
  }

  private static ProblemException notSubmitted() {
    return new ProblemException(
        HttpStatus.CONFLICT,
        "report/not-submitted",
        "The report is made when the return is signed off. If you are its second marker, you can"
            + " read the report when the marking is finished.");
  }
}
