package org.assay.collection.workbook;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.collection.returns.ReturnProblems;
import org.assay.collection.workbook.Merge.Change;
import org.assay.collection.workbook.Merge.Outcome;
import org.assay.collection.workbook.Uploads.Review;
import org.assay.collection.workbook.sheet.WorkbookFault;
import org.assay.engine.answering.AnswersWriter;
import org.assay.engine.answering.Finding;
import org.assay.people.identity.Caller;
import org.assay.platform.Download;
import org.assay.platform.Problem;
import org.assay.platform.form.AddressChoice;
import org.assay.platform.health.FileTurns;

/** The workbook for programs: out in one call, back in another. */
@Controller("/api/v1/returns/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Workbook")
class WorkbookApiController {
  private static final String WORKBOOK = "workbook";
  private static final String ONLINE = "online";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ReturnWorkbook owner;
  private final Uploads uploads;
  private final ApplyUpload takeIn;
  private final WorkbookFileWriter files;
  private final FileTurns turns;

  WorkbookApiController(
      ReturnWorkbook owner,
      Uploads uploads,
      ApplyUpload takeIn,
      WorkbookFileWriter files,
      FileTurns turns) {
    this.turns = turns;
    this.owner = owner;
    this.uploads = uploads;
    this.takeIn = takeIn;
    this.files = files;
  }

  /**
   * @param taken answers that were saved from the workbook
   * @param kept answers that stay as they are online
   * @param agreed answers that were the same in both already
   */
  @Serdeable
  record Result(int taken, int kept, int agreed) {}

