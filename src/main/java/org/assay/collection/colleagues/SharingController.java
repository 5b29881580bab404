package org.assay.collection.colleagues;

import io.micronaut.core.annotation.Nullable;
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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.SharedReturns;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;

/** The pages on which standards are given to colleagues, taken back and reviewed. */
@Hidden
@Controller("/returns/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class SharingController {
  private final SharedReturns returns;
  private final Assignments assignments;
  private final GiveStandard give;
  private final ReviewStandard review;
  private final Invitations invitations;
  private final SharingPages pages;
  private final FormRules rules;

  SharingController(
      SharedReturns returns,
      Assignments assignments,
      GiveStandard give,
      ReviewStandard review,
      Invitations invitations,
      SharingPages pages,
      FormRules rules) {
    this.returns = returns;
    this.assignments = assignments;
    this.give = give;
    this.review = review;
    this.invitations = invitations;
    this.pages = pages;
    this.rules = rules;
  }

  @Get("/colleagues")
  HttpResponse<?> overview(Caller caller, long id, @Nullable @QueryValue String given) {
    return returns
        .find(caller, id)
        .map(
            view ->
                HttpResponse.ok(
                    View.of("colleagues/colleagues", pages.overview(caller, view, given))))
        .orElseThrow(ReturnProblems::notFound);
  }

  @Get("/standards/{key}/colleague")
  HttpResponse<?> giving(Caller caller, long id, String key) {
    return led(caller, id, key)
        .map(
            it ->
                HttpResponse.ok(
                    View.of("colleagues/give", pages.give(caller, it.view(), it.section()))))
        .orElseThrow(ReturnProblems::notFound);
  }

  @Post("/standards/{key}/colleague")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> give(Caller caller, long id, String key, @Body Map<String, Object> form) {
    var input = new FormInput(form);
    var typed = GiveForm.of(input);
    typed.check(rules, input);
    var to = typed.person();
    if (!input.isSound() || to == null) return again(caller, id, key, input);
    return switch (give.give(caller, id, key, to, typed.due())) {
      case GiveOutcome.Given _ -> home(id, "?given=" + key);
      case GiveOutcome.Invalid(var faults) -> {
        faults.forEach((box, why) -> input.wrong(why, box));
        yield again(caller, id, key, input);
      }
      case GiveOutcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  private HttpResponse<?> again(Caller caller, long id, String key, FormInput typed) {
    return led(caller, id, key)
        .map(
            it ->
                HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(
                        View.of(
                            "colleagues/give",
                            pages.again(caller, it.view(), it.section(), typed))))
        .orElseThrow(ReturnProblems::notFound);
  }

  @Post("/standards/{key}/withdrawal")
  @Consumes(MediaType.ALL)
  HttpResponse<?> withdraw(Caller caller, long id, String key) {
    if (!give.withdraw(caller, id, key)) throw ReturnProblems.notFound();
    return home(id, "");
  }

  @Post("/invitations/{invitation}/renewal")
  @Consumes(MediaType.ALL)
  HttpResponse<?> renew(Caller caller, long id, long invitation) {
    return switch (invitations.renew(caller, id, invitation)) {
      case Invitations.Renewal.Sent _ -> home(id, "");
      case Invitations.Renewal.Limited(var why) -> throw InvitationProblems.limited(why);
      case Invitations.Renewal.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  @Get("/standards/{key}/review")
  HttpResponse<?> reviewing(Caller caller, long id, String key) {
    return reviewPage(caller, id, key, null, null);
  }

  @Post("/standards/{key}/review")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> review(Caller caller, long id, String key, @Body Map<String, Object> form) {
    var typed = new FormInput(form);
    var note = typed.text("note");
    var outcome =
        typed.text("decision").equals("reviewed")
            ? review.reviewed(caller, id, key)
            : review.sendBack(caller, id, key, note);
    return switch (outcome) {
      case ReviewOutcome.Done _ -> home(id, "");
      case ReviewOutcome.Invalid(var why) -> reviewPage(caller, id, key, note, why);
      case ReviewOutcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  private HttpResponse<?> reviewPage(
      Caller caller, long id, String key, @Nullable String note, @Nullable String fault) {
    var found = led(caller, id, key).orElse(null);
    var held = found == null ? null : assignments.in(caller, found.view()).get(key);
    if (found == null || held == null) throw ReturnProblems.notFound();
    var page = pages.review(caller, found.view(), found.section(), held, note, fault);
    return HttpResponse.status(fault == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
        .body(View.of("colleagues/review", page));
  }

  private static HttpResponse<?> home(long id, String query) {
    return HttpResponse.seeOther(URI.create("/returns/" + id + "/colleagues" + query));
  }

  private record Found(ReturnView view, Section section) {}

  private Optional<Found> led(Caller caller, long id, String key) {
    return returns
        .led(caller, id)
        .flatMap(view -> SharedReturns.standard(view, key).map(it -> new Found(view, it)));
  }
}
