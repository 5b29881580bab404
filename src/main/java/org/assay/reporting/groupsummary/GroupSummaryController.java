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
import org.assay.reporting.file.PaperFiles;
import org.assay.reporting.file.PaperFormat;
import org.assay.reporting.file.PaperName;
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
  private final PaperFiles files;
  private final RenderingQueue queue;
  private final AccessLog log;
  private final Clock clock;

  GroupSummaryController(
      GroupRounds rounds,
      GroupFiguresRepository figures,
      Register register,
      PaperFiles files,
      RenderingQueue queue,
      AccessLog log,
      Clock clock) {
    this.rounds = rounds;
    this.figures = figures;
    this.register = register;
    this.files = files;
    this.queue = queue;
    this.log = log;
    this.clock = clock;
  }

  @Get("/{file}")
  @Produces(MediaType.ALL)
  HttpResponse<?> summary(Caller caller, long id, long cycle, String file) {
    var asked =
        PaperName.of(file)
            .filter(it -> it.report().equals(REPORT))
            .orElseThrow(() -> ProblemException.notFound("report/unknown"));
    var round =
        rounds
            .find(caller, id, cycle)
            .orElseThrow(() -> ProblemException.notFound("report/unknown"));
    var bytes = queue.once(caller.personId(), () -> bytes(caller, round, asked.format()));
    log.record(caller.partnershipId(), caller.personId(), "exported", REPORT, Long.toString(cycle));
    var name =
        "%s-%s-%s-%s"
            .formatted(
                REPORT, round.group().code(), round.cycle().code(), England.day(clock.instant()));
    return Download.of(
        bytes, asked.format().mediaType(), new PaperName(name, asked.format()).file());
  }

  private byte[] bytes(Caller caller, GroupRound round, PaperFormat format) {
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
    return files.write(REPORT, paper, format, caller.partnershipId());
  }
}
