package org.assay.reporting.returnreport;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.assay.collection.sharing.GroupRound;
import org.assay.collection.sharing.GroupRounds;
import org.assay.people.identity.Caller;
import org.assay.platform.Download;
import org.assay.platform.problem.ProblemException;

/** The reports of a group's organisations in one file, for its lead. */
@Hidden
@Controller("/groups/{id}/cycles/{cycle}")
@Secured("GROUP_LEAD")
@Produces({MediaType.APPLICATION_ZIP, MediaType.TEXT_HTML})
class GroupReportsController {
  private final GroupRounds rounds;
  private final GroupReports reports;
  private final ReturnReportCopies copies;

  GroupReportsController(GroupRounds rounds, GroupReports reports, ReturnReportCopies copies) {
    this.rounds = rounds;
    this.reports = reports;
    this.copies = copies;
  }

  /**
   * @param part which fifty of them by name, from 1
   */
  @Get("/reports.zip")
  HttpResponse<?> all(
      Caller caller, long id, long cycle, @QueryValue(defaultValue = "1") int part) {
    var round =
        rounds
            .find(caller, id, cycle)
            .orElseThrow(() -> unknown("There is no such page, or it is not yours."));
    var lines = reports.part(caller, round, part);
    if (lines.isEmpty()) {
      throw unknown("There are no reports yet. Each is made when a return is signed off.");
    }
    var zip = reports.zip(caller, lines);
    lines.forEach(line -> copies.exported(caller, line.agencyReturn().id()));
    return Download.of(zip, MediaType.APPLICATION_ZIP, name(round, part) + ".zip");
  }

  private static ProblemException unknown(String why) {
    return new ProblemException(HttpStatus.NOT_FOUND, "report/unknown", why);
  }

  private static String name(GroupRound round, int part) {
    var words = List.of(round.group().name(), round.cycle().title(), "reports", "" + part);
    return Download.fileName(String.join(" ", words));
  }
}
