package org.assay.collection.colleagues;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.assay.collection.conversation.Comments;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returns.SharedReturns;
import org.assay.people.identity.Caller;
import org.assay.platform.Problem;
import org.assay.platform.form.FormPatterns;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/returns/{id}/assignments")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Assignments")
@ApiResponse(
    responseCode = "404",
    description = "return/not-found: there is no such return or standard, or it is not yours")
class AssignmentApiController {
  private final SharedReturns returns;
  private final Assignments assignments;
  private final Comments comments;
  private final GiveStandard give;
  private final ReviewStandard review;

  AssignmentApiController(
      SharedReturns returns,
      Assignments assignments,
      Comments comments,
      GiveStandard give,
      ReviewStandard review) {
    this.returns = returns;
    this.assignments = assignments;
    this.comments = comments;
    this.give = give;
    this.review = review;
  }

  /**
   * Who is to have a standard: a person of the organisation by id, or a name and an e-mail address.
   */
  @Serdeable
  record Giving(
      @Nullable @Positive(message = "Send the id of a person.") Long personId,
      @Nullable @Size(max = FormPatterns.LONGEST_SENT, message = FormPatterns.LONGEST_SENT_FAULT)
          String name,
      @Nullable @Size(max = FormPatterns.LONGEST_SENT, message = FormPatterns.LONGEST_SENT_FAULT)
          String email,
      @Nullable LocalDate due) {
    Recipient recipient() {
      return personId == null
          ? new Recipient.Invited(name == null ? "" : name, email == null ? "" : email)
          : new Recipient.Known(personId);
    }
  }

  /**
   * @param state {@code ready}, {@code reviewed} or {@code returned}
   * @param note what is to be done; with {@code returned}
   */
  @Serdeable
  record Move(
      @NotNull(message = MOVES) @Pattern(regexp = STATES, message = MOVES) String state,
      @Nullable @Size(max = FormPatterns.LONGEST_SENT, message = FormPatterns.LONGEST_SENT_FAULT)
          String note) {
    private static final String STATES = "ready|reviewed|returned";
    private static final String MOVES = "Send ready, reviewed or returned.";
  }

  @Get
  @Operation(summary = "Who answers which standard, and how far each is")
  @ApiResponse(
      responseCode = "200",
      description = "Every standard that you may see",
      content =
          @Content(
              array = @ArraySchema(schema = @Schema(implementation = AssignmentResource.class))))
  HttpResponse<?> all(@Parameter(hidden = true) Caller caller, long id) {
    return returns
        .find(caller, id)
        .map(
            view -> {
              var held = assignments.in(caller, view);
              var open = comments.open(caller, view);
              return HttpResponse.ok(
                  view.answering().visibleSections().stream()
                      .map(
                          it ->
                              AssignmentResource.of(
                                  view, it, held.get(it.key()), Comments.open(open, it)))
                      .toList());
            })
        .orElseThrow(ReturnProblems::notFound);
  }

  @Put("/{standard}")
  @Operation(
      summary = "Give a standard to somebody",
      description =
          "To a person of the organisation by id, or by name and e-mail address to somebody who is"
              + " then invited. The person who held it before does so no more.")
  @ApiResponse(
      responseCode = "200",
      description = "Given",
      content = @Content(schema = @Schema(implementation = AssignmentResource.class)))
  @ApiResponse(responseCode = "422", description = "assignment/invalid: errors says why")
  HttpResponse<?> give(
      @Parameter(hidden = true) Caller caller,
      long id,
      String standard,
      @Valid @Body Giving giving) {
    return switch (give.give(caller, id, standard, giving.recipient(), giving.due())) {
      case GiveOutcome.Given(var it, var invited) -> one(caller, it);
      case GiveOutcome.Invalid(var faults) -> Problem.invalid("assignment/invalid", faults);
      case GiveOutcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  @Delete("/{standard}")
  @Operation(summary = "Take a standard back")
  @ApiResponse(responseCode = "204", description = "It is nobody's now")
  HttpResponse<?> withdraw(@Parameter(hidden = true) Caller caller, long id, String standard) {
    if (!give.withdraw(caller, id, standard)) throw ReturnProblems.notFound();
    return HttpResponse.noContent();
  }

  @Put("/{standard}/state")
  @Operation(
      summary = "Say how far a standard is",
      description =
          "The person who holds it says ready; the person who answers for the whole return says"
              + " reviewed, or returned with a note.")
  @ApiResponse(
      responseCode = "200",
      description = "Said",
      content = @Content(schema = @Schema(implementation = AssignmentResource.class)))
  @ApiResponse(responseCode = "422", description = "assignment/invalid: errors says why")
  HttpResponse<?> state(
      @Parameter(hidden = true) Caller caller, long id, String standard, @Valid @Body Move move) {
    var outcome =
        switch (move.state()) {
          case "ready" -> review.ready(caller, id, standard);
          case "reviewed" -> review.reviewed(caller, id, standard);
          default -> review.sendBack(caller, id, standard, move.note() == null ? "" : move.note());
        };
    return switch (outcome) {
      case ReviewOutcome.Done(var it) -> one(caller, it);
      case ReviewOutcome.Invalid(var why) ->
          Problem.invalid("assignment/invalid", Map.of("note", why));
      case ReviewOutcome.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  private HttpResponse<?> one(Caller caller, Assignment it) {
    var view = returns.find(caller, it.returnId()).orElseThrow();
    var section = SharedReturns.standard(view, it.standard()).orElseThrow();
    var open = Comments.open(comments.open(caller, view), section);
    return HttpResponse.ok(AssignmentResource.of(view, section, it, open));
  }
}
