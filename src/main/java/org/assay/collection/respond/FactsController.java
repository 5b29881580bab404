package org.assay.collection.respond;

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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.assay.collection.questionform.Fields;
import org.assay.collection.returns.FactsOutcome;
import org.assay.collection.returns.Refusal;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.StateFacts;
import org.assay.collection.returns.facts.DeclaredFacts;
import org.assay.collection.returns.facts.StatedFacts;
import org.assay.engine.questionset.Fact;
import org.assay.people.identity.Caller;
import org.assay.platform.View;
import org.jspecify.annotations.Nullable;

/** Where an organisation says what it is, so that it is asked what concerns it. */
@Hidden
@Controller("/returns/{id}/organisation")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
class FactsController {
  private final Returns returns;
  private final StateFacts facts;
  private final FactPages pages;

  FactsController(Returns returns, StateFacts facts, FactPages pages) {
    this.returns = returns;
    this.facts = facts;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> show(Caller caller, long id) {
    return returns
        .whole(caller, id)
        .filter(view -> !DeclaredFacts.of(view.asking().edition()).isEmpty())
        .map(view -> HttpResponse.ok(View.of("respond/organisation", pages.page(caller, view))))
        .orElseThrow(ReturnProblems::notFound);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> state(Caller caller, long id, @Body Map<String, Object> form) {
    var view = returns.whole(caller, id).orElseThrow(ReturnProblems::notFound);
    var fields = Fields.posted(form);
    var given = given(view, fields);
    return switch (facts.state(caller, id, given)) {
      case FactsOutcome.Saved _ -> HttpResponse.seeOther(URI.create("/returns/" + id));
      case FactsOutcome.Invalid(var findings) ->
          HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
              .body(
                  View.of(
                      "respond/organisation",
                      pages.refused(caller, view, typed(given), findings, given.version())));
      case FactsOutcome.Stale _ -> throw ReturnProblems.conflict(Refusal.FACTS_STALE);
      case FactsOutcome.Closed(var why) -> throw ReturnProblems.conflict(why);
      case FactsOutcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  /** Every fact that the page asks: a box left empty takes the fact back. */
  private static StatedFacts given(ReturnView view, Fields fields) {
    var facts = new HashMap<String, @Nullable Object>();
    for (Fact fact : DeclaredFacts.of(view.asking().edition())) {
      facts.put(fact.name(), fields.get(fact.name()));
    }
    var version = fields.get("version");
    return new StatedFacts(
        version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0, facts);
  }

  private static Map<String, String> typed(StatedFacts given) {
    var typed = new HashMap<String, String>();
    given
        .facts()
        .forEach(
            (name, value) -> {
              if (value != null) {
                typed.put(name, value.toString());
              }
            });
    return typed;
  }
}
