package org.assay.desk.register;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assay.desk.register.list.ListDate;
import org.assay.desk.register.list.RegisterFacts;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.Overseers;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.assay.platform.problem.ProblemException;

/** One organisation of the register: what is known of it, and changes by hand. */
@Hidden
@Controller("/register/organisations")
@Secured("ADMIN")
@Produces(MediaType.TEXT_HTML)
class OrganisationController {
  private final KeepRegister keep;
  private final OrganisationPages pages;
  private final FormRules rules;

  OrganisationController(KeepRegister keep, OrganisationPages pages, FormRules rules) {
    this.keep = keep;
    this.pages = pages;
    this.rules = rules;
  }

  @Get("/{id}")
  @Overseers
  HttpResponse<?> one(Caller caller, long id) {
    return keep.find(caller, id)
        .map(
            it ->
                HttpResponse.ok(
                    View.of("desk/organisation", pages.one(caller, it, null, java.util.List.of()))))
        .orElseThrow(OrganisationController::unknown);
  }

  @Get("/new")
  HttpResponse<?> blank(Caller caller) {
    return formPage(caller, 0, RegisterFacts.none(), new FormInput(Map.of()), HttpStatus.OK);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(Caller caller, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var facts = OrganisationForm.read(form, Set.copyOf(pages.districts(caller)));
    if (form.isSound()) {
      var added = keep.add(caller, facts);
      if (added.isPresent()) return onwards(added.get().id());
      form.wrong(taken(), "urn");
    }
    return formPage(caller, 0, facts, form, HttpStatus.UNPROCESSABLE_ENTITY);
  }

  @Get("/{id}/details")
  HttpResponse<?> details(Caller caller, long id) {
    return keep.find(caller, id)
        .map(it -> formPage(caller, id, it.facts(), new FormInput(Map.of()), HttpStatus.OK))
        .orElseThrow(OrganisationController::unknown);
  }

  @Post("/{id}/details")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(Caller caller, long id, @Body Map<String, Object> body) {
    var found = keep.find(caller, id).orElseThrow(OrganisationController::unknown);
    var form = new FormInput(body);
    var facts = OrganisationForm.read(form, Set.copyOf(pages.districts(caller)));
    if (form.isSound()) {
      if (keep.change(caller, found, facts)) return onwards(id);
      form.wrong(taken(), "urn");
    }
    return formPage(caller, id, facts, form, HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private static String taken() {
    return "Another organisation has this register number. Search for it, and say on its page that"
        + " the two are one";
  }

  @Post("/{id}/closure")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> close(Caller caller, long id, @Body Map<String, Object> body) {
    var found = keep.find(caller, id).orElseThrow(OrganisationController::unknown);
    var form = new FormInput(body);
    var reopening = form.text("go").equals("open");
    var day = reopening ? null : form.requiredDay("closing", "the date from which it is closed");
    var opened = found.organisation().openedOn();
    if (day != null && opened != null && day.isBefore(opened)) {
      form.wrong(
          "It opened on %s. Enter a later date".formatted(ListDate.words(opened)), "closing");
    }
    if (!form.isSound()) return again(caller, found, form);
    keep.close(caller, found, day);
    return onwards(id);
  }

  @Post("/{id}/successor")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> follow(Caller caller, long id, @Body Map<String, Object> body) {
    var found = keep.find(caller, id).orElseThrow(OrganisationController::unknown);
    var form = new FormInput(body);
    var typed = SuccessorForm.of(form);
    var other = keep.called(caller, typed.other());
    if (form.has("other") && other.isEmpty()) {
      form.wrong("Your register has no organisation of this name or number", "other");
    }
    rules.check(typed, form);
    if (form.isSound()
        && !keep.follow(
            caller,
            found,
            other.orElseThrow(),
            Objects.requireNonNull(typed.kind()),
            typed.followed())) {
      form.wrong("Your register already says so, or says that this one follows the other", "other");
    }
    return form.isSound() ? onwards(id) : again(caller, found, form);
  }

  @Post("/{id}/inspections")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> inspected(Caller caller, long id, @Body Map<String, Object> body) {
    var found = keep.find(caller, id).orElseThrow(OrganisationController::unknown);
    var form = new FormInput(body);
    var typed = InspectionForm.of(form);
    rules.check(typed, form);
    var on = typed.inspected();
    if (on != null && on.isAfter(keep.today())) {
      form.wrong("The date of the inspection must not be in the future", "inspected");
    }
    if (!form.isSound() || on == null) return again(caller, found, form);
    keep.inspected(caller, id, typed.body(), on, typed.judgement());
    return onwards(id);
  }

  private HttpResponse<?> again(Caller caller, KnownOrganisation it, FormInput form) {
    return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
        .body(View.of("desk/organisation", pages.one(caller, it, form, form.errors())));
  }

  private HttpResponse<?> formPage(
      Caller caller, long id, RegisterFacts facts, FormInput form, HttpStatus status) {
    return HttpResponse.status(status)
        .body(
            View.of("desk/organisation-form", pages.form(caller, id, facts, form, form.errors())));
  }

  private static HttpResponse<?> onwards(long id) {
    return HttpResponse.seeOther(URI.create("/register/organisations/" + id));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("organisation/unknown");
  }
}
