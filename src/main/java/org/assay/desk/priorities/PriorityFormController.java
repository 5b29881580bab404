package org.assay.desk.priorities;

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
import java.util.ArrayList;
import java.util.Map;
import org.assay.assurance.priorities.Priorities;
import org.assay.assurance.priorities.Priority;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRules;
import org.assay.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The priorities of a partnership's plan, kept by its administrator. */
@Hidden
@Controller("/settings/priorities")
@Secured("ADMIN")
@Produces(MediaType.TEXT_HTML)
class PriorityFormController {
  private final Priorities priorities;
  private final PriorityFormPages pages;
  private final FormRules rules;

  PriorityFormController(Priorities priorities, PriorityFormPages pages, FormRules rules) {
    this.priorities = priorities;
    this.pages = pages;
    this.rules = rules;
  }

  @Get
  HttpResponse<?> all(Caller caller, @Nullable @QueryValue String saved) {
    return HttpResponse.ok(View.of("desk/plan-priorities", pages.all(caller, saved != null)));
  }

  @Get("/new")
  HttpResponse<?> blank(Caller caller) {
    return HttpResponse.ok(View.of("desk/priority", pages.blank(caller)));
  }

  @Get("/{tag}")
  HttpResponse<?> one(Caller caller, String tag) {
    return HttpResponse.ok(View.of("desk/priority", pages.form(caller, found(caller, tag))));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(Caller caller, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var tag = form.text("tag");
    if (!pages.tags(caller).containsKey(tag)) {
      form.wrong("Select what question sets call it", "tag");
    }
    return save(caller, PriorityForm.of(form, rules, tag, null), null, form);
  }

  @Post("/{tag}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(Caller caller, String tag, @Body Map<String, Object> body) {
    var form = new FormInput(body);
    var before = found(caller, tag);
    return save(caller, PriorityForm.of(form, rules, tag, before), tag, form);
  }

  @Post("/{tag}/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(Caller caller, String tag) {
    found(caller, tag);
    priorities.replace(
        caller.partnershipId(),
        priorities.all(caller.partnershipId()).stream()
            .filter(it -> !it.tag().equals(tag))
            .toList());
    return HttpResponse.seeOther(URI.create("/settings/priorities?saved=yes"));
  }

  /** In the place that it had, or after the others. */
  private HttpResponse<?> save(Caller caller, Priority it, @Nullable String tag, FormInput form) {
    if (!form.isSound()) {
      return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
          .body(View.of("desk/priority", pages.typed(caller, tag, form, form.errors())));
    }
    var plan = new ArrayList<>(priorities.all(caller.partnershipId()));
    plan.replaceAll(each -> each.tag().equals(it.tag()) ? it : each);
    if (!plan.contains(it)) plan.add(it);
    priorities.replace(caller.partnershipId(), plan);
    return HttpResponse.seeOther(URI.create("/settings/priorities?saved=yes"));
  }

  private Priority found(Caller caller, String tag) {
    return priorities
        .find(caller.partnershipId(), tag)
        .orElseThrow(() -> ProblemException.notFound("priority/unknown"));
  }
}
