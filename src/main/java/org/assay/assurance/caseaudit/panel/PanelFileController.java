package org.assay.assurance.caseaudit.panel;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import org.assay.assurance.caseaudit.setup.CaseAudits;
import org.assay.evidence.FileDownload;
import org.assay.people.identity.Caller;
import org.assay.platform.problem.ProblemException;

/** Gives out files behind a case's forms, once all forms of the case are in. */
@Hidden
@Controller("/audits/{id}/panel/{case}/files/{file}")
@Secured({"AUDIT_LEAD", "PANEL_MEMBER", "PAS_MEMBER", "SCRUTINEER"})
class PanelFileController {
  private final CaseAudits audits;
  private final Panels panels;
  private final PanelFiles files;

  PanelFileController(CaseAudits audits, Panels panels, PanelFiles files) {
    this.audits = audits;
    this.panels = panels;
    this.files = files;
  }

  @Get
  @Produces(MediaType.ALL)
  HttpResponse<?> file(Caller caller, long id, @PathVariable("case") long number, long file) {
    return audits
        .find(caller, id)
        .flatMap(
            audit ->
                audits
                    .oneCase(audit, number)
                    .flatMap(subject -> panels.find(caller, audit, subject)))
        .flatMap(it -> files.download(caller, it, file))
        .map(FileDownload::answer)
        .orElseThrow(() -> ProblemException.notFound("evidence/unknown"));
  }
}
