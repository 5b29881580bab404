package org.assay.collection.returnsapi;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.ReturnResource;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.submission.RecallReturn;
import org.assay.collection.returns.submission.Reopen;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmissionCheck;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.collection.returns.submission.TransitionOutcome;
import org.assay.engine.answering.Finding.Severity;
import org.assay.people.identity.Caller;
import org.assay.platform.Slice;
import org.assay.platform.form.FormPatterns;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/returns")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Returns")
class ReturnApiController {
  private static final String NOT_FOUND =
      "return/not-found: there is no such return, or it is not yours";
  private static final String CONFLICT =
      "return/submitted, return/awaiting-sign-off, return/not-sent, return/not-submitted,"
          + " return/cycle-closed or return/cycle-not-open: what is asked for cannot be done now";

  private final Returns returns;
  private final SubmitReturn submitReturn;
  private final RecallReturn recallReturn;
  private final SignOff signOff;
  private final Reopen reopen;
  private final SubmissionCheck check;
  private final ModeratedScorecards scorecards;

  ReturnApiController(
      Returns returns,
      SubmitReturn submitReturn,
      RecallReturn recallReturn,
      SignOff signOff,
      Reopen reopen,
      SubmissionCheck check,
      ModeratedScorecards scorecards) {
    this.scorecards = scorecards;
    this.check = check;
    this.returns = returns;
    this.submitReturn = submitReturn;
    this.recallReturn = recallReturn;
    this.signOff = signOff;
    this.reopen = reopen;
  }

  /**
   * @param reason kept with the return and shown to the organisation
   */
  @Serdeable
  record Reason(
      @NotNull(message = "Send the reason.")
          @Size(max = FormPatterns.LONGEST_SENT, message = FormPatterns.LONGEST_SENT_FAULT)
          String reason) {}

  /**
   * @param findings every one has code, pointer, question, section, severity and message
   */
  @Serdeable
  record Validation(boolean valid, List<Map<String, Object>> findings) {}

  @Get
  @Operation(
      summary = "List the returns that you may know of, of one cycle or of all",
      description = "In the order of their ids, at most 200 at once. Follow the header Link.")
  @ApiResponse(
      responseCode = "200",
      description = "The returns",
      headers = @Header(name = "Link", description = Slice.LINK),
      content =
          @Content(array = @ArraySchema(schema = @Schema(implementation = ReturnResource.class))))
  HttpResponse<List<ReturnResource>> list(
      @Parameter(hidden = true) HttpRequest<?> request,
      @Parameter(hidden = true) Caller caller,
      @QueryValue @Nullable Long cycle,
      @Parameter(description = "The id that the list goes on after")
          @QueryValue
          @Nullable
          @Min(value = 0, message = Slice.AFTER_FAULT)
          Long after,
      @Parameter(description = "The most to list at once; 100 when left out")
          @QueryValue
          @Nullable
          @Min(value = 1, message = Slice.SIZE_FAULT)
          @Max(value = Slice.MOST, message = Slice.SIZE_FAULT)
          Integer size) {
    return returns
        .after(caller, cycle, after == null ? 0 : after, Slice.size(size))
        .answer(request, ReturnResource::of);
  }

  @Get("/{id}")
  @Operation(summary = "One return, without its answers")
  @ApiResponse(
      responseCode = "200",
      description = "The return",
      content = @Content(schema = @Schema(implementation = ReturnResource.class)))
  @ApiResponse(responseCode = "404", description = NOT_FOUND)
  HttpResponse<?> one(@Parameter(hidden = true) Caller caller, long id) {
    return returns
        .find(caller, id)
        .map(line -> HttpResponse.ok(ReturnResource.of(line)))
        .orElseThrow(ReturnProblems::notFound);
  }

  @Get("/{id}/validation")
  @Operation(
      summary = "Everything that keeps the return from being submitted, and what to look at again")
  @ApiResponse(
      responseCode = "200",
      description = "The findings",
      content = @Content(schema = @Schema(implementation = Validation.class)))
  @ApiResponse(responseCode = "404", description = NOT_FOUND)
  HttpResponse<?> validation(@Parameter(hidden = true) Caller caller, long id) {
    return returns
        .read(caller, id)
        .map(view -> HttpResponse.ok(validated(view)))
        .orElseThrow(ReturnProblems::notFound);
  }

