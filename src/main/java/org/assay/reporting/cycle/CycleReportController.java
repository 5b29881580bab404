package org.assay.reporting.cycle;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import org.assay.engine.questionset.BlankText;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.ReportReaders;
import org.assay.platform.Download;
import org.assay.platform.form.AsAt;
import org.assay.platform.problem.ProblemException;
import org.assay.reporting.file.PaperFormat;
import org.jspecify.annotations.Nullable;

/** The papers on a cycle, for people and for programs. */
@Controller
@ReportReaders
@Tag(name = "Reports")
class CycleReportController {
  private final CycleReports reports;

  CycleReportController(CycleReports reports) {
    this.reports = reports;
  }

  @Hidden
  @Get("/cycles/{id}/reports/{file}")
  @Produces(MediaType.ALL)
  HttpResponse<?> page(Caller caller, long id, String file, @QueryValue @Nullable String at) {
    return answer(caller, id, file, at);
  }

  @Get("/api/v1/cycles/{id}/reports/{file}")
  @Produces(MediaType.ALL)
  @Operation(
      summary = "A report on the cycle",
      description =
          "The file is a report, such as compliance-summary or impact-summary, with .pdf, .docx,"
              + " .xlsx or .csv. With at, an instant such as 2026-11-30T12:00:00Z, only what had"
              + " been submitted by then counts.")
  @ApiResponse(responseCode = "200", description = "The report")
  @ApiResponse(responseCode = "400", description = "report/at: the time cannot be read")
  @ApiResponse(
      responseCode = "404",
      description = "report/unknown: there is no such cycle in your partnership, or no such report")
  HttpResponse<?> program(
      @Parameter(hidden = true) Caller caller,
      long id,
      String file,
      @QueryValue @Nullable String at) {
    return answer(caller, id, file, at);
  }

  private HttpResponse<?> answer(Caller caller, long id, String file, @Nullable String at) {
    Instant moment;
    try {
      moment = at == null || BlankText.is(at) ? null : AsAt.parse(at);
    } catch (DateTimeException e) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST, "report/at", "Give the time like this: 2026-11-30T12:00:00Z.");
    }
    var upTo = moment;
    return CycleReportFile.of(file)
        .flatMap(it -> reports.make(caller, id, it, upTo))
        .map(CycleReportController::attached)
        .orElseThrow(() -> ProblemException.notFound("report/unknown"));
  }

  private static HttpResponse<?> attached(CycleReports.Made made) {
    return made.format() == PaperFormat.CSV
        ? Download.packed(made.bytes(), made.format().mediaType(), made.name())
        : Download.of(made.bytes(), made.format().mediaType(), made.name());
  }
}
