package org.assay.learning.actions.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
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
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assay.learning.actions.ActionFilter;
import org.assay.learning.actions.Actions;
import org.assay.learning.actions.CloseAction;
import org.assay.learning.actions.NoteProgress;
import org.assay.learning.actions.Proof;
import org.assay.learning.actions.ReopenAction;
import org.assay.learning.actions.WorkOutcome;
import org.assay.learning.actions.WorkOutcome.Done;
import org.assay.people.identity.Caller;
import org.assay.people.identity.readers.ActionReaders;
import org.assay.platform.England;
import org.assay.platform.Slice;
import org.assay.platform.form.FormPatterns;

/** Actions for programs: to list and read, and to note, begin, close and open again. */
@Controller("/api/v1/actions")
@ActionReaders
@Tag(name = "Actions")
class ActionApiController {
  private static final String NOT_FOUND =
      "action/not-found: there is no such action, or it is not yours";
  private static final String CONFLICT =
      "action/stale: it has changed since, or action/closed: it is no longer to be done";
  private static final String INVALID =
      "action/invalid: what is missing or wrong is in errors; or action/identifier: the words may"
          + " identify a child, to be changed or confirmed with a reason";

  private static final String VERSION_FAULT = "Send a version of 0 or more.";

  private final Actions actions;
  private final NoteProgress note;
  private final CloseAction close;
  private final ReopenAction reopen;
  private final Clock clock;

  ActionApiController(
      Actions actions, NoteProgress note, CloseAction close, ReopenAction reopen, Clock clock) {
    this.actions = actions;
    this.note = note;
    this.close = close;
    this.reopen = reopen;
    this.clock = clock;
  }

  /**
   * @param confirmed why words stay that look like a child's
   */
  @Serdeable
  record Note(
      @Nullable @Size(max = FormPatterns.LONGEST_SENT, message = FormPatterns.LONGEST_SENT_FAULT)
          String text,
      @Nullable @Size(max = FormPatterns.LONGEST_SENT, message = FormPatterns.LONGEST_SENT_FAULT)
          String confirmed) {}

  /**
   * @param version of the action that was read; without it, whatever it has become
   */
  @Serdeable
  record Begin(@Nullable @PositiveOrZero(message = VERSION_FAULT) Integer version) {}

  /**
   * @param version of the action that was read; without it, whatever it has become
   * @param file id of a file of evidence
   * @param date when it was seen to be done
   * @param confirmed why words stay that look like a child's
   */
  @Serdeable
  record Closure(
      @Nullable @PositiveOrZero(message = VERSION_FAULT) Integer version,
      @Nullable @Size(max = FormPatterns.LONGEST_SENT, message = FormPatterns.LONGEST_SENT_FAULT)
          String words,
      @Nullable @Size(max = FormPatterns.LONGEST_SENT, message = FormPatterns.LONGEST_SENT_FAULT)
          String link,
      @Nullable @Positive(message = "Send the id of a file of evidence.") Long file,
      @Nullable LocalDate date,
      @Nullable @Size(max = FormPatterns.LONGEST_SENT, message = FormPatterns.LONGEST_SENT_FAULT)
          String confirmed) {}

  /**
   * @param version of the action that was read; without it, whatever it has become
   * @param confirmed why words stay that look like a child's
   */
  @Serdeable
  record Reopening(
      @Nullable @PositiveOrZero(message = VERSION_FAULT) Integer version,
      @Nullable @Size(max = FormPatterns.LONGEST_SENT, message = FormPatterns.LONGEST_SENT_FAULT)
          String reason,
      @Nullable @Size(max = FormPatterns.LONGEST_SENT, message = FormPatterns.LONGEST_SENT_FAULT)
          String confirmed) {}

  @Get
  @Operation(
      summary = "List the actions of the organisation, of a lead's group or, as signed off, of all",
      description =
          "Without a state, all that is still to be done. Names and titles as printed. In the order"
              + " of their ids, at most 200 at once. Follow the header Link.")
  @ApiResponse(
      responseCode = "200",
      description = "The actions",
      headers = @Header(name = "Link", description = Slice.LINK),
      content =
          @Content(array = @ArraySchema(schema = @Schema(implementation = ActionResource.class))))
  HttpResponse<List<ActionResource>> list(
      @Parameter(hidden = true) HttpRequest<?> request,
      @Parameter(hidden = true) Caller caller,
      @Parameter(
              description =
                  "unfinished, overdue, soon, to-be-written, open, in-progress, done,"
                      + " no-longer-needed, carried or all")
          @Nullable
          @QueryValue
          String state,
      @Nullable @QueryValue String lead,
      @Nullable @QueryValue String standard,
      @Nullable @QueryValue String cycle,
      @Nullable @QueryValue Long organisation,
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
    var selection = ActionFilter.of(state, lead, standard, cycle, organisation);
    var today = today();
    return actions
        .after(caller, selection, today, after == null ? 0 : after, Slice.size(size))
        .answer(request, it -> ActionResource.of(it, today, null));
  }