  @Get("/{id}/scorecard")
  @Operation(
      summary = "What the answers come to",
      description =
          "As a draft until the return is sent for sign-off; final from then on, and for the"
              + " partnership. Once the return's moderation is final, moderated holds the scores as"
              + " claimed and as moderated, of the submission that was marked.")
  @ApiResponse(
      responseCode = "200",
      description = "The scorecard",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
  @ApiResponse(responseCode = "404", description = NOT_FOUND)
  HttpResponse<?> scorecard(@Parameter(hidden = true) Caller caller, long id) {
    return returns
        .whole(caller, id)
        .map(
            view ->
                HttpResponse.ok(scorecards.json(view)).contentType(MediaType.APPLICATION_JSON_TYPE))
        .orElseThrow(ReturnProblems::notFound);
  }

  @Post("/{id}/submission")
  @Operation(
      summary = "Send the return for sign-off, declaring that it is true",
      description = "Where the organisation has nobody who signs off, this submits it.")
  @ApiResponse(
      responseCode = "200",
      description = "Sent",
      content = @Content(schema = @Schema(implementation = ReturnResource.class)))
  @ApiResponse(responseCode = "404", description = NOT_FOUND)
  @ApiResponse(responseCode = "409", description = CONFLICT)
  @ApiResponse(
      responseCode = "422",
      description = "return/incomplete: errors has every fault at once")
  HttpResponse<?> submission(@Parameter(hidden = true) Caller caller, long id) {
    return answer(caller, submitReturn.submit(caller, id));
  }

  @Post("/{id}/recall")
  @Operation(
      summary = "Take back a return that was sent for sign-off and is not signed yet",
      description =
          "Its answers can be changed again. The person who was asked to sign, and the person who"
              + " sent it, is told by email.")
  @ApiResponse(
      responseCode = "200",
      description = "Open again",
      content = @Content(schema = @Schema(implementation = ReturnResource.class)))
  @ApiResponse(responseCode = "404", description = NOT_FOUND)
  @ApiResponse(responseCode = "409", description = CONFLICT)
  HttpResponse<?> recall(@Parameter(hidden = true) Caller caller, long id) {
    return answer(caller, recallReturn.recall(caller, id));
  }

  @Post("/{id}/sign-off")
  @Operation(summary = "Approve the return and submit it")
  @ApiResponse(
      responseCode = "200",
      description = "Submitted",
      content = @Content(schema = @Schema(implementation = ReturnResource.class)))
  @ApiResponse(responseCode = "403", description = "return/not-an-approver")
  @ApiResponse(responseCode = "404", description = NOT_FOUND)
  @ApiResponse(responseCode = "409", description = CONFLICT)
  HttpResponse<?> signOff(@Parameter(hidden = true) Caller caller, long id) {
    return answer(caller, signOff.signOff(caller, id));
  }

  @Post("/{id}/send-back")
  @Operation(summary = "Send the return back to those who wrote it, with a reason")
  @ApiResponse(
      responseCode = "200",
      description = "Open again",
      content = @Content(schema = @Schema(implementation = ReturnResource.class)))
  @ApiResponse(responseCode = "403", description = "return/not-an-approver")
  @ApiResponse(responseCode = "404", description = NOT_FOUND)
  @ApiResponse(responseCode = "409", description = CONFLICT)
  @ApiResponse(
      responseCode = "422",
      description = "return/incomplete: the reason is missing or too long, return/reason in errors")
  HttpResponse<?> sendBack(
      @Parameter(hidden = true) Caller caller, long id, @Valid @Body Reason reason) {
    return answer(caller, signOff.sendBack(caller, id, reason.reason()));
  }

  @Post("/{id}/reopening")
  @Operation(summary = "Open a submitted return again, with a reason; for moderators")
  @ApiResponse(
      responseCode = "200",
      description = "Reopened",
      content = @Content(schema = @Schema(implementation = ReturnResource.class)))
  @ApiResponse(responseCode = "403", description = "return/not-a-moderator")
  @ApiResponse(responseCode = "404", description = NOT_FOUND)
  @ApiResponse(responseCode = "409", description = CONFLICT)
  @ApiResponse(
      responseCode = "422",
      description = "return/incomplete: the reason is missing or too long, return/reason in errors")
  HttpResponse<?> reopening(
      @Parameter(hidden = true) Caller caller, long id, @Valid @Body Reason reason) {
    return answer(caller, reopen.reopen(caller, id, reason.reason()));
  }

  private HttpResponse<?> answer(Caller caller, TransitionOutcome outcome) {
    return switch (outcome) {
      case TransitionOutcome.Done(var agencyReturn) -> one(caller, agencyReturn.id());
      case TransitionOutcome.Invalid(var findings) ->
          ReturnProblems.invalid("return/incomplete", findings);
      case TransitionOutcome.Closed(var why) -> throw ReturnProblems.conflict(why);
      case TransitionOutcome.NotAllowed(var why) -> throw ReturnProblems.forbidden(why);
      case TransitionOutcome.NotFound() -> throw ReturnProblems.notFound();
    };
  }

  private Validation validated(ReturnView view) {
    var findings = check.of(view);
    return new Validation(
        findings.stream().noneMatch(it -> it.severity() == Severity.ERROR),
        findings.stream().map(ReturnProblems::error).toList());
  }
}
