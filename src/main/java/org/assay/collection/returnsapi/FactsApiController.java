package org.assay.collection.returnsapi;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/returns/{id}/profile")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Answers")
@ApiResponse(
    responseCode = "404",
    description = "return/not-found: there is no such return, or it is not yours")
class FactsApiController {
  private static final String VERSION_FAULT = "Send a version of 0 or more.";

  private final Returns returns;
  private final StateFacts stateFacts;

  FactsApiController(Returns returns, StateFacts stateFacts) {
    this.returns = returns;
    this.stateFacts = stateFacts;
  }

  /**
   * @param version to be sent with a change
   */
  @Serdeable
  record Facts(int version, List<Stated> facts) {}

  /**
   * @param type boolean, choice, number or text
   * @param options labels by code, of a choice
   * @param value null while it is not stated
   */
  @Serdeable
  record Stated(
      String name,
      String type,
      @Nullable String label,
      Map<String, String> options,
      @Nullable Object value) {
    static Stated of(Fact fact, @Nullable Object value) {
      var type = fact.type().name().toLowerCase(Locale.ROOT);
      var options = new LinkedHashMap<String, String>();
      fact.options().forEach(code -> options.put(code, fact.labelOf(code)));
      return new Stated(fact.name(), type, fact.label(), options, value);
    }
  }

  /**
   * @param facts by name; null takes a fact back, and what is not named stays
   */
  @Serdeable
  record Change(
      @PositiveOrZero(message = VERSION_FAULT) int version,
      @NotNull(message = "Send the facts, by name.")
          @Size(max = 200, message = "Send at most 200 facts.")
          Map<String, @Nullable Object> facts) {}

  @Get
  @Operation(
      summary = "What the question set asks about the organisation before its questions",
      description = "Empty for a question set that declares no facts of its own.")
  @ApiResponse(
      responseCode = "200",
      description = "The facts",
      content = @Content(schema = @Schema(implementation = Facts.class)))
  HttpResponse<?> all(@Parameter(hidden = true) Caller caller, long id) {
    return returns
        .whole(caller, id)
        .map(view -> HttpResponse.ok(facts(view)))
        .orElseThrow(ReturnProblems::notFound);
  }

  @Put
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "State facts about the organisation: all that are sent, or none",
      description = "{\"version\": 2, \"facts\": {NAME: true}}. A fact that is not named stays.")
  @ApiResponse(
      responseCode = "200",
      description = "Saved",
      content = @Content(schema = @Schema(implementation = Facts.class)))
  @ApiResponse(
      responseCode = "409",
      description =
          "profile/stale: somebody else has changed a fact since; or the return takes no answers"
              + " now (return/submitted, return/awaiting-sign-off, return/cycle-closed,"
              + " return/cycle-not-open)")
  @ApiResponse(
      responseCode = "422",
      description =
          "profile/invalid: nothing was saved; errors has every fault (profile/type,"
              + " profile/unknown-fact, profile/identifier) with its pointer")
  HttpResponse<?> state(
      @Parameter(hidden = true) Caller caller, long id, @Valid @Body Change change) {
    var given = new StatedFacts(change.version(), change.facts());
    return switch (stateFacts.state(caller, id, given)) {
      case FactsOutcome.Saved _ -> all(caller, id);
      case FactsOutcome.Invalid(var findings) ->
          ReturnProblems.invalid("profile/invalid", findings);
      case FactsOutcome.Stale _ -> throw ReturnProblems.conflict(Refusal.FACTS_STALE);
      case FactsOutcome.Closed(var why) -> throw ReturnProblems.conflict(why);
      case FactsOutcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  private Facts facts(ReturnView view) {
    var profile = view.answering().profile();
    return new Facts(
        stateFacts.version(view),
        DeclaredFacts.of(view.asking().edition()).stream()
            .map(fact -> Stated.of(fact, profile.fact(fact.name())))
            .toList());
  }
}
