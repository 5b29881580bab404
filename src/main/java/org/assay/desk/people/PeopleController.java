package org.assay.desk.people;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assay.people.access.Access;
import org.assay.people.access.AccessOutcome;
import org.assay.people.access.AccessScope;
import org.assay.people.access.AccessSearch;
import org.assay.people.access.GiveAccess;
import org.assay.people.access.Newcomer;
import org.assay.people.identity.Caller;
import org.assay.platform.Download;
import org.assay.platform.Page;
import org.assay.platform.SentText;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.assay.platform.seal.AccessLog;
import org.jspecify.annotations.Nullable;

/** Who has access, and inviting more people. */
@Hidden
@Controller("/people")
@Secured({"ADMIN", "APPROVER"})
@Produces(MediaType.TEXT_HTML)
class PeopleController {
  private static final int LARGEST = 1 << 20;

  private final PeoplePages lists;
  private final PersonPages pages;
  private final PeopleList people;
  private final Access access;
  private final GiveAccess give;
  private final Places places;
  private final AccessLog log;
  private final FormRules rules;

  PeopleController(
      PeoplePages lists,
      PersonPages pages,
      PeopleList people,
      Access access,
      GiveAccess give,
      Places places,
      AccessLog log,
      FormRules rules) {
    this.lists = lists;
    this.pages = pages;
    this.people = people;
    this.access = access;
    this.give = give;
    this.places = places;
    this.log = log;
    this.rules = rules;
  }

  @Get
  HttpResponse<?> list(HttpRequest<?> request, Caller caller) {
    var asked = request.getParameters();
    var invited = asked.getFirst("invited").filter(it -> it.matches("\\d{1,6}")).orElse(null);
    var done =
        invited == null
            ? null
            : invited.equals("1")
                ? "1 invitation is on its way"
                : invited + " invitations are on their way";
    return HttpResponse.ok(
        View.of("people/people", lists.list(caller, search(request), number(request), done)));
  }

  @Get("/print")
  HttpResponse<?> print(HttpRequest<?> request, Caller caller) {
    log.record(caller.partnershipId(), caller.personId(), "viewed", "people", "access");
    return HttpResponse.ok(
        View.of("people/print", lists.print(caller, search(request), number(request))));
  }

  @Get("/access.csv")
  @Produces({MediaType.TEXT_CSV, MediaType.TEXT_HTML})
  HttpResponse<?> export(HttpRequest<?> request, Caller caller) {
    log.record(caller.partnershipId(), caller.personId(), "exported", "people", "access");
    return Download.written(out -> csv(caller, search(request), out), Download.CSV, "access.csv");
  }

  private void csv(Caller caller, AccessSearch search, OutputStream out) {
    try (var file = new AccessCsv(out)) {
      access.each(caller, search, file::add);
    }
  }

  private static int number(HttpRequest<?> request) {
    return Page.number(request.getParameters().get("page"));
  }

  private static AccessSearch search(HttpRequest<?> request) {
    var asked = request.getParameters();
    return AccessSearch.of(
        asked.get("words", String.class, ""),
        asked.get("role", String.class, ""),
        asked.get("place", String.class, ""),
        asked.get("state", String.class, ""));
  }

  @Get("/invite")
  HttpResponse<?> blank(Caller caller) {
    return HttpResponse.ok(View.of("people/invite", pages.invite(caller, new FormInput(Map.of()))));
  }

  @Post("/invite")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> invite(Caller caller, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var newcomer = newcomer(caller, form);
    if (form.isSound() && newcomer != null) {
      switch (give.give(caller, newcomer)) {
        case AccessOutcome.Done _ -> {
          return HttpResponse.seeOther(URI.create("/people?invited=1"));
        }
        case AccessOutcome.Refused it ->
            form.wrong(Places.why(it, newcomer.role(), form.text("place")), it.box());
        case AccessOutcome.NotFound _ -> form.wrong("Select a role", "role");
      }
    }
    return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
        .body(View.of("people/invite", pages.invite(caller, form)));
  }

  private @Nullable Newcomer newcomer(Caller caller, FormInput input) {
    var typed = InviteForm.of(input);
    rules.check(typed, input);
    var role = typed.role();
    if (role == null) return null;
    var own = AccessScope.of(caller).orElseThrow().organisationId();
    var place = places.of(caller).of(role, typed.place());
    return new Newcomer(
        typed.name(),
        typed.email(),
        role,
        own == null ? place.organisationId() : own,
        place.groupId(),
        typed.from() == null ? access.today() : typed.from(),
        typed.until());
  }

  @Post("/list")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> list(Caller caller, @Nullable @Part("file") CompletedFileUpload file) {
    var bytes = bytes(file);
    if (bytes.length == 0 || bytes.length > LARGEST) {
      return listed(
          caller,
          "",
          new PeopleList.Reading(
              List.of(),
              bytes.length == 0 ? "Choose a CSV file" : "Choose a file of at most 1 MB"));
    }
    var text = SentText.of(bytes);
    if (text.isEmpty()) {
      return listed(
          caller,
          "",
          new PeopleList.Reading(
              List.of(), "This is not a CSV file. Save the list as CSV and upload that"));
    }
    return listed(caller, text.get(), people.read(caller, text.get()));
  }

  @Post("/list/invitations")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> apply(Caller caller, @Body Map<String, Object> body) {
    var text = String.valueOf(body.getOrDefault("list", ""));
    var reading = people.read(caller, text);
    if (reading.good().isEmpty()) return listed(caller, text, reading);
    return HttpResponse.seeOther(URI.create("/people?invited=" + people.apply(caller, reading)));
  }

  private HttpResponse<?> listed(Caller caller, String text, PeopleList.Reading reading) {
    var status = reading.good().isEmpty() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK;
    return HttpResponse.status(status)
        .body(View.of("people/list", pages.list(caller, text, reading)));
  }

  private static byte[] bytes(@Nullable CompletedFileUpload file) {
    if (file == null) return new byte[0];
    try (var in = file.getInputStream()) {
      return in.readNBytes(LARGEST + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("A list of people could not be read", e);
    }
  }
}
