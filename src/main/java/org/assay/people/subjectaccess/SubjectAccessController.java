package org.assay.people.subjectaccess;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.SharedAccounts;
import org.assay.people.subjectaccess.SubjectRecords.Part;
import org.assay.platform.Download;
import org.assay.platform.View;
import org.assay.platform.problem.ProblemException;
import org.assay.platform.seal.AccessLog;

/** Gives people what the service holds about them. */
@Hidden
@Controller("/account")
@Secured(SecurityRule.IS_AUTHENTICATED)
class SubjectAccessController {
  private final SubjectArchive archive;
  private final SharedAccounts shared;
  private final AccessLog log;

  SubjectAccessController(SubjectArchive archive, SharedAccounts shared, AccessLog log) {
    this.archive = archive;
    this.shared = shared;
    this.log = log;
  }

  @Get("/data")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> show(Caller caller) {
    var page =
        new SubjectAccessPage(
            Navigation.shell(caller, "What Assay holds about you", ""),
            shared.isShared(caller.personId()),
            SubjectRecords.ALL.stream().map(Part::title).toList());
    return HttpResponse.ok(View.of("identity/data", page));
  }

  /** Not of an account that many share: what one of them did is nobody else's. */
  @Get("/data.zip")
  @Produces({MediaType.APPLICATION_ZIP, MediaType.TEXT_HTML})
  HttpResponse<?> download(Caller caller) {
    if (shared.isShared(caller.personId())) throw ProblemException.notFound("account/shared");
    log.record(
        caller.partnershipId(),
        caller.personId(),
        "exported",
        "subject-access",
        Long.toString(caller.personId()));
    return Download.of(archive.of(caller.personId()), MediaType.APPLICATION_ZIP, "assay-data.zip");
  }
}
