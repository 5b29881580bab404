package org.assay.desk.settings;

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
import java.util.List;
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The bodies of a partnership. */
@Hidden
@Controller("/settings/bodies")
@Secured("ADMIN")
@Produces(MediaType.TEXT_HTML)
class BodyController {
  private final Bodies bodies;
  private final SettingsPages pages;
  private final FormRules rules;

  BodyController(Bodies bodies, SettingsPages pages, FormRules rules) {
    this.bodies = bodies;
    this.pages = pages;
    this.rules = rules;
  }

  @Get("/new")
  HttpResponse<?> blank(Caller caller) {
    var blank = new BodyRow(null, caller.partnershipId(), "", "", null, null, null, null);
    return HttpResponse.ok(View.of("desk/body", pages.body(caller, blank, null, List.of())));
  }

  @Get("/{id}")
  HttpResponse<?> one(Caller caller, long id) {
    return bodies
        .find(caller, id)
        .map(it -> HttpResponse.ok(View.of("desk/body", pages.body(caller, it, null, List.of()))))
        .orElseThrow(BodyController::unknown);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(Caller caller, @Body Map<String, Object> body) {
    return save(caller, null, new FormInput(body));
  }

  @Post("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(Caller caller, long id, @Body Map<String, Object> body) {
    if (bodies.find(caller, id).isEmpty()) throw unknown();
    return save(caller, id, new FormInput(body));
  }

  private HttpResponse<?> save(Caller caller, @Nullable Long id, FormInput form) {
    var typed = BodyForm.of(form);
    if (BodyKind.of(typed.kind()).isEmpty()) form.wrong("Select what it is for", "kind");
    rules.check(typed, form);
    var body =
        new BodyRow(
            id,
            caller.partnershipId(),
            typed.name(),
            typed.kind(),
            typed.chair(),
            typed.members(),
            typed.terms(),
            above(caller, typed.above(), id));
    if (form.isSound() && !bodies.save(caller, body)) {
      form.wrong("You have a body of this name already. Choose another name", "name");
    }
    return form.isSound()
        ? HttpResponse.seeOther(URI.create("/settings?saved=body"))
        : HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
            .body(View.of("desk/body", pages.body(caller, body, form, form.errors())));
  }

  /** One of the partnership's other bodies. */
  private @Nullable Long above(Caller caller, String typed, @Nullable Long itself) {
    return bodies.all(caller).stream()
        .map(BodyRow::id)
        .filter(it -> it != null && it.toString().equals(typed) && !it.equals(itself))
        .findFirst()
        .orElse(null);
  }

  @Post("/{id}/meetings")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> meet(Caller caller, long id, @Body Map<String, Object> body) {
    var found = bodies.find(caller, id).orElseThrow(BodyController::unknown);
    var form = new FormInput(body);
    var meeting = MeetingForm.of(form);
    rules.check(meeting, form);
    var on = meeting.held();
    if (!form.isSound() || on == null) {
      return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
          .body(View.of("desk/body", pages.body(caller, found, form, form.errors())));
    }
    bodies.meet(caller, id, on, meeting.attended());
    return HttpResponse.seeOther(URI.create("/settings/bodies/" + id));
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("body/unknown");
  }
}
