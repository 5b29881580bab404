package org.assay.assurance.caseaudit.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.assay.assurance.caseaudit.form.AnswerForm;
import org.assay.assurance.caseaudit.form.FormOutcome;
import org.assay.assurance.caseaudit.form.Forms;
import org.assay.assurance.caseaudit.form.OpenForm;
import org.assay.assurance.caseaudit.form.SentBack;
import org.assay.assurance.caseaudit.form.SentBacks;
import org.assay.collection.returns.Draft;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.returnsapi.AnswersBodyReader;
import org.assay.collection.returnsapi.AnswersBodyReader.Sent;
import org.assay.people.identity.Caller;
import org.assay.platform.problem.ProblemException;

@Controller("/api/v1/audit-forms/{id}")
@Secured({"RESPONDENT", "APPROVER", "CASE_AUDITOR"})
@Tag(name = "Case audits")
@ApiResponse(
    responseCode = "404",
    description = "audit/form-unknown: there is no such form, or you are no case auditor of it")
class FormApiController {
  private static final String CLOSED =
      "answers/stale: somebody else has changed an answer, errors has theirs and its version;"
          + " or the form takes no answers now (audit/form-sent, audit/form-stopped, audit/closed)";

  private final Forms forms;
  private final AnswerForm answers;
  private final SentBacks sentBacks;

  FormApiController(Forms forms, AnswerForm answers, SentBacks sentBacks) {
    this.forms = forms;
    this.answers = answers;
    this.sentBacks = sentBacks;
  }

  @Get
  @Operation(summary = "One form of your agency, without its answers")
  @ApiResponse(
      responseCode = "200",
      description = "The form",
      content = @Content(schema = @Schema(implementation = FormResource.class)))
  HttpResponse<?> one(@Parameter(hidden = true) Caller caller, long id) {
    return HttpResponse.ok(resource(find(caller, id)));
  }

  @Get("/answers")
  @Operation(
      summary = "Every answer of the form, with its version",
      description =
          "By question key: version (0 when never answered), standing and the answer in the form of"
              + " an answers document.")
  @ApiResponse(
      responseCode = "200",
      description = "The answers",
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
  HttpResponse<?> answers(@Parameter(hidden = true) Caller caller, long id) {
    return HttpResponse.ok(FormAnswersWriter.json(find(caller, id)))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  @Put("/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Save many answers: all of them, or none",
      description =
          "{\"answers\": {KEY: {\"version\": 3, \"value\": …, \"comment\": …}}}. Each replaces the"
              + " whole answer. Text that may identify a child is refused; it cannot be confirmed.")
  @ApiResponse(
      responseCode = "200",
      description = "Saved",
      content = @Content(schema = @Schema(implementation = FormResource.Saved.class)))
  @ApiResponse(responseCode = "400", description = "json/unreadable: the body is not JSON")
  @ApiResponse(responseCode = "409", description = CLOSED)
  @ApiResponse(
      responseCode = "422",
      description = "answers/invalid: nothing was saved; errors has every fault")
  @RequestBody(
      content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
  HttpResponse<?> save(@Parameter(hidden = true) Caller caller, long id, @Body byte[] body) {
    return switch (AnswersBodyReader.many(body)) {
      case Sent.Unreadable(var message) -> throw ReturnProblems.unreadable(message);
      case Sent.Answers(var draft) -> saved(caller, id, draft);
    };
  }

  private HttpResponse<?> saved(Caller caller, long id, Draft draft) {
    var understood = draft.against(find(caller, id).edition());
    return answer(
        caller, id, answers.save(caller, id, understood.changes(), understood.findings()));
  }

  @Post("/submission")
  @Operation(
      summary = "Send the form to the panel",
      description = "It does not change any more then, unless the audit lead sends it back.")
  @ApiResponse(
      responseCode = "200",
      description = "Sent",
      content = @Content(schema = @Schema(implementation = FormResource.class)))
  @ApiResponse(responseCode = "409", description = CLOSED)
  @ApiResponse(
      responseCode = "422",
      description = "answers/invalid: errors has all that is missing or wrong")
  HttpResponse<?> send(@Parameter(hidden = true) Caller caller, long id) {
    return answer(caller, id, answers.send(caller, id));
  }

  private HttpResponse<?> answer(Caller caller, long id, FormOutcome outcome) {
    return switch (outcome) {
      case FormOutcome.Saved(var versions, var at, var stopped) ->
          HttpResponse.ok(new FormResource.Saved(id, at, stopped, versions));
      case FormOutcome.Sent _ -> HttpResponse.ok(resource(find(caller, id)));
      case FormOutcome.Invalid(var findings) -> ReturnProblems.invalid("answers/invalid", findings);
      case FormOutcome.Stale(var conflicts) -> ReturnProblems.stale(conflicts);
      case FormOutcome.Refused(var code, var why) ->
          throw new ProblemException(HttpStatus.CONFLICT, code, why);
      case FormOutcome.NotFound _ -> throw unknown();
    };
  }

  private FormResource resource(OpenForm it) {
    return FormResource.of(
        it.form(),
        it.subject().reference(),
        it.organisation().name(),
        sentBacks.last(it.form()).map(SentBack::reason).orElse(null));
  }

  private OpenForm find(Caller caller, long id) {
    return forms.mine(caller, id).orElseThrow(FormApiController::unknown);
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("audit/form-unknown");
  }
}
