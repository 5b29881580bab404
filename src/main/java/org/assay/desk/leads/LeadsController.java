package org.assay.desk.leads;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assay.desk.leads.LeadRepository.Search;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.Overseers;
import org.assay.platform.Download;
import org.assay.platform.Download.Writing;
import org.assay.platform.Page;
import org.assay.platform.View;
import org.assay.platform.form.AddressChoice;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;
import org.assay.platform.seal.AccessLog;
import org.jspecify.annotations.Nullable;

/** Who leads on safeguarding where. */
@Hidden
@Controller("/leads")
@Overseers
@Produces(MediaType.TEXT_HTML)
class LeadsController {
  private final LeadsPages pages;
  private final LeadRepository leads;
  private final KeepLeads keep;
  private final LeadsFiles files;
  private final Register register;
  private final AccessLog log;

  LeadsController(
      LeadsPages pages,
      LeadRepository leads,
      KeepLeads keep,
      LeadsFiles files,
      Register register,
      AccessLog log) {
    this.pages = pages;
    this.leads = leads;
    this.keep = keep;
    this.files = files;
    this.register = register;
    this.log = log;
  }

  @Get
  HttpResponse<?> list(
      Caller caller,
      @Nullable @QueryValue String words,
      @Nullable @QueryValue String show,
      @Nullable @QueryValue String page) {
    var typed = words == null ? "" : words.strip();
    var wanted = AddressChoice.of("show", show, List.of("all", "stale", "missing"));
    return HttpResponse.ok(
        View.of(
            "leads/leads",
            pages.list(caller, typed, wanted == null ? "all" : wanted, Page.number(page))));
  }

  @Get("/leads.csv")
  @Produces({MediaType.TEXT_CSV, MediaType.TEXT_HTML})
  HttpResponse<?> csv(
      Caller caller, @Nullable @QueryValue String words, @Nullable @QueryValue String show) {
    var search = search(words, show);
    return file(caller, "csv", Download.CSV, out -> files.csv(caller, search, out));
  }

  @Get("/leads.xlsx")
  @Produces({Download.XLSX, MediaType.TEXT_HTML})
  HttpResponse<?> workbook(
      Caller caller, @Nullable @QueryValue String words, @Nullable @QueryValue String show) {
    var search = search(words, show);
    return file(caller, "xlsx", Download.XLSX, out -> files.workbook(caller, search, out));
  }

  private static Search search(@Nullable String words, @Nullable String show) {
    var wanted = AddressChoice.of("show", show, List.of("all", "stale"));
    return new Search(words == null ? "" : words.strip(), "stale".equals(wanted));
  }

  private HttpResponse<?> file(Caller caller, String format, String type, Writing writing) {
    log.record(caller.partnershipId(), caller.personId(), "exported", "register", "leads");
    return Download.written(writing, type, "safeguarding-leads." + format);
  }

  @Get("/{organisation}")
  HttpResponse<?> one(Caller caller, long organisation, @Nullable @QueryValue Long change) {
    return register
        .organisation(caller.partnershipId(), organisation)
        .map(it -> page(caller, it, change == null ? 0 : change, new FormInput(Map.of())))
        .orElseThrow(LeadsController::unknown);
  }

  /** Adds one, or puts one in the place of another. */
  @Post("/{organisation}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured("ADMIN")
  HttpResponse<?> save(Caller caller, long organisation, @Body Map<String, Object> body) {
    var found = register.organisation(caller.partnershipId(), organisation);
    if (found.isEmpty()) throw unknown();
    var form = new FormInput(body);
    var changing = form.number("changing").orElse(0);
    if (!keep.save(caller, organisation, changing, form)) {
      return page(caller, found.get(), changing, form);
    }
    return HttpResponse.seeOther(URI.create("/leads/" + organisation));
  }

  @Post("/{organisation}/{id}/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured("ADMIN")
  HttpResponse<?> remove(Caller caller, long organisation, long id) {
    if (leads.find(caller.partnershipId(), organisation, id).isEmpty()) throw unknown();
    leads.remove(caller.partnershipId(), id);
    return HttpResponse.seeOther(URI.create("/leads/" + organisation));
  }

  private HttpResponse<?> page(
      Caller caller, Organisation organisation, long changing, FormInput form) {
    var status = form.isSound() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
    return HttpResponse.status(status)
        .body(View.of("leads/organisation", pages.one(caller, organisation, changing, form)));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("organisation/unknown");
  }
}