  @Get("/{id}")
  @Operation(summary = "One action with its history")
  @ApiResponse(
      responseCode = "200",
      description = "The action",
      content = @Content(schema = @Schema(implementation = ActionResource.class)))
  @ApiResponse(responseCode = "404", description = NOT_FOUND)
  HttpResponse<?> one(@Parameter(hidden = true) Caller caller, long id) {
    return actions
        .find(caller, id)
        .map(it -> HttpResponse.ok(ActionResource.of(it, today(), actions.history(caller, it))))
        .orElseThrow(ActionProblems::notFound);
  }

  @Secured({"RESPONDENT", "APPROVER", "GROUP_LEAD"})
  @Post("/{id}/notes")
  @Operation(summary = "Add a note of progress; with the first, work has begun")
  @ApiResponse(
      responseCode = "200",
      description = "The action",
      content = @Content(schema = @Schema(implementation = ActionResource.class)))
  @ApiResponse(responseCode = "404", description = NOT_FOUND)
  @ApiResponse(responseCode = "409", description = "action/closed: it is no longer to be done")
  @ApiResponse(responseCode = "422", description = INVALID)
  HttpResponse<?> note(@Parameter(hidden = true) Caller caller, long id, @Valid @Body Note body) {
    var text = Objects.requireNonNullElse(body.text(), "");
    return answer(caller, id, note.note(caller, id, text, body.confirmed()));
  }

  @Secured({"RESPONDENT", "APPROVER", "GROUP_LEAD"})
  @Post("/{id}/progress")
  @Operation(summary = "Say that work has begun, without a note")
  @ApiResponse(
      responseCode = "200",
      description = "The action",
      content = @Content(schema = @Schema(implementation = ActionResource.class)))
  @ApiResponse(responseCode = "404", description = NOT_FOUND)
  @ApiResponse(responseCode = "409", description = CONFLICT)
  HttpResponse<?> begin(@Parameter(hidden = true) Caller caller, long id, @Valid @Body Begin body) {
    return answer(caller, id, note.begin(caller, id, body.version()));
  }

  @Secured({"RESPONDENT", "APPROVER", "GROUP_LEAD"})
  @Post("/{id}/closure")
  @Operation(summary = "Close an action with proof: words, a link or a file, and a date")
  @ApiResponse(
      responseCode = "200",
      description = "The action",
      content = @Content(schema = @Schema(implementation = ActionResource.class)))
  @ApiResponse(responseCode = "404", description = NOT_FOUND)
  @ApiResponse(responseCode = "409", description = CONFLICT)
  @ApiResponse(responseCode = "422", description = INVALID)
  HttpResponse<?> close(
      @Parameter(hidden = true) Caller caller, long id, @Valid @Body Closure body) {
    var proof = new Proof(body.words(), body.link(), body.file(), body.date());
    return answer(caller, id, close.close(caller, id, body.version(), proof, body.confirmed()));
  }

  @Secured({"RESPONDENT", "APPROVER", "GROUP_LEAD"})
  @Post("/{id}/reopening")
  @Operation(summary = "Open an action again that was done, with a reason")
  @ApiResponse(
      responseCode = "200",
      description = "The action",
      content = @Content(schema = @Schema(implementation = ActionResource.class)))
  @ApiResponse(responseCode = "404", description = NOT_FOUND)
  @ApiResponse(
      responseCode = "409",
      description = "action/stale: it has changed since, or action/not-done")
  @ApiResponse(responseCode = "422", description = INVALID)
  HttpResponse<?> reopen(
      @Parameter(hidden = true) Caller caller, long id, @Valid @Body Reopening body) {
    var reason = Objects.requireNonNullElse(body.reason(), "");
    return answer(caller, id, reopen.reopen(caller, id, body.version(), reason, body.confirmed()));
  }

  private HttpResponse<?> answer(Caller caller, long id, WorkOutcome outcome) {
    return outcome instanceof Done ? one(caller, id) : ActionProblems.refused(outcome);
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }
}
