package org.assay.collection.bringforward;

import io.micronaut.http.HttpResponse;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.ReturnResource;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.people.identity.Caller;
import org.assay.platform.form.FormPatterns;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/returns/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Returns")
class ProposalApiController {
  private static final String NOT_FOUND =
      "return/not-found: there is no such return, or it is not yours";

  private final Returns returns;
  private final Proposals proposals;
  private final UnfinishedActions unfinished;
  private final DecideProposals decideProposals;

  ProposalApiController(
      Returns returns,
      Proposals proposals,
      UnfinishedActions unfinished,
      DecideProposals decideProposals) {
    this.returns = returns;
    this.proposals = proposals;
    this.unfinished = unfinished;
    this.decideProposals = decideProposals;
  }

  /**
   * One decision.
   *
   * @param version of the answer that you read, to confirm or clear
   * @param stamp of the proposal that you read, to confirm
   * @param reason why you answer otherwise, to override
   */
  @Serdeable
  record Item(
      @NotNull(message = "Send the key of the question.")
          @Size(max = FormPatterns.LONGEST_SENT, message = FormPatterns.LONGEST_SENT_FAULT)
          String question,
      @NotNull(message = "Send the source of the proposal.")
          @Size(max = FormPatterns.LONGEST_SENT, message = FormPatterns.LONGEST_SENT_FAULT)
          String source,
      @Nullable @PositiveOrZero(message = "Send a version of 0 or more.") Integer version,
      @Nullable @Size(max = FormPatterns.LONGEST_SENT, message = FormPatterns.LONGEST_SENT_FAULT)
          String stamp,
      @Nullable @Size(max = FormPatterns.LONGEST_SENT, message = FormPatterns.LONGEST_SENT_FAULT)
          String reason) {}

  @Serdeable
  record Decisions(
      @Nullable @Size(max = MOST, message = MANY) List<@Valid Item> confirm,
      @Nullable @Size(max = MOST, message = MANY) List<@Valid Item> clear,
      @Nullable @Size(max = MOST, message = MANY) List<@Valid Item> override) {
    private static final int MOST = 1_000;
    private static final String MANY = "Send at most 1,000 at once.";
  }

  @Get("/last-year")
  @Operation(
      summary = "What the organisation said in the cycle before, and what has changed since",
      description =
          "By question: what became of it, what was said, and what confirming would write. None of"
              + " it is an answer until it is confirmed. unfinishedActions is what the organisation"
              + " set out to do then and has not done.")
  @ApiResponse(
      responseCode = "200",
      description = "The proposals",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
  @ApiResponse(responseCode = "404", description = NOT_FOUND)
  HttpResponse<?> lastYear(@Parameter(hidden = true) Caller caller, long id) {
    return draft(caller, id)
        .map(
            view ->
                json(
                    ProposalsWriter.json(
                        view,
                        proposals.of(view),
                        it -> it.proposal().source() instanceof ProposalOrigin.LastCycle,
                        unfinished.of(caller, view))))
        .orElseThrow(ReturnProblems::notFound);
  }

  @Get("/proposals")
  @Operation(
      summary = "Everything that is proposed for a return: last cycle's, the group's, and offers",
      description = "In the form of last-year; source says where each comes from.")
  @ApiResponse(
      responseCode = "200",
      description = "The proposals",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
  @ApiResponse(responseCode = "404", description = NOT_FOUND)
  HttpResponse<?> all(@Parameter(hidden = true) Caller caller, long id) {
    return draft(caller, id)
        .map(view -> json(ProposalsWriter.json(view, proposals.of(view))))
        .orElseThrow(ReturnProblems::notFound);
  }

  @Post("/confirmations")
  @Operation(
      summary = "Confirm, clear or override proposals: all of them, or none",
      description =
          "Confirming needs the version of the answer and the stamp of the proposal that you read;"
              + " clearing the version; overriding a reason.")
  @ApiResponse(
      responseCode = "200",
      description = "Saved",
      content = @Content(schema = @Schema(implementation = ReturnResource.Saved.class)))
  @ApiResponse(responseCode = "404", description = NOT_FOUND)
  @ApiResponse(responseCode = "409", description = "answers/stale, or the return is closed")
  @ApiResponse(
      responseCode = "422",
      description = "answers/invalid: proposal/unknown, proposal/changed, proposal/reason")
  HttpResponse<?> confirmations(
      @Parameter(hidden = true) Caller caller, long id, @Valid @Body Decisions decisions) {
    return ReturnProblems.answer(
        decideProposals.decide(
            caller, id, wishes(decisions), Draft.of(), HiddenAnswerPolicy.REFUSE));
  }

  private static List<ProposalRequest> wishes(Decisions it) {
    var wishes = new ArrayList<ProposalRequest>();
    all(it.confirm())
        .forEach(
            one ->
                wishes.add(
                    new ProposalRequest.Confirm(
                        one.question(), one.source(), version(one), text(one.stamp()))));
    all(it.clear())
        .forEach(
            one ->
                wishes.add(
                    new ProposalRequest.SetAside(one.question(), one.source(), version(one))));
    all(it.override())
        .forEach(
            one ->
                wishes.add(
                    new ProposalRequest.Override(
                        one.question(), one.source(), text(one.reason()))));
    return wishes;
  }

  private static List<Item> all(@Nullable List<Item> items) {
    return items == null ? List.of() : items;
  }

  private static int version(Item it) {
    return it.version() == null ? 0 : it.version();
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  private Optional<ReturnView> draft(Caller caller, long id) {
    return returns.read(caller, id).filter(view -> view.submission() == null);
  }

  private static HttpResponse<?> json(String document) {
    return HttpResponse.ok(document).contentType(MediaType.APPLICATION_JSON_TYPE);
  }
}
