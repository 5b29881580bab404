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
import org.assay.reporting.file.PaperFiles;
import org.assay.reporting.file.PaperFormat;
import org.assay.reporting.file.PaperName;
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
  private final PaperFiles files;
  private final RenderingQueue queue;
  private final AccessLog log;
  private final Clock clock;

  LearningReportController(
      LearningReports reports, PaperFiles files, RenderingQueue queue, AccessLog log, Clock clock) {
    this.clock = clock;
    this.reports = reports;
    this.files = files;
    this.queue = queue;
    this.log = log;
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
    var name =
        PaperName.of(file)
            .filter(it -> it.format() != PaperFormat.CSV)
            .orElseThrow(LearningReportController::unknown);
    var paper = making.of(name.report()).orElseThrow(LearningReportController::unknown);
    var bytes =
        queue.once(
            caller.personId(),
            () -> files.write(name.report(), paper, name.format(), caller.partnershipId()));
    log.record(
        caller.partnershipId(),
        caller.personId(),
        "exported",
        name.report(),
        name.format().extension());
    return Download.of(bytes, name.format().mediaType(), name.file());
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("recommendation/no-report");
  }
}
