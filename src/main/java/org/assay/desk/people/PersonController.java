package org.assay.desk.people;

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
import java.util.Map;
import org.assay.people.access.Access;
import org.assay.people.access.AccessOutcome;
import org.assay.people.access.AccessSearch;
import org.assay.people.access.EndAccess;
import org.assay.people.access.GiveAccess;
import org.assay.people.access.HandOver;
import org.assay.people.access.Newcomer;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** One person: roles, leaving, handing over, and the letter once more. */
@Hidden
@Controller("/people/{id}")
@Secured({"ADMIN", "APPROVER"})
@Produces(MediaType.TEXT_HTML)
class PersonController {
  private static final Map<String, String> DONE =
      Map.of(
          "role", "The role was added, and a letter tells them",
          "end", "The last day was saved",
          "left", "Their access has ended. What they did stays",
          "signed-out", "They are signed out everywhere. They can sign in again",
          "letter", "The invitation is on its way again",
          "handed-over", "They have taken over. The other person’s access has ended");

  private final PersonPages pages;
  private final Access access;
  private final GiveAccess give;
  private final EndAccess end;
  private final HandOver handOver;
  private final Places places;

  PersonController(
      PersonPages pages,
      Access access,
      GiveAccess give,
      EndAccess end,
      HandOver handOver,
      Places places) {
    this.pages = pages;
    this.access = access;
    this.give = give;
    this.end = end;
    this.handOver = handOver;
    this.places = places;
  }

  @Get
  HttpResponse<?> one(Caller caller, long id, @Nullable @QueryValue String done) {
    return page(caller, id, new FormInput(Map.of()), done == null ? null : DONE.get(done));
  }

  @Post("/roles")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var held = access.ofPerson(caller, id);
    if (held.isEmpty()) throw unknown();
    var role = AccessSearch.role(form.text("role")).orElse(null);
    if (role == null) {
      form.wrong("Select a role", "role");
      return page(caller, id, form, null);
    }
    var one = held.getFirst();
    var place = places.of(caller).of(role, form.text("place"));
    return after(
        caller,
        id,
        form,
        "role",
        give.give(
            caller,
            new Newcomer(
                one.name(),
                one.email(),
                role,
                place.organisationId(),
                place.groupId(),
                access.today(),
                null)));
  }

  @Post("/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> end(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var membership = form.text("membership");
    var until = form.day("until", "the last day");
    if (access.ofPerson(caller, id).isEmpty()) throw unknown();
    if (access.ofPerson(caller, id).stream()
        .noneMatch(it -> Long.toString(it.membershipId()).equals(membership))) {
      form.wrong("Select the role that ends", "membership");
    }
    if (!form.isSound()) return page(caller, id, form, null);
    var last = until == null ? access.today().minusDays(1) : until;
    return after(caller, id, form, "end", end.end(caller, Long.parseLong(membership), last));
  }

  @Post("/leave")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> leave(Caller caller, long id) {
    return after(caller, id, new FormInput(Map.of()), "left", end.leave(caller, id));
  }

  @Post("/sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> signOut(Caller caller, long id) {
    return after(caller, id, new FormInput(Map.of()), "signed-out", end.signOut(caller, id));
  }

  @Post("/letter")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> letter(Caller caller, long id) {
    return after(caller, id, new FormInput(Map.of()), "letter", give.again(caller, id));
  }

  @Post("/handover")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> handOver(Caller caller, long id, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var organisation = form.text("organisation");
    if (access.ofPerson(caller, id).isEmpty()) throw unknown();
    if (!organisation.matches("\\d{1,18}")) {
      form.wrong("Select the organisation", "organisation");
      return page(caller, id, form, null);
    }
    return after(
        caller,
        id,
        form,
        "handed-over",
        handOver.handOver(
            caller,
            id,
            Long.parseLong(organisation),
            new HandOver.Successor(form.text("name"), form.text("email"))));
  }

  private HttpResponse<?> after(
      Caller caller, long id, FormInput form, String done, AccessOutcome outcome) {
    return switch (outcome) {
      case AccessOutcome.Done(var person) ->
          HttpResponse.seeOther(URI.create("/people/" + person + "?done=" + done));
      case AccessOutcome.Refused(var why, var box) -> {
        form.wrong(why, box);
        yield page(caller, id, form, null);
      }
      case AccessOutcome.NotFound _ -> throw unknown();
    };
  }

  private HttpResponse<?> page(Caller caller, long id, FormInput form, @Nullable String done) {
    var status = form.isSound() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
    return pages
        .person(caller, id, form, done)
        .map(it -> HttpResponse.status(status).body(View.of("people/person", it)))
        .orElseThrow(PersonController::unknown);
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("person/unknown");
  }
}
