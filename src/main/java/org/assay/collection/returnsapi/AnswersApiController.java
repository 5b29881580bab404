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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.ReturnResource;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.SaveAnswers;
import org.assay.collection.returnsapi.AnswersBodyReader.Sent;
import org.assay.people.identity.Caller;

@Controller("/api/v1/returns/{id}/answers")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Answers")
@ApiResponse(
    responseCode = "404",
    description = "return/not-found: there is no such return, or it is not yours")
class AnswersApiController {
  private static final String BAD_JSON = "json/unreadable: the body is not JSON";
  private static final String INVALID =
      "answers/invalid: nothing was saved; errors has every fault with code, pointer and question."
          + " answer/identifier: free text may identify a child. args.field is its place in the"
          + " answer, args.found the kind, start and end of each place in it. Take it out, or send"
          + " the answer again with \"confirmed\": {FIELD: reason}, in 10 to 500 characters that do"
          + " not repeat it; the reason is logged. answer/confirmation: the reason will not do";
  private static final String CONFLICT =
      "answers/stale: somebody else has changed an answer, errors has theirs and its version;"
          + " or the return takes no answers now (return/submitted, return/awaiting-sign-off,"
          + " return/cycle-closed, return/cycle-not-open)";

  private final Returns returns;
  private final SaveAnswers saveAnswers;

  AnswersApiController(Returns returns, SaveAnswers saveAnswers) {
    this.returns = returns;
    this.saveAnswers = saveAnswers;
  }

  @Get
  @Operation(
      summary = "Every answer of a return, with its version",
      description =
          "By question key: version (0 when never answered), standing (answered, notApplicable,"
              + " unknown, notAsked, notYet) and the answer in the form of an answers document. The"
              + " partnership sees what was last submitted.")
  @ApiResponse(
      responseCode = "200",
      description = "The answers",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
  HttpResponse<?> all(@Parameter(hidden = true) Caller caller, long id) {
    return returns
        .read(caller, id)
        .map(
            view ->
                HttpResponse.ok(AnswersViewWriter.json(view))
                    .contentType(MediaType.APPLICATION_JSON_TYPE))
        .orElseThrow(ReturnProblems::notFound);
  }

  @Put
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Save many answers: all of them, or none",
      description =
          "{\"answers\": {KEY: {\"version\": 3, \"value\": …, \"comment\": …}}}. Each replaces the"
              + " whole answer.")
  @ApiResponse(
      responseCode = "200",
      description = "Saved",
      content = @Content(schema = @Schema(implementation = ReturnResource.Saved.class)))
  @ApiResponse(responseCode = "400", description = BAD_JSON)
  @ApiResponse(responseCode = "409", description = CONFLICT)
  @ApiResponse(responseCode = "422", description = INVALID)
  @RequestBody(
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
  HttpResponse<?> saveMany(@Parameter(hidden = true) Caller caller, long id, @Body byte[] body) {
    return save(caller, id, AnswersBodyReader.many(body));
  }

  @Put("/{question}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Save one answer",
      description =
          "{\"version\": 3, \"value\": …}. Pointers lead into this body. \"confirmed\":"
              + " {\"comment\": reason} says why free text in that field identifies no child.")
  @ApiResponse(
      responseCode = "200",
      description = "Saved",
      content = @Content(schema = @Schema(implementation = ReturnResource.Saved.class)))
  @ApiResponse(responseCode = "400", description = BAD_JSON)
  @ApiResponse(responseCode = "409", description = CONFLICT)
  @ApiResponse(responseCode = "422", description = INVALID)
  @RequestBody(
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
  HttpResponse<?> saveOne(
      @Parameter(hidden = true) Caller caller, long id, String question, @Body byte[] body) {
    return save(caller, id, AnswersBodyReader.one(question, body));
  }

  private HttpResponse<?> save(Caller caller, long id, Sent sent) {
    return switch (sent) {
      case Sent.Unreadable(var message) -> throw ReturnProblems.unreadable(message);
      case Sent.Answers(var draft) ->
          ReturnProblems.answer(saveAnswers.save(caller, id, draft, HiddenAnswerPolicy.REFUSE));
    };
  }
}
