package org.assay.reporting.groupsummary;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import org.assay.collection.sharing.GroupRound;
import org.assay.collection.sharing.GroupRounds;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.platform.Download;
import org.assay.platform.England;
import org.assay.platform.problem.ProblemException;
import org.assay.platform.seal.AccessLog;
import org.assay.reporting.office.CsvWriter;
import org.assay.reporting.office.WordWriter;
import org.assay.reporting.office.WorkbookWriter;
import org.assay.reporting.pdf.Brands;
import org.assay.reporting.pdf.PdfRenderer;
import org.assay.reporting.queue.RenderingQueue;

/** The summary of a group's organisations, for its lead. */
@Hidden
@Controller("/groups/{id}/cycles/{cycle}/reports")
@Secured("GROUP_LEAD")
class GroupSummaryController {
  private static final String REPORT = "group-summary";

  private final GroupRounds rounds;
  private final GroupFiguresRepository figures;
  private final Register register;
  private final PdfRenderer renderer;
  private final Brands brands;
  private final RenderingQueue queue;
  private final AccessLog log;
  private final Clock clock;

  GroupSummaryController(
      GroupRounds rounds,
      GroupFiguresRepository figures,
      Register register,
      PdfRenderer renderer,
      Brands brands,
      RenderingQueue queue,
      AccessLog log,
      Clock clock) {
    this.rounds = rounds;
    this.figures = figures;
    this.register = register;
    this.renderer = renderer;
    this.brands = brands;
    this.queue = queue;
    this.log = log;
    this.clock = clock;
  }

  @Get("/{file}")
  @Produces(MediaType.ALL)
  HttpResponse<?> summary(Caller caller, long id, long cycle, String file) {
    var type = type(file);
    var round =
        rounds
            .find(caller, id, cycle)
            .orElseThrow(() -> ProblemException.notFound("report/unknown"));
    var bytes = queue.once(caller.personId(), () -> bytes(caller, round, file));
    log.record(caller.partnershipId(), caller.personId(), "exported", REPORT, Long.toString(cycle));
    var name =
        "%s-%s-%s"
            .formatted(round.group().code(), round.cycle().code(), England.day(clock.instant()));
    return Download.of(bytes, type, file.replace(REPORT, REPORT + "-" + name));
  }

  private static String type(String file) {
    return switch (file) {
      case REPORT + ".pdf" -> "application/pdf";
      case REPORT + ".docx" ->
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      case REPORT + ".xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case REPORT + ".csv" -> "text/csv";
      default -> throw ProblemException.notFound("report/unknown");
    };
  }

  private byte[] bytes(Caller caller, GroupRound round, String file) {
    var now = clock.instant();
    var paper =
        new GroupSummary(
            new GroupFigures(
                register.partnership(caller.partnershipId()).orElseThrow(),
                round.group(),
                round.cycle(),
                round.edition(),
                now,
                figures.members(round.cycle(), round.group().id(), now)));
    var brand = brands.of(caller.partnershipId());
    if (file.endsWith(".pdf")) return renderer.render(REPORT, paper, brand);
    if (file.endsWith(".docx")) return WordWriter.write(paper, brand);
    return file.endsWith(".xlsx") ? WorkbookWriter.write(paper) : CsvWriter.write(paper);
  }
}
