package org.assay.reporting.learning;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.OwnersAndReaders;
import org.assay.people.identity.readers.PartnershipReaders;
import org.assay.platform.Download;
import org.assay.platform.form.AsAt;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;
import org.assay.platform.seal.AccessLog;
import org.assay.reporting.office.WordWriter;
import org.assay.reporting.office.WorkbookWriter;
import org.assay.reporting.pdf.Brands;
import org.assay.reporting.pdf.PdfRenderer;
import org.assay.reporting.queue.RenderingQueue;
import org.jspecify.annotations.Nullable;

/** The reports about what was learnt, as PDF, Word or Excel. */
@Hidden
@Controller
@PartnershipReaders
@Produces(MediaType.ALL)
class LearningReportController {
  private static final String RECOMMENDATIONS = "recommendations";
  private static final String ANNUAL = "annual-extract";
  private static final String RESPONSE = "review-response";
  private static final String LETTER = "feedback-letter";

  private final LearningReports reports;
  private final PdfRenderer renderer;
  private final Brands brands;
  private final RenderingQueue queue;
  private final AccessLog log;
  private final Clock clock;

  LearningReportController(
      LearningReports reports,
      PdfRenderer renderer,
      Brands brands,
      RenderingQueue queue,
      AccessLog log,
      Clock clock) {
    this.clock = clock;
    this.reports = reports;
    this.renderer = renderer;
    this.brands = brands;
    this.queue = queue;
    this.log = log;
  }

  /** What a report is taken away as. */
  private enum Format {
    PDF(MediaType.APPLICATION_PDF),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    Format(String type) {
      this.type = type;
    }

    private String ending() {
      return "." + name().toLowerCase(Locale.ROOT);
    }
  }

  @Get("/recommendations/reports/{file}")
  HttpResponse<?> report(Caller caller, String file, @Nullable @QueryValue String at) {
    var moment = moment(at);
    return answer(
        caller,
        file,
        name ->
            switch (name) {
              case RECOMMENDATIONS -> Optional.of(reports.recommendations(caller, moment));
              case ANNUAL -> Optional.of(reports.annual(caller, moment));
              default -> Optional.empty();
            });
  }

  @Get("/recommendations/responses/{file}")
  HttpResponse<?> response(
      Caller caller,
      String file,
      @Nullable @QueryValue String review,
      @Nullable @QueryValue String at) {
    return answer(
        caller,
        file,
        name ->
            name.equals(RESPONSE) && review != null
                ? reports.response(caller, review, moment(at))
                : Optional.empty());
  }

  @Get("/challenge-sessions/{id}/letter.pdf")
  @OwnersAndReaders
  HttpResponse<?> letter(Caller caller, long id) {
    return answer(caller, LETTER + ".pdf", name -> reports.letter(caller, id));
  }

  /** Now, where there is none or it cannot be read. */
  private Instant moment(@Nullable String at) {
    var now = clock.instant();
    return at == null ? now : AsAt.of(new FormInput(Map.of("at", at)), now).or(now);
  }

  private interface Making {
    Optional<LearningPaper> of(String report);
  }

  private HttpResponse<?> answer(Caller caller, String file, Making making) {
    var format = format(file);
    var name = file.substring(0, file.length() - format.ending().length());
    var paper = making.of(name).orElseThrow(LearningReportController::unknown);
    var bytes = queue.once(caller.personId(), () -> written(caller, name, format, paper));
    return attached(caller, name, format, bytes);
  }

  private static Format format(String file) {
    for (var format : Format.values()) {
      if (file.endsWith(format.ending())) return format;
    }
    throw unknown();
  }

  private byte[] written(Caller caller, String name, Format format, LearningPaper paper) {
    return switch (format) {
      case PDF -> renderer.render(name, paper, brands.of(caller.partnershipId()));
      case DOCX -> WordWriter.write(paper, brands.of(caller.partnershipId()));
      case XLSX -> WorkbookWriter.write(paper);
    };
  }

  private HttpResponse<?> attached(Caller caller, String name, Format format, byte[] bytes) {
    var file = name + format.ending();
    log.record(
        caller.partnershipId(), caller.personId(), "exported", name, format.ending().substring(1));
    return Download.of(bytes, format.type, file);
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("recommendation/no-report");
  }
}