  @Get("/workbook.xlsx")
  @Produces({Download.XLSX, Problem.MEDIA_TYPE})
  @Operation(summary = "The return's form as an Excel workbook, with its answers so far")
  @ApiResponse(
      responseCode = "200",
      description = "The workbook",
      content =
          @Content(mediaType = Download.XLSX, schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(
      responseCode = "404",
      description = "return/not-found: there is no such return, or it is not yours")
  HttpResponse<?> file(HttpRequest<?> request, @Parameter(hidden = true) Caller caller, long id) {
    return files.answer(owner, caller, id);
  }

  @Post("/workbook")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  @Operation(
      summary = "Take a filled-in workbook in: all of it, or nothing",
      description =
          "The part “file” holds the workbook. An answer that was changed both in it and online"
              + " since is a conflict: conflicts=refuse (as when left out) answers 409 with both,"
              + " conflicts=workbook takes the workbook's, conflicts=online keeps what is online.")
  @ApiResponse(
      responseCode = "200",
      description = "Taken in",
      content = @Content(schema = @Schema(implementation = Result.class)))
  @ApiResponse(
      responseCode = "404",
      description = "return/not-found: there is no such return, or it is not yours")
  @ApiResponse(
      responseCode = "409",
      description = "workbook/conflicts: errors has each; or the return takes no answers now")
  @ApiResponse(
      responseCode = "422",
      description =
          "workbook/not-xlsx, workbook/macros, workbook/bomb, workbook/encrypted,"
              + " workbook/other-edition, workbook/other-organisation, workbook/other-cycle and"
              + " others: not read; workbook/faults: errors has each with sheet, cell and question")
  HttpResponse<?> receive(
      @Parameter(hidden = true) Caller caller,
      long id,
      @Nullable @Part("file") CompletedFileUpload file,
      @Nullable @QueryValue String conflicts) {
    var decided = AddressChoice.of("conflicts", conflicts, List.of("refuse", WORKBOOK, ONLINE));
    var bytes = WorkbookFileWriter.bytes(file);
    return switch (turns.take(() -> uploads.receive(owner, caller, id, bytes))) {
      case Uploads.Received.Waiting(var review) when !review.upload().faults().isEmpty() -> {
        uploads.drop(owner, caller, id);
        yield faulty(review.upload().faults());
      }
      case Uploads.Received.Waiting(var review) -> settle(caller, id, review, decided);
      case Uploads.Received.Same _ -> HttpResponse.ok(new Result(0, 0, 0));
      case Uploads.Received.Rejected(var why) ->
          Problem.response(HttpStatus.UNPROCESSABLE_ENTITY, why.code(), why.message());
      case Uploads.Received.Faulty(var faults) -> faulty(faults);
      case Uploads.Received.Closed(var why) -> throw ReturnProblems.conflict(why);
      case Uploads.Received.NotFound _ -> throw ReturnProblems.notFound();
    };
  }

  private static HttpResponse<?> faulty(List<WorkbookFault> faults) {
    return Problem.response(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "workbook/faults",
        "Nothing was saved; each fault is in errors.",
        faults.stream().map(WorkbookApiController::error).toList());
  }

  /** Nothing is left waiting for a program: it sends the workbook again with its decision. */
  private HttpResponse<?> settle(
      Caller caller, long id, Review review, @Nullable String conflicts) {
    var asked = review.merge().with(Outcome.ASK);
    boolean decided = WORKBOOK.equals(conflicts) || ONLINE.equals(conflicts);
    if (!asked.isEmpty() && !decided) {
      uploads.drop(owner, caller, id);
      return conflicted(asked);
    }
    var taken = takeIn.takeIn(owner, caller, id, all(review, WORKBOOK.equals(conflicts)));
    uploads.drop(owner, caller, id);
    return taken(taken);
  }

  private static UploadDecisions all(Review review, boolean workbook) {
    var choices = new HashMap<String, Boolean>();
    var seen = new HashMap<String, Integer>();
    for (var change : review.merge().with(Outcome.ASK)) {
      choices.put(change.question().key(), workbook);
      seen.put(change.question().key(), change.version());
    }
    return new UploadDecisions(review.upload().mark(), choices, seen, Map.of());
  }

  private static HttpResponse<?> taken(ApplyUpload.Taken taken) {
    return switch (taken) {
      case ApplyUpload.Taken.In(var in, var kept, var agreed) ->
          HttpResponse.ok(new Result(in, kept, agreed));
      case ApplyUpload.Taken.Undecided(var review, var open) ->
          conflicted(
              review.merge().changes().stream()
                  .filter(it -> open.contains(it.question().key()))
                  .toList());
      case ApplyUpload.Taken.Invalid(var review, var findings) ->
          Problem.response(
              HttpStatus.UNPROCESSABLE_ENTITY,
              "answers/invalid",
              "Nothing was saved; each fault is in errors.",
              findings.stream().map(WorkbookApiController::error).toList());
      case ApplyUpload.Taken.Closed(var why) -> throw ReturnProblems.conflict(why);
      case ApplyUpload.Taken.Gone _ -> throw ReturnProblems.notFound();
    };
  }

  private static HttpResponse<?> conflicted(List<Change> changes) {
    return Problem.response(
        HttpStatus.CONFLICT,
        "workbook/conflicts",
        "These answers were changed online since the workbook was downloaded, and nothing was"
            + " saved. Send it again with conflicts=workbook or conflicts=online.",
        changes.stream().map(WorkbookApiController::error).toList());
  }

  private static Map<String, Object> error(Change change) {
    var error = new LinkedHashMap<String, Object>();
    error.put("code", "answer/stale");
    error.put("pointer", "/answers/" + change.question().key());
    error.put("question", change.question().key());
    error.put("version", change.version());
    error.put("base", JSON.convertValue(AnswersWriter.node(change.base()), Map.class));
    error.put("workbook", JSON.convertValue(AnswersWriter.node(change.mine()), Map.class));
    error.put("online", JSON.convertValue(AnswersWriter.node(change.theirs()), Map.class));
    return error;
  }

  private static Map<String, Object> error(WorkbookFault fault) {
    var error = new LinkedHashMap<String, Object>();
    error.put("code", fault.code());
    error.put("sheet", fault.sheet());
    error.put("cell", fault.cell());
    if (fault.question() != null) error.put("question", fault.question());
    if (fault.ref() != null) error.put("ref", fault.ref());
    error.put("message", fault.message());
    return error;
  }

  private static Map<String, Object> error(Finding finding) {
    var error = new LinkedHashMap<String, Object>();
    error.put("code", finding.code());
    error.put("pointer", finding.pointer());
    if (finding.question() != null) error.put("question", finding.question());
    error.put("message", finding.message());
    return error;
  }
}
