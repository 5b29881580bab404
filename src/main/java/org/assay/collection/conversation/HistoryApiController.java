package org.assay.collection.conversation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import jakarta.validation.constraints.PositiveOrZero;
import java.util.LinkedHashMap;
import org.assay.collection.returns.AnswerHistory;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.SaveOutcome;
import org.assay.people.identity.Caller;
import org.assay.platform.Problem;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/returns/{id}/questions/{question}/history")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "History")
@ApiResponse(
    responseCode = "404",
    description = "return/not-found: there is no such return, question or change, or not for you")
class HistoryApiController {
  private final AnswerHistory history;

  HistoryApiController(AnswerHistory history) {
    this.history = history;
  }

  /**
   * @param version of the answer that stands there now, as last read
   */
  @Serdeable
  record Restoring(
      @Nullable @PositiveOrZero(message = "Send a version of 0 or more.") Integer version) {}

  /**
   * @param version of the answer as stored now
   */
  @Serdeable
  record Restored(int version) {}

  @Get
  @Operation(
      summary = "Every change of an answer, the last first",
      description =
          "Each with seq, by, at, restored, restorable, confirmedFrom (the source of a proposal"
              + " that was confirmed, or null), from (null for the first) and to.")
  @ApiResponse(
      responseCode = "200",
      description = "The changes",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "array")))
  HttpResponse<?> all(@Parameter(hidden = true) Caller caller, long id, String question) {
    return history
        .of(caller, id, question)
        .map(
            it ->
                HttpResponse.ok(HistoryWriter.json(it))
                    .contentType(MediaType.APPLICATION_JSON_TYPE))
        .orElseThrow(ReturnProblems::notFound);
  }

  @Post("/{seq}/restoration")
  @Operation(
      summary = "Put back the answer that a change gave",
      description = "A save like any other: with the present version, and kept in the history.")
  @ApiResponse(
      responseCode = "200",
      description = "Restored",
      content = @Content(schema = @Schema(implementation = Restored.class)))
  @ApiResponse(responseCode = "409", description = "answers/stale, or the return takes no answers")
  @ApiResponse(
      responseCode = "422",
      description = "answers/invalid: the question is not asked now, or its words are held back")
  HttpResponse<?> restore(
      @Parameter(hidden = true) Caller caller,
      long id,
      String question,
      int seq,
      @Valid @Body Restoring restoring) {
    var version = restoring.version() == null ? 0 : restoring.version();
    return switch (history.restore(caller, id, question, seq, version)) {
      case SaveOutcome.Saved(var agencyReturn, var versions, var at) ->
          HttpResponse.ok(new Restored(versions.getOrDefault(question, 0)));
      case SaveOutcome.Invalid(var findings) -> {
        var faults = new LinkedHashMap<String, String>();
        findings.forEach(it -> faults.putIfAbsent(it.pointer().substring(1), it.message()));
        yield Problem.invalid("answers/invalid", faults);
      }
      case SaveOutcome.Stale _ ->
          Problem.response(
              HttpStatus.CONFLICT,
              "answers/stale",
              "Somebody else has changed this. Read the history again, then send the present"
                  + " version.");
      case SaveOutcome.Closed(var why) -> throw ReturnProblems.conflict(why);
      case SaveOutcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }
}
